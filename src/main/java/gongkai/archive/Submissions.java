package gongkai.archive;

import gongkai.report.Summary;
import gongkai.table.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/** Reads submissions and their versions. */
final class Submissions {
  private static final String COLUMNS =
      "SELECT s.name, s.year, s.family, s.status, u.code AS unit_code, u.name AS unit_name, v.*";
  private static final String TABLES =
      """

      FROM submission s
      JOIN unit u ON u.id = s.unit_id
      JOIN version v ON v.id = s.latest_id
      """;
  private static final String LINES = COLUMNS + TABLES;
  private static final String PAGE =
      COLUMNS
          + ", page.total"
          + TABLES
          + """
          JOIN (
            SELECT s.latest_id, count(*) OVER () AS total FROM submission s
            %s
            ORDER BY s.latest_id DESC LIMIT :size OFFSET :offset
          ) page ON page.latest_id = s.latest_id
          ORDER BY s.latest_id DESC
          """;

  private static final long MANY = 200_000;

  private final Handle handle;

  Submissions(Handle handle) {
    this.handle = handle;
  }

  /** The version with these original bytes, if this unit filed them before. */
  Optional<Version> repeated(long unit, Deposit deposit, String original) {
    return handle
        .createQuery(
            """
            SELECT s.name, v.* FROM submission s JOIN version v ON v.submission_id = s.id
            WHERE s.unit_id = :unit AND s.year = :year AND s.family = :family
              AND v.original = :original
            """)
        .bind("unit", unit)
        .bind("year", deposit.year())
        .bind("family", deposit.family())
        .bind("original", original)
        .map((row, context) -> version(row))
        .findFirst();
  }

  /** A page of answers; each line carries their number, so that the conditions are tried once. */
  Page<SubmissionSummary> list(SubmissionQuery query) {
    var where = new SearchConditions(query, isWide(query));
    var total = new AtomicLong();
    List<SubmissionSummary> items =
        handle
            .createQuery(PAGE.formatted(where.sql()))
            .bindMap(where.bound())
            .bind("size", query.size())
            .bind("offset", (long) query.size() * (query.page() - 1))
            .map(
                (row, context) -> {
                  total.set(row.getLong("total"));
                  return line(row);
                })
            .list();
    if (items.isEmpty() && query.page() > 1) {
      total.set(list(query.page(1, query.size())).total());
    }
    return new Page<>(items, query.page(), query.size(), total.get());
  }

  /** Whether so many figures are in the range that most submissions have one. */
  private boolean isWide(SubmissionQuery query) {
    return query.hasRange()
        && query.item() == null
        && handle
                .createQuery(
                    """
                    SELECT count(*) FROM (SELECT 1 FROM item i
                      CROSS JOIN figure f ON f.item_id = i.id
                      WHERE f.amount BETWEEN :min AND :max LIMIT :many)
                    """)
                .bind("min", query.least())
                .bind("max", query.greatest())
                .bind("many", MANY)
                .mapTo(Long.class)
                .one()
            == MANY;
  }

  List<SubmissionSummary> ledger(String family, int year) {
    return handle
        .createQuery(
            LINES + "WHERE s.year = :year AND s.family = :family ORDER BY u.code, u.name, s.id")
        .bind("year", year)
        .bind("family", family)
        .map((row, context) -> line(row))
        .list();
  }

  Optional<SubmissionSummary> latest(long unit, int year, String family) {
    return handle
        .createQuery(LINES + "WHERE s.unit_id = :unit AND s.year = :year AND s.family = :family")
        .bind("unit", unit)
        .bind("year", year)
        .bind("family", family)
        .map((row, context) -> line(row))
        .findFirst();
  }

  Optional<Submission> find(String name) {
    return handle
        .createQuery(LINES + "WHERE s.name = :name")
        .bind("name", name)
        .map((row, context) -> line(row))
        .findFirst()
        .map(
            line ->
                new Submission(
                    line.id(),
                    line.unit(),
                    line.year(),
                    line.family(),
                    line.status(),
                    versions(name),
                    line.latest().n()));
  }

  /** The hashes of a version's blobs. */
  Optional<Blobs> blobs(String name, int n) {
    return handle
        .createQuery(
            """
            SELECT v.original, v.corrected, v.report
            FROM submission s JOIN version v ON v.submission_id = s.id
            WHERE s.name = :name AND v.n = :n
            """)
        .bind("name", name)
        .bind("n", n)
        .map((row, context) -> new Blobs(row.getString(1), row.getString(2), row.getString(3)))
        .findFirst();
  }

  /** The number in the database of a version. */
  long number(Version version) {
    return handle
        .select(
            """
            SELECT v.id FROM submission s JOIN version v ON v.submission_id = s.id
            WHERE s.name = ? AND v.n = ?
            """,
            version.submission(),
            version.n())
        .mapTo(Long.class)
        .one();
  }

  private List<Version> versions(String name) {
    return handle
        .createQuery(
            """
            SELECT s.name, v.* FROM submission s JOIN version v ON v.submission_id = s.id
            WHERE s.name = :name ORDER BY v.n
            """)
        .bind("name", name)
        .map((row, context) -> version(row))
        .list();
  }

  private static SubmissionSummary line(ResultSet row) throws SQLException {
    return new SubmissionSummary(
        row.getString("name"),
        new Unit(row.getString("unit_code"), row.getString("unit_name")),
        row.getInt("year"),
        row.getString("family"),
        Status.valueOf(row.getString("status")),
        version(row));
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getString("name"),
        row.getInt("n"),
        Instant.parse(row.getString("filed_at")),
        row.getString("filed_by"),
        row.getString("file_name"),
        row.getString("template"),
        row.getString("rules_fingerprint"),
        row.getString("original"),
        summary(row));
  }

  private static Summary summary(ResultSet row) throws SQLException {
    return new Summary(
        row.getInt("errors"),
        row.getInt("warnings"),
        row.getInt("roundings"),
        row.getInt("infos"),
        row.getInt("filled"),
        new Summary.Rules(
            row.getInt("rules_passed"),
            row.getInt("rules_failed"),
            row.getInt("rules_not_applicable"),
            row.getInt("rules_could_not_run")));
  }
}
