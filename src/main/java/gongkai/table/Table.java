package gongkai.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A recognised table of a workbook: which rows and columns it has and what they hold. */
public final class Table {
  private final String name;
  private final String sheet;
  private final String title;
  private final AmountUnit unit;
  private final List<Column> columns;
  private final List<Row> rows;
  private final Unread unread;
  private final Map<String, List<Row>> byKey = new HashMap<>();
  private final Map<String, List<Row>> byGroup = new HashMap<>();
  private final Map<String, Integer> columnIndex = new HashMap<>();
  private Integer decimals;

  /**
   * @param name the template's short name, e.g. 支出表
   * @param sheet the sheet it stands on
   * @param title its title as printed
   * @param unit the unit of its amounts
   */
  public Table(
      String name,
      String sheet,
      String title,
      AmountUnit unit,
      List<Column> columns,
      List<Row> rows) {
    this(name, sheet, title, unit, columns, rows, Unread.NOTHING);
  }

  /**
   * As above.
   *
   * @param unread what was looked for on the sheet and not found
   */
  public Table(
      String name,
      String sheet,
      String title,
      AmountUnit unit,
      List<Column> columns,
      List<Row> rows,
      Unread unread) {
    this.name = name;
    this.sheet = sheet;
    this.title = title;
    this.unit = unit;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    this.unread = unread;
    for (int i = 0; i < columns.size(); i++) {
      columnIndex.putIfAbsent(columns.get(i).name(), i);
    }
    for (Row row : rows) {
      byKey.computeIfAbsent(row.key(), key -> new ArrayList<>(1)).add(row);
      for (String group : row.group().split("、")) {
        byGroup.computeIfAbsent(group, any -> new ArrayList<>()).add(row);
      }
    }
  }

  public String name() {
    return name;
  }

  public String sheet() {
    return sheet;
  }

  public String title() {
    return title;
  }

  public AmountUnit unit() {
    return unit;
  }

  public List<Column> columns() {
    return columns;
  }

  public List<Row> rows() {
    return rows;
  }

  /** What was looked for on its sheet and not found. */
  public Unread unread() {
    return unread;
  }

  /** The first row that is this item or code, or null. */
  public Row row(String key) {
    List<Row> found = byKey.get(key);
    return found == null ? null : found.get(0);
  }

  /** All rows with this key; more than one only when the workbook repeats it. */
  public List<Row> rowsOf(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  public List<Row> group(String group) {
    return byGroup.getOrDefault(group, List.of());
  }

  /** The place of a column among a row's cells, or -1. */
  public int indexOf(String column) {
    return columnIndex.getOrDefault(column, -1);
  }

  /** The rows that carry a code, in order. */
  public List<Row> coded() {
    return rows.stream().filter(row -> row.code() != null).toList();
  }

  public boolean hasColumn(String column) {
    return columnIndex.containsKey(column);
  }

  /** The cell where a row and a column meet, or null when there is none. */
  public Cell cell(Row row, String column) {
    Integer at = columnIndex.get(column);
    return row == null || at == null ? null : row.cells().get(at);
  }

  /** As {@link #cell(Row, String)}, by the row's key. */
  public Cell cell(String key, String column) {
    return cell(row(key), column);
  }

  /** The amount in 万元 where a row and a column meet, or null when there is none. */
  public BigDecimal amount(String key, String column) {
    Cell cell = cell(key, column);
    return cell == null || cell.value() == null ? null : unit.convert(cell.value(), AmountUnit.WAN);
  }

  /** How many decimals a cell is printed with: it may show fewer than its table. */
  public int decimals(Cell cell) {
    return cell.raw().rounded() ? Math.min(decimals(), cell.raw().number().scale()) : decimals();
  }

  /** How many decimals its amounts are printed with. */
  public int decimals() {
    if (decimals == null) {
      decimals = Rounding.decimals(unit, cells().map(Cell::value).filter(value -> value != null));
    }
    return decimals;
  }

  public Stream<Cell> cells() {
    return rows.stream().flatMap(row -> row.cells().stream()).filter(cell -> cell != null);
  }

  /** The same table under another name. */
  Table named(String other) {
    return new Table(other, sheet, title, unit, columns, rows, unread);
  }

  /** The same table with other rows. */
  public Table withRows(List<Row> others) {
    return new Table(name, sheet, title, unit, columns, others, unread);
  }

  /** The same table with other cells: what it looks like once blanks are filled. */
  public Table withCells(UnaryOperator<Cell> change) {
    List<Row> changed = new ArrayList<>(rows.size());
    for (Row row : rows) {
      List<Cell> cells = new ArrayList<>(row.cells().size());
      for (Cell cell : row.cells()) {
        cells.add(cell == null ? null : change.apply(cell));
      }
      changed.add(
          new Row(
              row.key(),
              row.group(),
              row.code(),
              row.label(),
              row.codeCell(),
              row.labelCell(),
              cells));
    }
    return withRows(changed);
  }
}
