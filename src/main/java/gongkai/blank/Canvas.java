package gongkai.blank;

import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.TextWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A sheet while it is being drawn. */
final class Canvas {
  private final String name;
  private final List<Double> widths;
  private final List<BlankCell[]> rows = new ArrayList<>();
  private final List<Range> merges = new ArrayList<>();
  private final List<Double> heights = new ArrayList<>();

  Canvas(String name, List<Double> widths) {
    this.name = name;
    this.widths = widths;
  }

  String name() {
    return name;
  }

  int columns() {
    return widths.size();
  }

  int rows() {
    return rows.size();
  }

  /** Adds a row of nothing and says which it is. */
  int addRow(double height) {
    rows.add(new BlankCell[columns()]);
    heights.add(height);
    return rows.size() - 1;
  }

  void put(int row, int column, BlankCell cell) {
    rows.get(row)[column] = cell;
  }

  /** The cell there, or null. */
  BlankCell at(int row, int column) {
    return rows.get(row)[column];
  }

  void set(int row, int column, RawCell value) {
    put(row, column, at(row, column).with(value));
  }

  /** Merges a region; its cells look like the first, which alone holds something. */
  void merge(Range region) {
    BlankCell first = at(region.firstRow(), region.firstColumn());
    for (int row = region.firstRow(); row <= region.lastRow(); row++) {
      for (int column = region.firstColumn(); column <= region.lastColumn(); column++) {
        if (row != region.firstRow() || column != region.firstColumn()) {
          put(row, column, first == null ? null : first.with(RawCell.BLANK));
        }
      }
    }
    merges.add(region);
  }

  /** Makes the rows of a region high enough for a text, growing its last row. */
  void fit(Range region, String text, double lineHeight) {
    double width = 0;
    for (int column = region.firstColumn(); column <= region.lastColumn(); column++) {
      width += widths.get(column);
    }
    double needed = TextWidth.lines(text, Math.max(2, width - 1)) * lineHeight + 4;
    double given = 0;
    for (int row = region.firstRow(); row <= region.lastRow(); row++) {
      given += heights.get(row);
    }
    if (needed > given) {
      heights.set(region.lastRow(), heights.get(region.lastRow()) + needed - given);
    }
  }

  BlankSheet done(Paper paper, int decimals, int headRows) {
    List<List<BlankCell>> grid =
        rows.stream().map(row -> Collections.unmodifiableList(Arrays.asList(row.clone()))).toList();
    return new BlankSheet(name, grid, merges, heights, widths, paper, decimals, headRows);
  }
}
