package gongkai.workbook.sheet;

import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A sheet's cells while they are collected. */
public final class SheetGrid {
  private static final RawCell[] NONE = {};

  private final String sheet;
  private final Budget budget;
  private final List<RawCell[]> rows = new ArrayList<>();

  SheetGrid(String sheet, Budget budget) {
    this.sheet = sheet;
    this.budget = budget;
  }

  /** Puts a cell that holds something, or takes one away by {@link RawCell#BLANK}. */
  public void put(int row, int column, RawCell cell) {
    RawCell[] cells = row < rows.size() ? rows.get(row) : NONE;
    if (cell.isBlank() && column >= cells.length) {
      return;
    }
    while (rows.size() <= row) {
      rows.add(NONE);
    }
    if (column >= cells.length) {
      int width = Math.max(column + 1, cells.length == 0 ? widthAbove(row) : cells.length * 2);
      budget.places(sheet, width - cells.length);
      cells = Arrays.copyOf(cells, width);
      rows.set(row, cells);
    }
    cells[column] = cell;
  }

  private int widthAbove(int row) {
    int width = row == 0 ? 0 : rows.get(row - 1).length;
    return Math.min(width, 32);
  }

  public RawCell at(int row, int column) {
    RawCell[] cells = row < rows.size() ? rows.get(row) : NONE;
    RawCell cell = column < cells.length ? cells[column] : null;
    return cell == null ? RawCell.BLANK : cell;
  }

  public RawCell at(Position position) {
    return at(position.row(), position.column());
  }

  public int rowCount() {
    return rows.size();
  }

  /** The sheet without blank rows and columns at its ends. */
  public Sheet toSheet(boolean hidden, List<Range> merges, Layout layout) {
    List<RawCell[]> trimmed = new ArrayList<>(rows.size());
    int last = 0;
    for (RawCell[] cells : rows) {
      RawCell[] kept = trim(cells);
      trimmed.add(kept);
      if (kept != null) {
        last = trimmed.size();
      }
    }
    return new Sheet(
        sheet,
        hidden,
        trimmed.subList(0, last),
        merges,
        layout.hiddenRows(),
        layout.hiddenColumns());
  }

  private static RawCell[] trim(RawCell[] cells) {
    int width = cells.length;
    while (width > 0 && (cells[width - 1] == null || cells[width - 1].isBlank())) {
      width--;
    }
    if (width == 0) {
      return null;
    }
    return width == cells.length ? cells : Arrays.copyOf(cells, width);
  }
}
