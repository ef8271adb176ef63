package gongkai.table;

import java.math.BigDecimal;

/** The amounts of an earlier filing, such as last year's of the same unit. */
@FunctionalInterface
public interface PriorFigures {
  /** When there is no earlier filing. */
  PriorFigures NONE = (table, row, column) -> null;

  /**
   * The amount in 万元 that it stated, or null when it stated none.
   *
   * @param table short name of the table
   * @param row key of the row
   * @param column name of the column
   */
  BigDecimal amount(String table, String row, String column);

  /** The amounts of a filing at hand. */
  static PriorFigures of(Filing filing) {
    return (name, row, column) -> {
      Table table = filing.table(name);
      return table == null ? null : table.amount(row, column);
    };
  }
}
