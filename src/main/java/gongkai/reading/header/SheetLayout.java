package gongkai.reading.header;

import gongkai.table.Amounts;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.math.BigDecimal;
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
public record SheetLayout(
    Sheet sheet, int headerRow, int firstRow, int endRow, List<SheetBand> bands) {

  /** Whether no amount other than nothing stands in it, on either side. */
  public boolean isEmpty() {
    return bands.stream().flatMap(band -> band.values().stream()).noneMatch(this::hasAmount);
  }

  private boolean hasAmount(SheetColumn column) {
    for (int row = firstRow; row < endRow; row++) {
      RawCell cell = sheet.at(row, column.index());
      if (column.isGivenIn(cell) && !isNothing(cell)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNothing(RawCell cell) {
    BigDecimal amount = cell.number() == null ? Amounts.parse(cell.text()) : cell.number();
    return amount == null || amount.signum() == 0;
  }
}
