package gongkai.form.read;

import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import gongkai.table.Column;
import gongkai.table.Position;
import gongkai.table.Row;
import gongkai.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers cells of a form, wherever they stand on it, into a table that rules can speak of. */
final class TableDraft {
  private final String name;
  private final String sheet;
  private final String title;
  private final AmountUnit unit;
  private final List<Column> columns;
  private final List<Row> rows = new ArrayList<>();

  TableDraft(String name, String sheet, String title, AmountUnit unit, List<String> columns) {
    this.name = name;
    this.sheet = sheet;
    this.title = title;
    this.unit = unit;
    this.columns =
        columns.stream().map(column -> new Column(column, null, List.of(column))).toList();
  }

  /** A row of one cell; none when there is no cell. */
  void add(String key, String groups, String label, String column, Cell cell) {
    if (cell != null) {
      add(key, groups, label, Map.of(column, cell));
    }
  }

  /**
   * A row.
   *
   * @param groups the groups that it belongs to, 、 between them
   * @param cells by column; none when it has no cell at all
   */
  void add(String key, String groups, String label, Map<String, Cell> cells) {
    if (!cells.isEmpty()) {
      List<Cell> inOrder = new ArrayList<>();
      columns.forEach(column -> inOrder.add(cells.get(column.name())));
      rows.add(new Row(key, groups, null, label, null, null, inOrder));
    }
  }

  /** The table with its rows in the order of the sheet; null when it has none. */
  Table table() {
    if (rows.isEmpty()) {
      return null;
    }
    List<Row> inOrder = new ArrayList<>(rows);
    inOrder.sort(Comparator.comparing(TableDraft::position));
    return new Table(name, sheet, title, unit, columns, inOrder);
  }

  private static Position position(Row row) {
    return row.cells().stream()
        .filter(Objects::nonNull)
        .map(Cell::position)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
