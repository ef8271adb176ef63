package gongkai.document;

/**
 * A cell of a ruled table, merged or not.
 *
 * @param id by which the file's own reader finds it again; -1 when it stands nowhere
 * @param row its first row, from 0
 * @param column its first column, from 0
 * @param rows how many it spans
 * @param columns how many it spans
 * @param text what a reader sees in it
 */
public record Spot(int id, int row, int column, int rows, int columns, String text) {

  /** One past its last row. */
  int end() {
    return row + rows;
  }

  /** The same with one row more. */
  public Spot taller() {
    return new Spot(id, row, column, rows + 1, columns, text);
  }

  /** The same, starting elsewhere and perhaps wider. */
  Spot at(int newRow, int newColumn, int newColumns) {
    return new Spot(id, newRow, newColumn, rows, newColumns, text);
  }
}
