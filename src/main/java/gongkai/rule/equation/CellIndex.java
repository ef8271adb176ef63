package gongkai.rule.equation;

import gongkai.table.Cell;
import gongkai.table.Filing;
import gongkai.table.Related;
import gongkai.table.Row;
import gongkai.table.Table;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** All cells of a filing and of those related to it as slots, found by table, row and column. */
public final class CellIndex {
  private final Filing filing;
  private final Related related;
  private final Map<Row, Slot[]> slots = new IdentityHashMap<>();

  public CellIndex(Filing filing, Related related) {
    this.filing = filing;
    this.related = related;
    filing.tables().forEach(table -> enter(table, null));
    related
        .tables()
        .forEach(
            (name, table) -> {
              String word = Related.wordOf(name);
              Integer year = related.filing(word).year();
              enter(table, "存档的%s年度（%s）%s".formatted(year, word, Related.plainName(name)));
            });
  }

  private void enter(Table table, String archived) {
    for (Row row : table.rows()) {
      List<Cell> cells = row.cells();
      Slot[] made = new Slot[cells.size()];
      for (int i = 0; i < made.length; i++) {
        made[i] = cells.get(i) == null ? null : new Slot(cells.get(i), table, archived);
      }
      slots.put(row, made);
    }
  }

  public Filing filing() {
    return filing;
  }

  /** The table of this name, of the filing at hand or of a related one; null when not filed. */
  Table table(String name) {
    return Related.wordOf(name) == null ? filing.table(name) : related.table(name);
  }

  /** All tables of this name; several where the filing has several forms of one kind. */
  public List<Table> tables(String name) {
    if (Related.wordOf(name) == null) {
      return filing.tables(name);
    }
    Table table = related.table(name);
    return table == null ? List.of() : List.of(table);
  }

  /** The slot where a row and a column meet, or null. */
  Slot slot(Table table, Row row, String column) {
    int at = table.indexOf(column);
    return at < 0 ? null : slots.get(row)[at];
  }

  /** Whether a row stands in this table. */
  boolean owns(Table table, Row row) {
    for (Slot slot : slots.get(row)) {
      if (slot != null) {
        return slot.table() == table;
      }
    }
    return false;
  }

  public Slot[] slots(Row row) {
    return slots.get(row);
  }

  /** The slots of the filing at hand. */
  public List<Slot> all() {
    List<Slot> all = new ArrayList<>();
    for (Table table : filing.tables()) {
      for (Row row : table.rows()) {
        for (Slot slot : slots.get(row)) {
          if (slot != null) {
            all.add(slot);
          }
        }
      }
    }
    return all;
  }
}
