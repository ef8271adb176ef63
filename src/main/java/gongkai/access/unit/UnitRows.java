package gongkai.access.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Writes and reads the rows of the register. */
final class UnitRows {
  private final Handle handle;

  UnitRows(Handle handle) {
    this.handle = handle;
  }

  /**
   * The register at one moment.
   *
   * @param revision grows with every change
   * @param formerNames keys of names that units bore once, by code
   */
  record Snapshot(long revision, UnitTree tree, Map<String, Set<String>> formerNames) {
    static final Snapshot NONE = new Snapshot(0, UnitTree.EMPTY, Map.of());
  }

  /** The register now; the given one while nothing changed since. */
  Snapshot snapshotSince(Snapshot last) {
    return revision() == last.revision() ? last : snapshot();
  }

  Snapshot snapshot() {
    List<BudgetUnit> units =
        handle.createQuery("SELECT * FROM budget_unit").map((row, context) -> unit(row)).list();
    return new Snapshot(revision(), new UnitTree(units), formerNames());
  }

  void save(BudgetUnit unit) {
    handle.execute(
        """
        INSERT INTO budget_unit (code, name, parent, nature, files, contact, phone, retired)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, parent = excluded.parent,
          nature = excluded.nature, files = excluded.files, contact = excluded.contact,
          phone = excluded.phone, retired = excluded.retired
        """,
        unit.code(),
        unit.name(),
        unit.parent(),
        unit.nature(),
        unit.files() ? 1 : 0,
        unit.contact(),
        unit.phone(),
        unit.retired() ? 1 : 0);
  }

  /** Says that the register changed. */
  void advance() {
    handle.execute("UPDATE unit_register SET revision = revision + 1");
  }

  long revision() {
    return handle.createQuery("SELECT revision FROM unit_register").mapTo(Long.class).one();
  }

  private Map<String, Set<String>> formerNames() {
    Map<String, Set<String>> names = new HashMap<>();
    handle
        .createQuery("SELECT code, name FROM former_unit_name")
        .map((row, context) -> List.of(row.getString("code"), row.getString("name")))
        .forEach(
            pair ->
                names
                    .computeIfAbsent(pair.get(0), code -> new HashSet<>())
                    .add(UnitNames.key(pair.get(1))));
    return names;
  }

  private static BudgetUnit unit(ResultSet row) throws SQLException {
    return new BudgetUnit(
        row.getString("code"),
        row.getString("name"),
        row.getString("parent"),
        row.getString("nature"),
        row.getBoolean("files"),
        row.getString("contact"),
        row.getString("phone"),
        row.getBoolean("retired"));
  }
}
