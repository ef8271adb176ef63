package gongkai.review;

import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditLog;
import gongkai.archive.Archive;
import gongkai.archive.Deposit;
import gongkai.archive.Receipt;

/** How workbooks come into the archive: each new version with its entry in the audit log. */
public final class Filings {
  private final Archive archive;
  private final AuditLog log;

  public Filings(Archive archive, AuditLog log) {
    this.archive = archive;
    this.log = log;
  }

  /**
   * Archives a workbook as the newest version; the same bytes again are the version they were.
   *
   * @throws gongkai.report.Rejected when the submission is locked
   */
  public Receipt file(Actor actor, Deposit deposit) {
    return archive.file(
        deposit,
        (handle, receipt) ->
            log.done(
                handle,
                actor,
                AuditEvent.FILED,
                receipt.version().submission(),
                "%s %d年 %s 第 %d 版 %s"
                    .formatted(
                        deposit.unit().name(),
                        deposit.year(),
                        deposit.family(),
                        receipt.version().n(),
                        deposit.fileName())));
  }
}
