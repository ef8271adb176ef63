package gongkai.publication;

import java.util.List;

/**
 * A sheet of the workbook as a table on paper.
 *
 * @param title its title as printed above it, or empty
 * @param above lines between title and table: its number, unit, currency; left and right
 * @param columns how many columns it has
 * @param headRows how many of its rows are repeated on each page
 * @param rows what stands in them
 * @param notes below it
 */
public record PrintedTable(
    String title, List<Sides> above, int columns, int headRows, List<Row> rows, List<String> notes)
    implements PartBlock {
  public PrintedTable {
    above = List.copyOf(above);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** A line above the table. */
  public record Sides(String left, String right) {}

  /** A row: its cells from the left, without those that a merged region covers. */
  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell or a merged region.
   *
   * @param column its first column, counted from zero
   * @param address of its first cell on the sheet
   * @param number whether it holds an amount or a count
   */
  public record Cell(
      int column, int columnSpan, int rowSpan, String address, String text, boolean number) {}
}
