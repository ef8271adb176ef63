package gongkai.review;

import gongkai.archive.Standing;
import gongkai.archive.Status;
import gongkai.report.Rejected;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Writes and reads the rows of judgements and remarks. */
final class ReviewRows {
  private final Handle handle;

  ReviewRows(Handle handle) {
    this.handle = handle;
  }

  ReviewState standing(String submission) {
    return handle
        .createQuery(
            """
            SELECT s.id, s.status, v.id AS version_id, v.n
            FROM submission s JOIN version v ON v.id = s.latest_id WHERE s.name = :name
            """)
        .bind("name", submission)
        .map(
            (row, context) -> {
              long version = row.getLong("version_id");
              int n = row.getInt("n");
              return new ReviewState(
                  row.getLong("id"),
                  version,
                  n,
                  Status.valueOf(row.getString("status")),
                  findings(version, "'ERROR', 'WARNING'"),
                  findings(version, "'ERROR'"),
                  history(submission).waived(n));
            })
        .findOne()
        .orElseThrow(ReviewRows::noSubmission);
  }

  void judge(ReviewState standing, Decision verdict, String by, Instant at, String opinion) {
    handle.execute(
        "INSERT INTO judgement (version_id, verdict, by, at, opinion) VALUES (?, ?, ?, ?, ?)",
        standing.version(),
        verdict.name(),
        by,
        at.toEpochMilli(),
        opinion);
  }

  void remark(
      ReviewState standing, int finding, Remark.Kind kind, String by, Instant at, String text) {
    handle.execute(
        "INSERT INTO remark (version_id, n, kind, by, at, text) VALUES (?, ?, ?, ?, ?, ?)",
        standing.version(),
        finding,
        kind.name(),
        by,
        at.toEpochMilli(),
        text);
  }

  /**
   * Lets pass what nobody has judged and what another version can stand for.
   *
   * @throws Rejected otherwise
   */
  void requireUnjudged(ReviewState standing) {
    if (isAny("SELECT 1 FROM judgement WHERE version_id = ? LIMIT 1", standing.version())) {
      throw new Rejected("judged", "主管已经处理过这一版，不能撤回；改好后请报送新的一版。");
    }
    String others =
        """
        SELECT 1 FROM version WHERE submission_id = ?
          AND id NOT IN (SELECT version_id FROM withdrawal) LIMIT 1 OFFSET 1
        """;
    if (!isAny(others, standing.submission())) {
      throw new Rejected("only-version", "这是唯一的一版，撤回以后就没有报送了；请改好后报送新的一版。");
    }
  }

  private boolean isAny(String question, long number) {
    return handle.select(question, number).mapTo(Integer.class).findOne().isPresent();
  }

  void takeBack(ReviewState standing, String by, Instant at, String reason) {
    handle.execute(
        "INSERT INTO withdrawal (version_id, by, at, reason) VALUES (?, ?, ?, ?)",
        standing.version(),
        by,
        at.toEpochMilli(),
        reason);
    Standing.refresh(handle, standing.submission());
  }

  void setStatus(ReviewState standing, Status status) {
    handle.execute(
        "UPDATE submission SET status = ? WHERE id = ?", status.name(), standing.submission());
  }

  History history(String submission) {
    return new History(judgements(submission), remarks(submission));
  }

  private List<Judgement> judgements(String submission) {
    return handle
        .createQuery(
            """
            SELECT v.n AS version, j.verdict, j.by, j.at, j.opinion
            FROM (SELECT id, version_id, verdict, by, at, opinion FROM judgement
              UNION ALL SELECT 0, version_id, 'TAKEN_BACK', by, at, reason FROM withdrawal) j
            JOIN version v ON v.id = j.version_id
            JOIN submission s ON s.id = v.submission_id WHERE s.name = :name ORDER BY j.at, j.id
            """)
        .bind("name", submission)
        .map(
            (row, context) ->
                new Judgement(
                    row.getInt("version"),
                    Decision.valueOf(row.getString("verdict")),
                    row.getString("by"),
                    Instant.ofEpochMilli(row.getLong("at")),
                    row.getString("opinion")))
        .list();
  }

  private List<Remark> remarks(String submission) {
    return handle
        .createQuery(
            """
            SELECT v.n AS version, r.* FROM remark r JOIN version v ON v.id = r.version_id
            JOIN submission s ON s.id = v.submission_id WHERE s.name = :name ORDER BY r.id
            """)
        .bind("name", submission)
        .map(
            (row, context) ->
                new Remark(
                    row.getInt("version"),
                    row.getInt("n"),
                    Remark.Kind.valueOf(row.getString("kind")),
                    row.getString("by"),
                    Instant.ofEpochMilli(row.getLong("at")),
                    row.getString("text")))
        .list();
  }

  private Set<Integer> findings(long version, String levels) {
    return new HashSet<>(
        handle
            .createQuery(
                "SELECT n FROM finding WHERE version_id = :version AND level IN (" + levels + ")")
            .bind("version", version)
            .mapTo(Integer.class)
            .list());
  }

  private static Rejected noSubmission() {
    return new Rejected("no-submission", "没有这份报送，请从列表中选一份。");
  }
}
