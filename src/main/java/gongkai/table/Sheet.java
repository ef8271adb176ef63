package gongkai.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One sheet as a plain grid: what stands where, and which cells are merged. */
public final class Sheet {
  private final String name;
  private final boolean hidden;
  private final List<RawCell[]> rows;
  private final List<Range> merges;
  private final Map<Integer, List<Range>> mergesByRow = new HashMap<>();
  private final int columns;
  private final BitSet hiddenRows;
  private final BitSet hiddenColumns;

  /**
   * @param name the sheet's name as on its tab
   * @param hidden whether the tab is hidden
   * @param rows the rows from the top, each as wide as it needs; a null row or cell is blank
   * @param merges its merged regions
   */
  public Sheet(String name, boolean hidden, List<RawCell[]> rows, List<Range> merges) {
    this(name, hidden, rows, merges, new BitSet(), new BitSet());
  }

  /**
   * As above.
   *
   * @param hiddenRows the rows that nobody sees
   * @param hiddenColumns the columns that nobody sees
   */
  public Sheet(
      String name,
      boolean hidden,
      List<RawCell[]> rows,
      List<Range> merges,
      BitSet hiddenRows,
      BitSet hiddenColumns) {
    this.name = name;
    this.hidden = hidden;
    this.rows = new ArrayList<>(rows);
    this.merges = List.copyOf(merges);
    this.hiddenRows = (BitSet) hiddenRows.clone();
    this.hiddenColumns = (BitSet) hiddenColumns.clone();
    for (Range merge : merges) {
      for (int row = merge.firstRow(); row <= merge.lastRow() && row < rows.size(); row++) {
        mergesByRow.computeIfAbsent(row, key -> new ArrayList<>()).add(merge);
      }
    }
    this.columns = rows.stream().mapToInt(row -> row == null ? 0 : row.length).max().orElse(0);
  }

  public String name() {
    return name;
  }

  public boolean hidden() {
    return hidden;
  }

  /** Whether a row is hidden on a sheet that itself may be in sight. */
  public boolean hidesRow(int row) {
    return hiddenRows.get(row);
  }

  /** Whether a column is hidden on a sheet that itself may be in sight. */
  public boolean hidesColumn(int column) {
    return hiddenColumns.get(column);
  }

  public int rowCount() {
    return rows.size();
  }

  public int columnCount() {
    return columns;
  }

  public List<Range> merges() {
    return merges;
  }

  /** The cell itself; inside a merged region only its first cell holds something. */
  public RawCell at(int row, int column) {
    // Whoever reads a sheet comes by here, however long it is.
    Abandoned.check();
    if (row < 0 || column < 0 || row >= rows.size()) {
      return RawCell.BLANK;
    }
    RawCell[] cells = rows.get(row);
    if (cells == null || column >= cells.length || cells[column] == null) {
      return RawCell.BLANK;
    }
    return cells[column];
  }

  /** What a reader sees at this place: inside a merged region, the region's text. */
  public RawCell seenAt(int row, int column) {
    Range merge = mergeAt(row, column);
    return merge == null ? at(row, column) : at(merge.firstRow(), merge.firstColumn());
  }

  /** The merged region that covers this place, or null. */
  public Range mergeAt(int row, int column) {
    List<Range> here = mergesByRow.get(row);
    if (here != null) {
      for (Range merge : here) {
        if (merge.contains(row, column)) {
          return merge;
        }
      }
    }
    return null;
  }

  /** The same sheet with nothing on it but these rows, where they stand. */
  public Sheet part(int from, int to) {
    List<RawCell[]> kept = new ArrayList<>(Collections.nCopies(from, null));
    kept.addAll(rows.subList(from, to));
    List<Range> inside =
        merges.stream().filter(it -> it.firstRow() >= from && it.lastRow() < to).toList();
    return new Sheet(name, hidden, kept, inside, hiddenRows, hiddenColumns);
  }

  /** The same sheet with nothing in a column from this row on. */
  public Sheet without(int column, int from) {
    List<RawCell[]> kept = new ArrayList<>(rows);
    for (int row = from; row < kept.size(); row++) {
      RawCell[] cells = kept.get(row);
      if (cells != null && column < cells.length) {
        cells = cells.clone();
        cells[column] = null;
        kept.set(row, cells);
      }
    }
    return new Sheet(name, hidden, kept, merges, hiddenRows, hiddenColumns);
  }

  public CellRef ref(int row, int column) {
    return new CellRef(name, new Position(row, column).address());
  }
}
