package gongkai.review;

import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditLog;
import gongkai.archive.Status;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** One step within its transaction: who takes it, when, and on what. */
record ReviewStep(
    Handle handle, AuditLog log, Actor actor, Instant at, String submission, ReviewState standing) {

  void decide(Decision verdict, AuditEvent event, Status status, String opinion) {
    rows().judge(standing, verdict, actor.name(), at, opinion);
    rows().setStatus(standing, status);
    log.done(
        handle, actor, event, submission, "第 %d 版 %s".formatted(standing.n(), opinion).strip());
  }

  /** Lets the version before it stand again, if nobody has judged it and there is one. */
  void takeBack(String reason) {
    rows().requireUnjudged(standing);
    rows().takeBack(standing, actor.name(), at, reason);
    log.done(
        handle,
        actor,
        AuditEvent.TAKEN_BACK,
        submission,
        "第 %d 版 %s".formatted(standing.n(), reason));
  }

  void remark(List<Integer> findings, Remark.Kind kind, AuditEvent event, String text) {
    for (int finding : findings) {
      rows().remark(standing, finding, kind, actor.name(), at, text);
    }
    String numbers = findings.stream().map(String::valueOf).collect(Collectors.joining("、"));
    log.done(
        handle, actor, event, submission, "第 %d 版第 %s 号：%s".formatted(standing.n(), numbers, text));
  }

  /** What was said of the findings may have settled the last open error, or opened one again. */
  void refreshStatus() {
    if (standing.status() != Status.RETURNED) {
      rows().setStatus(standing, rows().standing(submission).unjudged());
    }
  }

  private ReviewRows rows() {
    return new ReviewRows(handle);
  }
}
