package gongkai.access.audit;

import gongkai.report.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * What of the database every change of which is on record: rows of one kind, each with the name by
 * which entries speak of it and with all that it says.
 *
 * <p>While an entry's transaction changes such rows, temporary triggers of this program's own
 * connection note them down; the entry then carries the digest of each. Whoever changes a row in
 * another way leaves it at odds with the last entry about it.
 */
enum Witness {
  VERSION(
      "version",
      "id",
      """
      SELECT v.id, 'version ' || s.name || ' ' || v.n AS name,
        json_array(s.unit_id, s.year, s.family, v.filed_at, v.filed_by, v.file_name, v.template,
          v.rules_fingerprint, v.original, v.corrected, v.report, v.errors, v.warnings,
          v.roundings, v.infos, v.filled, v.rules_passed, v.rules_failed,
          v.rules_not_applicable, v.rules_could_not_run,
          (SELECT group_concat(ifnull(t.text, '') || '|' || ifnull(i.key || '|' || i.label, '') || '|'
              || ifnull(i.code, '') || '|' || ifnull(c.text, '') || '|' || f.n || '|' || f.amount || '|' || f.scale || '|'
              || ifnull(f.exact, ''), x'0A')
            FROM (SELECT * FROM figure WHERE version_id = v.id
              ORDER BY table_id, item_id, column_id, n) f
            LEFT JOIN word t ON t.id = f.table_id LEFT JOIN item i ON i.id = f.item_id
            LEFT JOIN word c ON c.id = f.column_id),
          (SELECT group_concat(f.n || '|' || ifnull(w.text, '') || '|' || f.level || '|' || f.message || '|'
              || ifnull(f.sheet_id, '') || '|' || ifnull(f.address, ''), x'0A')
            FROM (SELECT * FROM finding WHERE version_id = v.id ORDER BY n) f
            LEFT JOIN word w ON w.id = f.rule_id)) AS says
      FROM version v JOIN submission s ON s.id = v.submission_id
      """),
  JUDGEMENT(
      "judgement",
      "id",
      """
      SELECT id, 'judgement ' || id AS name, json_array(version_id, verdict, by, at, opinion) AS says
      FROM judgement
      """),
  REMARK(
      "remark",
      "id",
      """
      SELECT id, 'remark ' || id AS name, json_array(version_id, n, kind, by, at, text) AS says
      FROM remark
      """),
  WITHDRAWAL(
      "withdrawal",
      "version_id",
      """
      SELECT version_id AS id, 'withdrawal ' || version_id AS name, json_array(by, at, reason) AS says
      FROM withdrawal
      """),
  DUE_DATE(
      "due_date",
      "family || ' ' || %s.year",
      """
      SELECT family || ' ' || year AS id, 'due ' || family || ' ' || year AS name, day AS says
      FROM due_date
      """),
  PERSON(
      "person",
      "id",
      """
      SELECT p.id, 'person ' || p.login AS name,
        json_array(p.name, p.role, p.password, p.must_change, p.disabled,
          (SELECT group_concat(code, ' ') FROM
            (SELECT code FROM person_unit WHERE person_id = p.id ORDER BY code))) AS says
      FROM person p
      """),
  LINK(
      "one_time_link",
      "hash",
      """
      SELECT hash AS id, 'link ' || hash AS name,
        json_array(person_id, issued_at, ends_at, used_at) AS says
      FROM one_time_link
      """),
  TOKEN(
      "token",
      "id",
      """
      SELECT id, 'token ' || id AS name,
        json_array(hash, person_id, label, scopes, issued_at, ends_at, revoked_at) AS says
      FROM token
      """),
  UNIT(
      "budget_unit",
      "code",
      """
      SELECT code AS id, 'unit ' || code AS name,
        json_array(name, parent, nature, files, contact, phone, retired,
          (SELECT group_concat(name, x'0A') FROM
            (SELECT name FROM former_unit_name o WHERE o.code = u.code ORDER BY name))) AS says
      FROM budget_unit u
      """);

  /** Stands for the digest of a row that is no more. */
  static final String GONE = "-";

  private static final String TOUCHED =
      "CREATE TEMP TABLE touched (kind TEXT, id TEXT, PRIMARY KEY (kind, id))";

  private final String table;
  private final String id;
  private final String rows;

  Witness(String table, String id, String rows) {
    this.table = table;
    this.id = id;
    this.rows = rows;
  }

  /** Lets this connection note down what it changes, if it does not yet. */
  static void watch(Handle handle) {
    if (handle
        .createQuery("SELECT 1 FROM sqlite_temp_master WHERE name = 'touched'")
        .mapTo(Integer.class)
        .findOne()
        .isPresent()) {
      return;
    }
    handle.execute(TOUCHED);
    for (Witness kind : values()) {
      kind.watch(handle, kind.table, kind.id);
    }
    PERSON.watch(handle, "person_unit", "person_id");
  }

  private void watch(Handle handle, String changed, String key) {
    for (String change : new String[] {"INSERT", "UPDATE", "DELETE"}) {
      String row = change.equals("DELETE") ? "OLD" : "NEW";
      handle.execute(
          """
          CREATE TEMP TRIGGER watch_%s_%s AFTER %s ON main.%s
          BEGIN INSERT OR IGNORE INTO touched VALUES ('%s', %s.%s); END
          """
              .formatted(changed, change, change, changed, name(), row, key.formatted(row)));
    }
  }

  /** What was changed since the last entry, by name, with its digest; it is forgotten then. */
  static Map<String, String> changes(Handle handle) {
    Map<String, String> changes = new LinkedHashMap<>();
    for (Witness kind : values()) {
      handle
          .createQuery("SELECT id FROM touched WHERE kind = :kind ORDER BY id")
          .bind("kind", kind.name())
          .mapTo(String.class)
          .list()
          .forEach(id -> kind.state(handle, id, changes));
    }
    handle.execute("DELETE FROM touched");
    return changes;
  }

  private void state(Handle handle, String changed, Map<String, String> states) {
    handle
        .createQuery("SELECT name, says FROM (" + rows + ") WHERE id = :id")
        .bind("id", id.equals("id") ? (Object) Long.valueOf(changed) : changed)
        .map((row, context) -> Map.entry(row.getString("name"), digest(row.getString("says"))))
        .findOne()
        .ifPresentOrElse(
            state -> states.put(state.getKey(), state.getValue()),
            () -> states.put(gone(changed), GONE));
  }

  /** The name of a row that is no more; only rows that are named by their key may go. */
  private String gone(String changed) {
    return (this == DUE_DATE ? "due " : this == UNIT ? "unit " : name().toLowerCase() + " ")
        + changed;
  }

  /** Every row as it stands now. */
  static Map<String, String> all(Handle handle) {
    Map<String, String> states = new LinkedHashMap<>();
    for (Witness kind : values()) {
      try (var found =
          handle
              .createQuery(kind.rows)
              .map(
                  (row, context) -> Map.entry(row.getString("name"), digest(row.getString("says"))))
              .stream()) {
        found.forEach(state -> states.put(state.getKey(), state.getValue()));
      }
    }
    return states;
  }

  private static String digest(String says) {
    return Sha256.hex(says == null ? "" : says);
  }
}
