package gongkai.table;

/** A merged region of a sheet; all four bounds belong to it and count from zero. */
public record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  public boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }
}
