package gongkai.workbook.sheet;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How wide columns and how high rows are, in points, and which of them are hidden. */
public final class Layout {
  private static final double POINTS_PER_CHARACTER = 5.5;

  private final TreeMap<Integer, double[]> columns = new TreeMap<>();
  private final Map<Integer, Float> rows = new HashMap<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private double columnWidth = 8.43 * POINTS_PER_CHARACTER;
  private double rowHeight = 15;

  void standard(Double characters, Double height) {
    columnWidth = characters == null ? columnWidth : characters * POINTS_PER_CHARACTER;
    rowHeight = height == null ? rowHeight : height;
  }

  /** Sets the width of the columns from first to last, counted from zero. */
  void columns(int first, int last, double characters) {
    columns.put(first, new double[] {last, characters * POINTS_PER_CHARACTER});
  }

  void row(int row, double height) {
    if (height != rowHeight) {
      rows.put(row, (float) height);
    }
  }

  void hideRow(int row) {
    hiddenRows.set(row);
  }

  /** Hides the columns from first to last, counted from zero. */
  void hideColumns(int first, int last) {
    hiddenColumns.set(first, last + 1);
  }

  BitSet hiddenRows() {
    return hiddenRows;
  }

  BitSet hiddenColumns() {
    return hiddenColumns;
  }

  public double width(int column) {
    Map.Entry<Integer, double[]> here = columns.floorEntry(column);
    return here == null || here.getValue()[0] < column ? columnWidth : here.getValue()[1];
  }

  public double height(int row) {
    Float own = rows.get(row);
    return own == null ? rowHeight : own;
  }
}
