package gongkai.archive.index;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The numbers that stand for recurring names, within one transaction; unknown names are added. */
public final class WordNumbers {
  private final Handle handle;
  private final Map<String, Long> words = new HashMap<>();
  private final Map<Item, Long> items = new HashMap<>();

  private record Item(String key, String code, String label) {}

  public WordNumbers(Handle handle) {
    this.handle = handle;
  }

  public long word(String text) {
    return words.computeIfAbsent(
        text,
        missing -> {
          handle.execute("INSERT OR IGNORE INTO word (text) VALUES (?)", text);
          return number("SELECT id FROM word WHERE text = ?", text);
        });
  }

  public long item(String key, String code, String label) {
    return items.computeIfAbsent(
        new Item(key, code, label),
        missing -> {
          handle.execute(
              "INSERT OR IGNORE INTO item (key, code, label) VALUES (?, ?, ?)", key, code, label);
          return number(
              "SELECT id FROM item WHERE key = ? AND label = ? AND ifnull(code, '') = ifnull(?,"
                  + " '')",
              key,
              label,
              code);
        });
  }

  private long number(String sql, Object... parameters) {
    return handle.select(sql, parameters).mapTo(Long.class).one();
  }
}
