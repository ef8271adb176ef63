package gongkai.table;

import java.util.Set;

/**
 * What a table was asked for and could not be found on its sheet though it may stand there: none of
 * it is an amount, and none of it is nothing.
 *
 * @param columns names of columns
 * @param absent names of columns that its form does without; rules about them do not apply
 * @param rows keys and groups of rows; one that ends with a colon stands for every key that begins
 *     with it
 */
public record Unread(Set<String> columns, Set<String> absent, Set<String> rows) {
  public static final Unread NOTHING = new Unread(Set.of(), Set.of(), Set.of());

  public Unread {
    columns = Set.copyOf(columns);
    absent = Set.copyOf(absent);
    rows = Set.copyOf(rows);
  }

  public boolean column(String name) {
    return name != null && columns.contains(name);
  }

  /** Whether a row that the table lacks may yet stand on its sheet. */
  public boolean row(String key) {
    return rows.contains(key) || rows.contains(key.substring(0, key.indexOf(':') + 1));
  }
}
