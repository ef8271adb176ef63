package gongkai.access.login;

import gongkai.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Writes and reads the rows of people. */
final class PersonRows {
  private static final String PEOPLE =
      """
      SELECT p.*, (SELECT group_concat(code, ' ') FROM person_unit WHERE person_id = p.id) AS units
      FROM person p
      """;

  private final Handle handle;

  PersonRows(Handle handle) {
    this.handle = handle;
  }

  Optional<Person> find(long id) {
    return handle
        .createQuery(PEOPLE + "WHERE p.id = :id")
        .bind("id", id)
        .map((row, context) -> person(row))
        .findOne();
  }

  Optional<Person> find(String login) {
    return handle
        .createQuery(PEOPLE + "WHERE p.login = :login")
        .bind("login", login)
        .map((row, context) -> person(row))
        .findOne();
  }

  List<Person> all() {
    return handle
        .createQuery(PEOPLE + "ORDER BY p.disabled, p.login")
        .map((row, context) -> person(row))
        .list();
  }

  long add(PersonDetails profile, Instant at) {
    handle.execute(
        """
        INSERT INTO person (login, name, role, must_change, disabled, added_at)
        VALUES (?, ?, ?, 0, 0, ?)
        """,
        profile.login(),
        profile.name(),
        profile.role().name(),
        at.toEpochMilli());
    long id = handle.select("SELECT last_insert_rowid()").mapTo(Long.class).one();
    saveUnits(id, profile.units());
    return id;
  }

  void change(long id, PersonDetails profile) {
    handle.execute(
        "UPDATE person SET name = ?, role = ? WHERE id = ?",
        profile.name(),
        profile.role().name(),
        id);
    saveUnits(id, profile.units());
  }

  void disable(long id, boolean disabled) {
    handle.execute("UPDATE person SET disabled = ? WHERE id = ?", disabled ? 1 : 0, id);
  }

  /** The hash of their password, if they have one. */
  Optional<String> password(long id) {
    return handle
        .createQuery("SELECT password FROM person WHERE id = :id AND password IS NOT NULL")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  void setPassword(long id, String phc, boolean mustChange) {
    handle.execute(
        "UPDATE person SET password = ?, must_change = ? WHERE id = ?",
        phc,
        mustChange ? 1 : 0,
        id);
  }

  /** Replaces a hash by one of the same password, unless the password was changed meanwhile. */
  void rehash(long id, String outdated, String phc) {
    handle.execute(
        "UPDATE person SET password = ? WHERE id = ? AND password = ?", phc, id, outdated);
  }

  /** How many administrators can log in. */
  int administrators() {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM person
            WHERE role = 'ADMINISTRATOR' AND NOT disabled AND password IS NOT NULL
            """)
        .mapTo(Integer.class)
        .one();
  }

  private void saveUnits(long id, Set<String> units) {
    handle.execute("DELETE FROM person_unit WHERE person_id = ?", id);
    for (String code : units) {
      handle.execute("INSERT INTO person_unit VALUES (?, ?)", id, code);
    }
  }

  private static Person person(ResultSet row) throws SQLException {
    String units = row.getString("units");
    return new Person(
        row.getLong("id"),
        row.getString("login"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        new TreeSet<>(units == null ? List.of() : List.of(units.split(" "))),
        row.getString("password") != null,
        row.getBoolean("must_change"),
        row.getBoolean("disabled"));
  }
}
