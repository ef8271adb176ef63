package gongkai.access.login;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes and reads the rows of sessions. */
final class SessionRows {
  private final Handle handle;

  SessionRows(Handle handle) {
    this.handle = handle;
  }

  record Kept(long id, Person person, Instant begunAt, Instant seenAt) {}

  long add(String hash, long person, Instant now, String address, String agent) {
    handle.execute(
        """
        INSERT INTO session (hash, person_id, begun_at, seen_at, address, agent)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        hash,
        person,
        now.toEpochMilli(),
        now.toEpochMilli(),
        address,
        agent);
    return handle.select("SELECT last_insert_rowid()").mapTo(Long.class).one();
  }

  Optional<Kept> find(String hash) {
    return handle
        .createQuery("SELECT * FROM session WHERE hash = :hash")
        .bind("hash", hash)
        .map(
            (row, context) ->
                new Kept(
                    row.getLong("id"),
                    new PersonRows(handle).find(row.getLong("person_id")).orElseThrow(),
                    Instant.ofEpochMilli(row.getLong("begun_at")),
                    Instant.ofEpochMilli(row.getLong("seen_at"))))
        .findOne();
  }

  void see(long id, Instant now) {
    handle.execute("UPDATE session SET seen_at = ? WHERE id = ?", now.toEpochMilli(), id);
  }

  boolean end(long person, long id) {
    return handle.execute("DELETE FROM session WHERE person_id = ? AND id = ?", person, id) > 0;
  }

  /** Ends all sessions of a person except one; 0 excepts none. */
  int endAllBut(long person, long kept) {
    return handle.execute("DELETE FROM session WHERE person_id = ? AND id <> ?", person, kept);
  }

  /** Drops sessions begun or last seen before these moments. */
  void forget(Instant begun, Instant seen) {
    handle.execute(
        "DELETE FROM session WHERE begun_at <= ? OR seen_at <= ?",
        begun.toEpochMilli(),
        seen.toEpochMilli());
  }

  List<SessionLine> of(long person, Instant begun, Instant seen) {
    return handle
        .createQuery(
            """
            SELECT * FROM session
            WHERE person_id = :person AND begun_at > :begun AND seen_at > :seen ORDER BY id DESC
            """)
        .bind("person", person)
        .bind("begun", begun.toEpochMilli())
        .bind("seen", seen.toEpochMilli())
        .map(
            (row, context) ->
                new SessionLine(
                    row.getLong("id"),
                    Instant.ofEpochMilli(row.getLong("begun_at")),
                    Instant.ofEpochMilli(row.getLong("seen_at")),
                    row.getString("address"),
                    row.getString("agent")))
        .list();
  }
}
