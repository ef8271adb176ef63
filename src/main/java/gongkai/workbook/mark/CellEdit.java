package gongkai.workbook.mark;

import java.math.BigDecimal;

/**
 * What is to be done to a cell.
 *
 * @param fill the background to give it; null leaves it alone
 * @param number the amount to write, or null
 * @param text the text to write, empty to clear the cell; null leaves the value alone
 */
public record CellEdit(String fill, BigDecimal number, String text) {

  boolean writes() {
    return number != null || text != null;
  }
}
