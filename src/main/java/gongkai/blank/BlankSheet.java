package gongkai.blank;

import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.List;

/**
 * A sheet of a blank workbook.
 *
 * @param name on its tab
 * @param rows its cells; a null cell is nothing at all
 * @param heights of its rows in points
 * @param widths of its columns in characters
 * @param decimals how many decimals its amounts show
 * @param headRows how many rows at the top stay in sight and are printed on every page
 */
public record BlankSheet(
    String name,
    List<List<BlankCell>> rows,
    List<Range> merges,
    List<Double> heights,
    List<Double> widths,
    Paper paper,
    int decimals,
    int headRows) {
  public BlankSheet {
    rows = List.copyOf(rows);
    merges = List.copyOf(merges);
    heights = List.copyOf(heights);
    widths = List.copyOf(widths);
  }

  /** The cell at a place, or null. */
  public BlankCell at(int row, int column) {
    return rows.get(row).get(column);
  }

  /** The same as a plain grid, as a reader of the workbook finds it. */
  Sheet asGrid() {
    return new Sheet(name, false, rows.stream().map(BlankSheet::values).toList(), merges);
  }

  private static RawCell[] values(List<BlankCell> row) {
    return row.stream().map(cell -> cell == null ? null : cell.value()).toArray(RawCell[]::new);
  }
}
