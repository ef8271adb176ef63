package gongkai.archive;

import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import gongkai.table.Filing;
import gongkai.table.Row;
import gongkai.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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

  private static BigDecimal wan(Table table, Cell cell) {
    return table.unit() == null ? cell.value() : table.unit().convert(cell.value(), AmountUnit.WAN);
  }
}
