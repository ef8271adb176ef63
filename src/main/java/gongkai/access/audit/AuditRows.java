package gongkai.access.audit;

import gongkai.archive.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Writes and reads the rows of the log. */
final class AuditRows {
  private static final int HASHED_COLUMNS = 8;
  private static final String CONDITIONS =
      """
      WHERE (:who IS NULL OR who = :who)
        AND (:event IS NULL OR event = :event)
        AND (:target IS NULL OR target = :target)
        AND (:outcome IS NULL OR outcome = :outcome)
        AND at >= :from AND at < :to
      """;

  private final Handle handle;

  AuditRows(Handle handle) {
    this.handle = handle;
  }

  Head head() {
    return handle
        .createQuery("SELECT n, hash FROM audit ORDER BY n DESC LIMIT 1")
        .map((row, context) -> new Head(row.getLong("n"), row.getString("hash")))
        .findOne()
        .orElse(new Head(0, Chain.START));
  }

  /** Whether this was the last entry once. */
  boolean holds(Head kept) {
    return kept.n() == 0
        || handle
            .createQuery("SELECT hash FROM audit WHERE n = :n")
            .bind("n", kept.n())
            .mapTo(String.class)
            .findOne()
            .filter(kept.hash()::equals)
            .isPresent();
  }

  /** Appends an entry with the hash that it takes behind the last one. */
  AuditEntry append(
      Instant at,
      Actor actor,
      AuditEvent event,
      String target,
      Outcome outcome,
      String detail,
      String evidence) {
    Head head = head();
    long n = head.n() + 1;
    String hash =
        Chain.hash(
            head.hash(),
            Chain.fields(
                List.of(
                    Long.toString(n),
                    Long.toString(at.toEpochMilli()),
                    actor.name(),
                    actor.address(),
                    event.name(),
                    target,
                    outcome.name(),
                    detail),
                evidence));
    handle.execute(
        "INSERT INTO audit (n, at, who, address, event, target, outcome, detail, hash,"
            + " evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        n,
        at.toEpochMilli(),
        actor.name(),
        actor.address(),
        event.name(),
        target,
        outcome.name(),
        detail,
        hash,
        evidence);
    return new AuditEntry(n, at, actor, event, target, outcome, detail, hash);
  }

  Page<AuditEntry> list(AuditQuery query) {
    long total = ask("SELECT count(*) FROM audit " + CONDITIONS, query).mapTo(Long.class).one();
    List<AuditEntry> items =
        ask("SELECT * FROM audit " + CONDITIONS + "ORDER BY n DESC LIMIT :size OFFSET :skip", query)
            .bind("size", query.size())
            .bind("skip", (long) query.size() * (query.page() - 1))
            .map((row, context) -> entry(row))
            .list();
    return new Page<>(items, query.page(), query.size(), total);
  }

  /** What the check says of the first entry it complains about, or null; entries in order. */
  String firstComplaint(Function<Chain.Link, String> check) {
    try (Stream<Chain.Link> links =
        handle
            .createQuery("SELECT * FROM audit ORDER BY n")
            .map((row, context) -> link(row))
            .stream()) {
      return links.map(check).filter(Objects::nonNull).findFirst().orElse(null);
    }
  }

  /** The greatest number that the database remembers having given out. */
  long lastNumberGiven() {
    return handle
        .createQuery("SELECT seq FROM sqlite_sequence WHERE name = 'audit'")
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  private Query ask(String sql, AuditQuery query) {
    return handle
        .createQuery(sql)
        .bind("who", query.who())
        .bind("event", query.event() == null ? null : query.event().name())
        .bind("target", query.target())
        .bind("outcome", query.outcome() == null ? null : query.outcome().name())
        .bind("from", millis(query.from(), Long.MIN_VALUE))
        .bind("to", millis(query.to(), Long.MAX_VALUE));
  }

  private static long millis(Instant moment, long otherwise) {
    return moment == null ? otherwise : moment.toEpochMilli();
  }

  private static Chain.Link link(ResultSet row) throws SQLException {
    List<String> fields = new ArrayList<>();
    for (int column = 1; column <= HASHED_COLUMNS; column++) {
      fields.add(row.getString(column));
    }
    String evidence = row.getString("evidence");
    return new Chain.Link(
        row.getLong("n"),
        Chain.fields(fields, evidence),
        row.getString("hash"),
        row.getString("event"),
        evidence);
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("n"),
        Instant.ofEpochMilli(row.getLong("at")),
        new Actor(row.getString("who"), row.getString("address")),
        AuditEvent.valueOf(row.getString("event")),
        row.getString("target"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("detail"),
        row.getString("hash"));
  }
}
