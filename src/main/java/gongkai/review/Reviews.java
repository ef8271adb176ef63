package gongkai.review;

import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditLog;
import gongkai.archive.Standing;
import gongkai.archive.Status;
import gongkai.archive.store.Database;
import gongkai.report.Rejected;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What is decided about filings and said of their findings. Each step, its entry in the audit log
 * and the submission's status are one transaction. Who may take a step is asked before.
 *
 * <p>Every step names the version that its taker saw, and is refused as {@code stale-version} when
 * there is a newer one.
 */
public final class Reviews {
  private static final int LONGEST = 1000;

  private final Database database;
  private final AuditLog log;
  private final Clock clock;

  public Reviews(Database database, AuditLog log, Clock clock) {
    this.database = database;
    this.log = log;
    this.clock = clock;
  }

  /** All that was decided and said; empty for a submission that is not there. */
  public History history(String submission) {
    return database.read(handle -> new ReviewRows(handle).history(submission));
  }

  /**
   * The public ids of submissions whose status does not follow from what was found, waived and
   * decided.
   */
  public static List<String> wrongStatuses(Database database) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT s.name FROM submission s WHERE s.status IS NOT ("
                        + Standing.STATUS
                        + ") ORDER BY s.name")
                .mapTo(String.class)
                .list());
  }

  /**
   * Wants another version.
   *
   * @throws Rejected when it is locked or already returned, or no opinion is given
   */
  public void giveBack(Actor actor, String submission, int seen, String opinion) {
    String why = said(opinion, "退回意见");
    take(
        actor,
        submission,
        seen,
        turn -> {
          turn.standing().requireOpen();
          turn.standing().requireNotReturned();
          turn.decide(Decision.RETURNED, AuditEvent.RETURNED, Status.RETURNED, why);
        });
  }

  /**
   * Accepts and locks it.
   *
   * @param opinion may be empty
   * @throws Rejected when it is locked already or has errors that were not waived
   */
  public void approve(Actor actor, String submission, int seen, String opinion) {
    String words = opinion == null || opinion.isBlank() ? "" : said(opinion, "意见");
    take(
        actor,
        submission,
        seen,
        turn -> {
          turn.standing().requireOpen();
          turn.standing().requireNoOpenErrors();
          turn.decide(Decision.APPROVED, AuditEvent.APPROVED, Status.APPROVED, words);
        });
  }

  /**
   * Unlocks it.
   *
   * @throws Rejected when it is not locked or no reason is given
   */
  public void reopen(Actor actor, String submission, int seen, String reason) {
    String why = said(reason, "解锁理由");
    take(
        actor,
        submission,
        seen,
        turn -> {
          turn.standing().requireLocked();
          turn.decide(Decision.REOPENED, AuditEvent.REOPENED, turn.standing().unjudged(), why);
        });
  }

  /**
   * Takes the latest version back, which nobody has judged; the one before it stands again.
   *
   * @throws Rejected when it was judged, is the only one, or no reason is given
   */
  public void takeBack(Actor actor, String submission, int seen, String reason) {
    String why = said(reason, "撤回理由");
    take(
        actor,
        submission,
        seen,
        turn -> {
          turn.standing().requireOpen();
          turn.takeBack(why);
        });
  }

  /**
   * Lets findings of the latest version stand.
   *
   * @param findings their numbers within the version
   * @throws Rejected when one of them cannot be waived; none is then
   */
  public void waive(
      Actor actor, String submission, int seen, List<Integer> findings, String reason) {
    String why = said(reason, "豁免理由");
    List<Integer> some = some(findings);
    take(
        actor,
        submission,
        seen,
        turn -> {
          turn.standing().requireOpen();
          some.forEach(turn.standing()::requireGrave);
          some.forEach(turn.standing()::requireNotWaived);
          turn.remark(some, Remark.Kind.WAIVED, AuditEvent.WAIVED, why);
          turn.refreshStatus();
        });
  }

  /**
   * Lets a finding of the latest version stand no longer.
   *
   * @throws Rejected when no waiver of it holds, or the submission is locked
   */
  public void withdraw(Actor actor, String submission, int seen, int finding, String reason) {
    String why = said(reason, "撤销理由");
    take(
        actor,
        submission,
        seen,
        turn -> {
          turn.standing().requireOpen();
          turn.standing().requireWaived(finding);
          turn.remark(List.of(finding), Remark.Kind.WITHDRAWN, AuditEvent.WAIVER_WITHDRAWN, why);
          turn.refreshStatus();
        });
  }

  /**
   * Explains findings of the latest version.
   *
   * @throws Rejected when one of them is not there, or the submission is locked
   */
  public void answer(
      Actor actor, String submission, int seen, List<Integer> findings, String text) {
    String words = said(text, "说明");
    List<Integer> some = some(findings);
    take(
        actor,
        submission,
        seen,
        turn -> {
          turn.standing().requireOpen();
          some.forEach(turn.standing()::requireGrave);
          turn.remark(some, Remark.Kind.ANSWERED, AuditEvent.ANSWERED, words);
        });
  }

  private void take(Actor actor, String submission, int seen, Consumer<ReviewStep> step) {
    database.write(
        handle -> {
          ReviewState standing = new ReviewRows(handle).standing(submission);
          standing.requireLatest(seen);
          var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          step.accept(new ReviewStep(handle, log, actor, now, submission, standing));
          return null;
        });
  }

  private static List<Integer> some(List<Integer> findings) {
    if (findings == null || findings.isEmpty() || findings.stream().anyMatch(Objects::isNull)) {
      throw new Rejected("no-finding", "没有说是哪几个问题，请至少选一个。");
    }
    return findings.stream().distinct().sorted().toList();
  }

  private static String said(String text, String what) {
    String words = text == null ? "" : text.strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      throw new Rejected("bad-words", "%s应为 1 至 %d 个字，请填写后再提交。".formatted(what, LONGEST));
    }
    return words;
  }
}
