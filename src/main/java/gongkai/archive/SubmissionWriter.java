package gongkai.archive;

import gongkai.report.Rejected;
import gongkai.report.Report;
import gongkai.report.Summary;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/** Begins submissions and appends versions to them. */
final class SubmissionWriter {
  private final Handle handle;

  SubmissionWriter(Handle handle) {
    this.handle = handle;
  }

  /** The number of the unit's submission, which is begun under the given public id when absent. */
  long findOrBegin(long unit, int year, String family, String freshName) {
    handle.execute(
        """
        INSERT INTO submission (name, unit_id, year, family, status)
        VALUES (?, ?, ?, ?, 'FILED') ON CONFLICT (unit_id, year, family) DO NOTHING
        """,
        freshName,
        unit,
        year,
        family);
    return handle
        .select(
            "SELECT id FROM submission WHERE unit_id = ? AND year = ? AND family = ?",
            unit,
            year,
            family)
        .mapTo(Long.class)
        .one();
  }

  /**
   * Lets pass what is not locked.
   *
   * @throws Rejected when the supervisor has approved it
   */
  void requireOpen(long submission) {
    String status =
        handle
            .select("SELECT status FROM submission WHERE id = ?", submission)
            .mapTo(String.class)
            .one();
    if (Status.valueOf(status) == Status.APPROVED) {
      throw new Rejected("locked", "这份报送已经通过并锁定，没有存档；确需改动时，请主管先解锁，再报送新的一版。");
    }
  }

  /**
   * Lets a version that was taken back stand again.
   *
   * @throws Rejected when the supervisor has approved what stands
   */
  void reinstate(Version version) {
    long number = new Submissions(handle).number(version);
    long submission =
        handle
            .select("SELECT submission_id FROM version WHERE id = ?", number)
            .mapTo(Long.class)
            .one();
    requireOpen(submission);
    handle.execute("DELETE FROM withdrawal WHERE version_id = ?", number);
    Standing.refresh(handle, submission);
  }

  /** Now, or the moment of the last version when the clock was set back since. */
  Instant notBefore(Instant clock) {
    Instant now = clock.truncatedTo(ChronoUnit.MILLIS);
    return handle
        .createQuery("SELECT filed_at FROM version ORDER BY id DESC LIMIT 1")
        .mapTo(String.class)
        .findOne()
        .map(Instant::parse)
        .filter(last -> last.isAfter(now))
        .orElse(now);
  }

  /**
   * Appends a version and makes it the submission's latest; the version's number in the database.
   */
  long append(long submission, Instant at, Deposit deposit, Blobs blobs) {
    Report report = deposit.report();
    Summary summary = report.summary();
    handle.execute(
        """
        INSERT INTO version (submission_id, n, filed_at, filed_by, file_name, template,
          rules_fingerprint, original, corrected, report, errors, warnings, roundings, infos,
          filled, rules_passed, rules_failed, rules_not_applicable, rules_could_not_run)
        VALUES (?, (SELECT count(*) + 1 FROM version WHERE submission_id = ?),
          ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        submission,
        submission,
        at.toString(),
        deposit.by(),
        deposit.fileName(),
        report.template(),
        report.rulesFingerprint(),
        blobs.original(),
        blobs.corrected(),
        blobs.report(),
        summary.errors(),
        summary.warnings(),
        summary.roundings(),
        summary.infos(),
        summary.filled(),
        summary.rules().passed(),
        summary.rules().failed(),
        summary.rules().notApplicable(),
        summary.rules().couldNotRun());
    long version = handle.select("SELECT last_insert_rowid()").mapTo(Long.class).one();
    handle.execute(
        "UPDATE submission SET latest_id = ?, status = ? WHERE id = ?",
        version,
        (report.hasErrors() ? Status.WITH_ERRORS : Status.FILED).name(),
        submission);
    return version;
  }
}
