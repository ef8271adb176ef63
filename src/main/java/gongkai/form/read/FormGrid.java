package gongkai.form.read;

import gongkai.form.words.WordList;
import gongkai.table.AmountUnit;
import gongkai.table.Amounts;
import gongkai.table.Cell;
import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Some rows of a sheet, read region by region as people see them. */
final class FormGrid {
  private final Sheet sheet;
  private final int first;
  private final int last;
  private final Map<Position, Region> known;

  private FormGrid(Sheet sheet, int first, int last, Map<Position, Region> known) {
    this.sheet = sheet;
    this.first = first;
    this.last = last;
    this.known = known;
  }

  FormGrid(Sheet sheet) {
    this(sheet, 0, sheet.rowCount() - 1, new HashMap<>());
  }

  /** Some of its rows, both bounds included. */
  FormGrid rows(int from, int to) {
    return new FormGrid(sheet, Math.max(first, from), Math.min(last, to), known);
  }

  String name() {
    return sheet.name();
  }

  int first() {
    return first;
  }

  int last() {
    return last;
  }

  int width() {
    return sheet.columnCount();
  }

  /** The region that covers this place. */
  Region at(int row, int column) {
    Range merge = sheet.mergeAt(row, column);
    return known.computeIfAbsent(
        merge == null
            ? new Position(row, column)
            : new Position(merge.firstRow(), merge.firstColumn()),
        at -> region(at, merge));
  }

  private Region region(Position at, Range merge) {
    String text = Amounts.squeeze(sheet.at(at.row(), at.column()).text());
    return new Region(
        at.row(),
        at.column(),
        merge == null ? at.row() : merge.lastRow(),
        merge == null ? at.column() : merge.lastColumn(),
        text,
        WordList.bare(text));
  }

  /** The regions that begin in this row and hold something, from the left. */
  List<Region> regions(int row) {
    List<Region> regions = new ArrayList<>();
    for (int column = 0; column < width(); column++) {
      Region region = at(row, column);
      if (region.row() == row && !region.text().isEmpty()) {
        regions.add(region);
      }
      column = region.lastColumn();
    }
    return regions;
  }

  /** The first region that begins in this row and holds something, or null. */
  Region firstIn(int row) {
    List<Region> regions = regions(row);
    return regions.isEmpty() ? null : regions.get(0);
  }

  String seen(int row, int column) {
    return at(row, column).text();
  }

  /** The cell that a person fills with words at this place. */
  Cell cell(int row, int column, String label) {
    return cell(row, column, label, null);
  }

  /**
   * The cell of a region as something that holds a number of its own, such as the 40 in 目标（40分）.
   */
  Cell cell(Region region, String label, BigDecimal number) {
    return cell(region.row(), region.column(), label, number);
  }

  private Cell cell(int row, int column, String label, BigDecimal number) {
    Region region = at(row, column);
    RawCell raw = sheet.at(region.row(), region.column());
    return new Cell(sheet.name(), new Position(region.row(), region.column()), raw, number, label);
  }

  /** The cell that a person fills with a score or a weight. */
  Cell points(int row, int column, String label) {
    RawCell raw = sheet.seenAt(row, column);
    BigDecimal number =
        raw.number() != null
            ? raw.number()
            : Amounts.parse(Amounts.squeeze(raw.text()).replaceAll("分$", ""));
    return cell(row, column, label, number);
  }

  /**
   * The cell that a person fills with an amount.
   *
   * @param unit of amounts that do not say their own
   */
  Cell amount(int row, int column, String label, AmountUnit unit) {
    RawCell raw = sheet.seenAt(row, column);
    String text = Amounts.squeeze(raw.text());
    AmountUnit own =
        text.endsWith("万元") ? AmountUnit.WAN : text.endsWith("元") ? AmountUnit.YUAN : unit;
    BigDecimal number = raw.number() != null ? raw.number() : Amounts.parse(text);
    return cell(row, column, label, number == null ? null : own.convert(number, unit));
  }

  /** The cell to the right of a region, or null at the edge. */
  Cell rightOf(Region region, String label) {
    return region.lastColumn() + 1 < width()
        ? cell(region.row(), region.lastColumn() + 1, label)
        : null;
  }

  /** An amount to the right of its label, or null. */
  Cell amountRightOf(Region label, AmountUnit unit) {
    return label == null || label.lastColumn() + 1 >= width()
        ? null
        : amount(label.row(), label.lastColumn() + 1, label.bare(), unit);
  }
}
