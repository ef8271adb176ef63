package gongkai.performance;

import gongkai.table.Cell;
import gongkai.table.Filing;
import gongkai.table.Table;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure in a table of the filing, written {@code 支出表[合计].基本支出}.
 *
 * @param row key of the row; {@code *} for any
 */
record TableFigure(String table, String row, String column) {
  private static final Pattern FORM = Pattern.compile("([^\\[\\]]+)\\[([^\\[\\]]+)]\\.(.+)");

  /** The figure that a text names, or null. */
  static TableFigure parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches() ? new TableFigure(form.group(1), form.group(2), form.group(3)) : null;
  }

  /** The cell with an amount in this filing, or null. */
  Cell in(Filing filing) {
    Table found = filing.table(table);
    Cell cell = found == null ? null : found.cell(row, column);
    return cell == null || cell.value() == null ? null : cell;
  }
}
