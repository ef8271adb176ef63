package gongkai.archive.index;

import gongkai.table.Unit;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Which unit a filing belongs to: the one with its code, or, where it carries none, the only one of
 * exactly its name.
 */
public final class UnitNumbers {
  private final Handle handle;

  public UnitNumbers(Handle handle) {
    this.handle = handle;
  }

  /** The number of this unit, or null when nothing of it was ever filed. */
  public Long find(Unit unit) {
    if (unit.code() != null) {
      List<Long> coded = numbers("SELECT id FROM unit WHERE code = ?", unit.code());
      return coded.isEmpty() ? uncoded(unit.name()) : coded.get(0);
    }
    List<Long> named = numbers("SELECT id FROM unit WHERE name = ?", unit.name());
    return named.size() == 1 ? named.get(0) : uncoded(unit.name());
  }

  /** The number of this unit, which is added when absent; it takes a code once one is known. */
  public long findOrAdd(Unit unit) {
    Long known = find(unit);
    if (known == null) {
      handle.execute("INSERT INTO unit (code, name) VALUES (?, ?)", unit.code(), unit.name());
      return find(unit);
    }
    if (unit.code() != null) {
      handle.execute(
          "UPDATE unit SET code = ?, name = ? WHERE id = ?", unit.code(), unit.name(), known);
    }
    return known;
  }

  private Long uncoded(String name) {
    List<Long> found = numbers("SELECT id FROM unit WHERE name = ? AND code IS NULL", name);
    return found.isEmpty() ? null : found.get(0);
  }

  private List<Long> numbers(String sql, Object parameter) {
    return handle.select(sql, parameter).mapTo(Long.class).list();
  }
}
