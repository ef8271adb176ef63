package gongkai.access.unit;

import com.fasterxml.jackson.core.JsonProcessingException;
import gongkai.report.Json;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes and reads the lists that were brought to be imported. */
final class UnitProposals {
  private final Handle handle;

  UnitProposals(Handle handle) {
    this.handle = handle;
  }

  long add(Instant at, String by, String fileName, UnitList list) {
    handle.execute(
        """
        INSERT INTO unit_import (proposed_at, proposed_by, file_name, list, base)
        VALUES (?, ?, ?, ?, (SELECT revision FROM unit_register))
        """,
        at.toEpochMilli(),
        by,
        fileName,
        Json.write(list));
    return handle.select("SELECT last_insert_rowid()").mapTo(Long.class).one();
  }

  Optional<UnitProposal> find(long id, UnitTree tree) {
    return handle
        .createQuery("SELECT * FROM unit_import WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> proposal(row, tree))
        .findOne();
  }

  /** Whether the register changed since the list was taken in. */
  boolean isStale(long id) {
    return handle
        .select(
            "SELECT base <> (SELECT revision FROM unit_register) FROM unit_import WHERE id = ?", id)
        .mapTo(Boolean.class)
        .one();
  }

  void markApplied(long id, Instant at, String by) {
    handle.execute(
        "UPDATE unit_import SET applied_at = ?, applied_by = ? WHERE id = ?",
        at.toEpochMilli(),
        by,
        id);
  }

  private static UnitProposal proposal(ResultSet row, UnitTree tree) throws SQLException {
    UnitList list = list(row.getString("list"));
    return new UnitProposal(
        row.getLong("id"),
        row.getString("file_name"),
        Instant.ofEpochMilli(row.getLong("proposed_at")),
        row.getString("proposed_by"),
        list,
        UnitDiff.of(tree, list),
        row.getString("applied_by") != null);
  }

  private static UnitList list(String json) {
    try {
      return Json.mapper().readValue(json, UnitList.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
