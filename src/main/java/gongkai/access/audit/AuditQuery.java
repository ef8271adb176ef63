package gongkai.access.audit;

import gongkai.report.Rejected;
import java.time.Instant;

/**
 * Which entries are asked for; what is null does not restrict.
 *
 * @param who the actor's name
 * @param target what it was done to
 * @param from earliest moment
 * @param to the moment before which it happened
 * @param page from 1
 */
public record AuditQuery(
    String who,
    AuditEvent event,
    String target,
    Outcome outcome,
    Instant from,
    Instant to,
    int page,
    int size) {
  private static final int LARGEST = 1000;

  /** Everything, newest first, fifty a page. */
  public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null, 1, 50);

  public AuditQuery {
    if (page < 1 || size < 1 || size > LARGEST) {
      throw new Rejected("bad-page", "页码从 1 开始，每页 1 至 %d 条，请修改后重试。".formatted(LARGEST));
    }
  }
}
