package gongkai.reading;

import gongkai.table.Sheet;
import java.util.List;

/**
 * Where the parts of a table stand on its sheet.
 *
 * @param sheet the sheet
 * @param headerRow first row of the column headers
 * @param firstRow first row of the body
 * @param endRow the row after the last row of the body
 * @param bands its sides from left to right
 */
record SheetLayout(Sheet sheet, int headerRow, int firstRow, int endRow, List<SheetBand> bands) {}
