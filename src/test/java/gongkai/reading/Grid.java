package gongkai.reading;

import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A sheet that can be rewritten. */
public final class Grid {
  private final String name;
  private final boolean hidden;
  private final List<List<RawCell>> rows = new ArrayList<>();
  private final List<Range> merges;
  private int columns;

  private Grid(Sheet sheet) {
    name = sheet.name();
    hidden = sheet.hidden();
    merges = new ArrayList<>(sheet.merges());
    columns = sheet.columnCount();
    for (int row = 0; row < sheet.rowCount(); row++) {
      List<RawCell> cells = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        cells.add(sheet.at(row, column));
      }
      rows.add(cells);
    }
  }

  public static Grid of(Sheet sheet) {
    return new Grid(sheet);
  }

  public Sheet sheet() {
    return sheet(name, hidden);
  }

  public Sheet sheet(String newName, boolean newHidden) {
    List<RawCell[]> written = rows.stream().map(row -> row.toArray(RawCell[]::new)).toList();
    List<Range> left = merges.stream().filter(Grid::isRegion).toList();
    return new Sheet(newName, newHidden, written, left);
  }

  /** Whether taking rows and columns out left more than one cell of it. */
  private static boolean isRegion(Range merge) {
    int rows = merge.lastRow() - merge.firstRow();
    int columns = merge.lastColumn() - merge.firstColumn();
    return rows >= 0 && columns >= 0 && rows + columns > 0;
  }

  public int rowCount() {
    return rows.size();
  }

  public int columnCount() {
    return columns;
  }

  public RawCell at(int row, int column) {
    return rows.get(row).get(column);
  }

  public void set(int row, int column, RawCell cell) {
    rows.get(row).set(column, cell);
  }

  public void set(int row, int column, String text) {
    set(row, column, RawCell.text(text));
  }

  public void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    merges.add(new Range(firstRow, firstColumn, lastRow, lastColumn));
  }

  public void insertRow(int at) {
    List<RawCell> blank = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      blank.add(RawCell.BLANK);
    }
    rows.add(at, blank);
    shift(
        m ->
            new Range(
                m.firstRow() + (m.firstRow() >= at ? 1 : 0),
                m.firstColumn(),
                m.lastRow() + (m.lastRow() >= at ? 1 : 0),
                m.lastColumn()));
  }

  public void insertColumn(int at) {
    rows.forEach(row -> row.add(at, RawCell.BLANK));
    columns++;
    shift(
        m ->
            new Range(
                m.firstRow(),
                m.firstColumn() + (m.firstColumn() >= at ? 1 : 0),
                m.lastRow(),
                m.lastColumn() + (m.lastColumn() >= at ? 1 : 0)));
  }

  /** Takes a row out; only for rows that no merge touches. */
  public void removeRow(int at) {
    rows.remove(at);
    shift(
        m ->
            new Range(
                m.firstRow() - (m.firstRow() > at ? 1 : 0),
                m.firstColumn(),
                m.lastRow() - (m.lastRow() > at ? 1 : 0),
                m.lastColumn()));
  }

  public void removeColumn(int at) {
    rows.forEach(row -> row.remove(at));
    columns--;
    shift(
        m ->
            new Range(
                m.firstRow(),
                m.firstColumn() - (m.firstColumn() > at ? 1 : 0),
                m.lastRow(),
                m.lastColumn() - (m.lastColumn() >= at ? 1 : 0)));
  }

  /** Takes a row out and puts it in again before what is then the row {@code to}. */
  public void moveRow(int from, int to) {
    List<RawCell> row = rows.remove(from);
    rows.add(to, row);
    shift(
        m ->
            new Range(
                moved(m.firstRow(), from, to),
                m.firstColumn(),
                moved(m.lastRow(), from, to),
                m.lastColumn()));
  }

  private static int moved(int row, int from, int to) {
    if (row == from) {
      return to;
    }
    return row > from && row <= to ? row - 1 : row < from && row >= to ? row + 1 : row;
  }

  private void shift(UnaryOperator<Range> change) {
    merges.replaceAll(change);
  }
}
