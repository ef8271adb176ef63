package gongkai.text.input;

import gongkai.report.Missing;
import gongkai.table.CellRef;

/**
 * Where a question is asked, and the answer.
 *
 * @param block the block that asks it, or null when none does
 * @param column its column
 * @param cell the cell, or null when the workbook has no row for it
 * @param where the cell to fill, the heading when there is no row, null when there is no sheet
 */
public record Answer(InputBlock block, InputColumn column, InputCell cell, CellRef where) {

  /** No sheet asks this. */
  static final Answer NOWHERE = new Answer(null, null, null, null);

  public boolean isGiven() {
    return cell != null && cell.isGiven();
  }

  /** A number stands there. */
  public boolean isNumber() {
    return isGiven() && cell.number() != null;
  }

  /**
   * The row that answers it, or null when no sheet does.
   *
   * @param key what the row is about
   */
  public Missing.Ask ask(String key) {
    if (block == null) {
      return null;
    }
    String keyHeader = block.column(InputColumn.Role.KEY).header();
    return new Missing.Ask(block.sheet(), block.name(), keyHeader, key, column.header());
  }

  /** In which sheet to answer, for a message. */
  public String place() {
    if (block == null) {
      return "";
    }
    return where == null
        ? "请用空白工作簿里的“" + block.sheet() + "”表"
        : "请在“" + block.sheet() + "”表的“" + column.header() + "”栏";
  }
}
