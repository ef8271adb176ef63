package gongkai.rule.language;

import java.util.List;

/**
 * A mention of cells in a rule.
 *
 * @param table short name of their table
 * @param rows which rows
 * @param column name of the column; null for the one at hand
 */
public record Ref(String table, Rows rows, String column) {

  /** Which rows are meant. */
  public sealed interface Rows {
    /** The row at hand. */
    record Current() implements Rows {}

    /** [@]: the row of the same code or item. */
    record SameKey() implements Rows {}

    /** [@下]: the rows that belong to the row at hand. */
    record Below() implements Rows {}

    /** [@名]: the row of the item that bears this row's name. */
    record SameName() implements Rows {}

    /** Rows named by key; the first that exists, or all of them under Σ. */
    record Keys(List<String> keys, boolean sum) implements Rows {}
  }
}
