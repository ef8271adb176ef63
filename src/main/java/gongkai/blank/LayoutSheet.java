package gongkai.blank;

import java.util.List;

/**
 * A sheet of a layout.
 *
 * @param table short name of the table on it; null for a form, which is no table
 * @param tab name on its tab
 * @param widths of its columns in characters
 * @param decimals how many decimals its amounts show
 * @param number its first line in the file
 */
record LayoutSheet(
    String table,
    String tab,
    List<Double> widths,
    Paper paper,
    int decimals,
    List<LayoutLine> lines,
    int number) {
  LayoutSheet {
    widths = List.copyOf(widths);
    lines = List.copyOf(lines);
  }
}
