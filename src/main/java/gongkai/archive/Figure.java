package gongkai.archive;

import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import gongkai.table.Filing;
import gongkai.table.Row;
import gongkai.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An amount of a version.
 *
 * @param key what the row is
 * @param code its account code, or null
 * @param label its name as printed
 * @param nth how many figures with this table, key and column came before it
 * @param value in 万元
 */
record Figure(
    String table, String key, String code, String label, String column, int nth, BigDecimal value) {

  /** What makes two figures of different versions the same figure. */
  record Key(String table, String key, String column, int nth) {}

  Key place() {
    return new Key(table, key, column, nth);
  }

  static List<Figure> of(Filing filing) {
    List<Figure> figures = new ArrayList<>();
    for (Table table : filing.tables()) {
      Map<Key, Integer> seen = new HashMap<>();
      for (Row row : table.rows()) {
        for (int i = 0; i < table.columns().size(); i++) {
          Cell cell = row.cells().get(i);
          if (cell != null && cell.value() != null) {
            String column = table.columns().get(i).name();
            int nth = seen.merge(new Key(table.name(), row.key(), column, 0), 1, Integer::sum) - 1;
            figures.add(
                new Figure(
                    table.name(),
                    row.key(),
                    row.code(),
                    row.label(),
                    column,
                    nth,
                    wan(table, cell)));
          }
        }
      }
    }
    return figures;
  }

  private static BigDecimal wan(Table table, Cell cell) {
    return table.unit() == null ? cell.value() : table.unit().convert(cell.value(), AmountUnit.WAN);
  }
}
