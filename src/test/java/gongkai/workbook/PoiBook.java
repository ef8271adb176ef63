package gongkai.workbook;

import gongkai.table.Book;
import gongkai.table.CellKind;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/** An open workbook as a plain book, formulas with the values stored in the file. */
final class PoiBook {
  private PoiBook() {}

  static Book of(Workbook workbook) {
    List<Sheet> sheets = new ArrayList<>();
    workbook.sheetIterator().forEachRemaining(sheet -> sheets.add(sheet(sheet)));
    return new Book(sheets, false, false);
  }

  private static Sheet sheet(org.apache.poi.ss.usermodel.Sheet sheet) {
    List<RawCell[]> rows = new ArrayList<>();
    for (int at = 0; at <= sheet.getLastRowNum(); at++) {
      Row row = sheet.getRow(at);
      int width = row == null ? 0 : Math.max(0, row.getLastCellNum());
      RawCell[] cells = new RawCell[width];
      for (int column = 0; column < width; column++) {
        cells[column] = row.getCell(column) == null ? null : cell(row.getCell(column));
      }
      rows.add(cells);
    }
    List<Range> merges =
        sheet.getMergedRegions().stream()
            .map(
                it ->
                    new Range(
                        it.getFirstRow(), it.getFirstColumn(), it.getLastRow(), it.getLastColumn()))
            .toList();
    return new Sheet(sheet.getSheetName(), false, rows, merges);
  }

  private static RawCell cell(Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    RawCell value =
        switch (type) {
          case NUMERIC -> RawCell.number(exact(cell.getNumericCellValue()));
          case STRING -> RawCell.text(cell.getStringCellValue());
          case ERROR -> new RawCell(CellKind.ERROR, "#ERROR", null, null, null);
          default -> RawCell.BLANK;
        };
    return !formula || type == CellType.ERROR
        ? value
        : new RawCell(CellKind.FORMULA, value.text(), value.number(), cell.getCellFormula(), null);
  }

  private static BigDecimal exact(double number) {
    return new BigDecimal(number, new MathContext(15)).stripTrailingZeros();
  }
}
