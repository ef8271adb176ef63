package gongkai.archive;

import gongkai.table.AmountUnit;
import gongkai.table.Book;
import gongkai.table.Cell;
import gongkai.table.Column;
import gongkai.table.Filing;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.table.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An amount of a version.
 *
 * @param key what the row is
 * @param code its account code, or null
 * @param label its name as printed
 * @param value in 万元
 */
record Figure(
    String table, String key, String code, String label, String column, BigDecimal value) {

  /** What a person calls the row: code and name. */
  String title() {
    return code == null ? label : code + " " + label;
  }

  /** The figures of a filing, in the order of its workbook. */
  static List<Figure> of(Filing filing) {
    List<Figure> figures = new ArrayList<>();
    for (Table table : filing.tables()) {
      for (Row row : table.rows()) {
        for (int i = 0; i < table.columns().size(); i++) {
          Cell cell = row.cells().get(i);
          if (cell != null && cell.value() != null) {
            String column = table.columns().get(i).name();
            figures.add(
                new Figure(
                    table.name(), row.key(), row.code(), row.label(), column, wan(table, cell)));
          }
        }
      }
    }
    return figures;
  }

  /** Whether two lists say the same amounts, however many zeros stand behind them. */
  static boolean same(List<Figure> one, List<Figure> other) {
    return one.stream()
        .map(Figure::plain)
        .toList()
        .equals(other.stream().map(Figure::plain).toList());
  }

  private Figure plain() {
    return new Figure(table, key, code, label, column, value.stripTrailingZeros());
  }

  /** What these figures say as a filing in 万元; groups, sheets and addresses are not kept. */
  static Filing filing(String template, Unit unit, int year, List<Figure> figures) {
    Map<String, List<Figure>> byTable = new LinkedHashMap<>();
    figures.forEach(it -> byTable.computeIfAbsent(it.table(), t -> new ArrayList<>()).add(it));
    List<Table> tables = new ArrayList<>();
    byTable.forEach((name, all) -> tables.add(table(name, all)));
    return new Filing(template, unit, year, null, tables, new Book(List.of(), false, false));
  }

  private static Table table(String name, List<Figure> figures) {
    List<String> columns = figures.stream().map(Figure::column).distinct().toList();
    List<Row> rows = new ArrayList<>();
    Figure before = null;
    Cell[] cells = null;
    for (Figure figure : figures) {
      int at = columns.indexOf(figure.column());
      if (before == null || !before.key().equals(figure.key()) || cells[at] != null) {
        cells = new Cell[columns.size()];
        rows.add(
            new Row(
                figure.key(),
                figure.key(),
                figure.code(),
                figure.label(),
                null,
                null,
                Arrays.asList(cells)));
      }
      cells[at] = figure.cell(rows.size() - 1, at);
      before = figure;
    }
    List<Column> named = columns.stream().map(it -> new Column(it, null, List.of(it))).toList();
    return new Table(name, name, name, AmountUnit.WAN, named, rows);
  }

  private Cell cell(int row, int at) {
    String shown = title() + " · " + column;
    return new Cell(table, new Position(row, at), RawCell.number(value), value, shown);
  }

  private static BigDecimal wan(Table table, Cell cell) {
    return table.unit() == null ? cell.value() : table.unit().convert(cell.value(), AmountUnit.WAN);
  }
}
