package gongkai.review;

import gongkai.archive.Status;
import gongkai.report.Rejected;
import java.util.Set;

/**
 * Where a submission stands at the moment of a step.
 *
 * @param submission its number in the database
 * @param version the latest version's number in the database
 * @param n the latest version's number
 * @param grave numbers of its findings that are errors or warnings
 * @param errors numbers of its findings that are errors
 * @param waived numbers of its findings whose waiver holds
 */
record ReviewState(
    long submission,
    long version,
    int n,
    Status status,
    Set<Integer> grave,
    Set<Integer> errors,
    Set<Integer> waived) {

  /** How many errors neither mended nor waived are left. */
  long openErrors() {
    return errors.stream().filter(it -> !waived.contains(it)).count();
  }

  /** The status of a submission that nobody has judged. */
  Status unjudged() {
    return openErrors() > 0 ? Status.WITH_ERRORS : Status.FILED;
  }

  /** Nobody decides about a version other than the one that they saw. */
  void requireLatest(int seen) {
    if (seen != n) {
      throw new Rejected(
          "stale-version", "您看到的是第 %d 版，而最新的是第 %d 版；请刷新页面，看过新的一版再操作。".formatted(seen, n));
    }
  }

  void requireOpen() {
    if (status == Status.APPROVED) {
      throw new Rejected("locked", "这份报送已经通过并锁定；确需改动时，请主管先解锁。");
    }
  }

  void requireLocked() {
    if (status != Status.APPROVED) {
      throw new Rejected("not-locked", "这份报送没有锁定，不需要解锁。");
    }
  }

  void requireNotReturned() {
    if (status == Status.RETURNED) {
      throw new Rejected("already-returned", "这一版已经退回，正在等单位报送新的一版。");
    }
  }

  void requireNoOpenErrors() {
    long open = openErrors();
    if (open > 0) {
      throw new Rejected(
          "open-errors", "这一版还有 %d 处错误既没有改正也没有豁免，不能通过；请退回修改，或者逐项豁免并写明理由。".formatted(open));
    }
  }

  void requireGrave(int finding) {
    if (!grave.contains(finding)) {
      throw new Rejected("no-finding", "第 %d 版没有第 %d 号错误或警告，请刷新页面。".formatted(n, finding));
    }
  }

  void requireNotWaived(int finding) {
    if (waived.contains(finding)) {
      throw new Rejected("already-waived", "第 %d 号问题已经豁免，不必再次豁免。".formatted(finding));
    }
  }

  void requireWaived(int finding) {
    if (!waived.contains(finding)) {
      throw new Rejected("not-waived", "第 %d 号问题没有豁免，不需要撤销。".formatted(finding));
    }
  }
}
