package gongkai.desk;

import gongkai.archive.Archive;
import gongkai.archive.Submission;
import gongkai.archive.Version;
import gongkai.report.Rejected;
import gongkai.report.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds what the database says of each version against its stored report, and both against what its
 * stored workbook says when it is examined again.
 *
 * <p>A program or rules that have changed since, and filings that came since, may rightly judge
 * otherwise; only where they judge the same must the figures be the same, too.
 */
public final class Recomputation {
  private final Archive archive;
  private final Examiner examiner;
  private final List<String> problems = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();
  private int recomputed;

  public Recomputation(Archive archive, Examiner examiner) {
    this.archive = archive;
    this.examiner = examiner;
  }

  /** Examines everything again. */
  public Recomputation run() {
    archive.each(submission -> archive.submission(submission.id()).ifPresent(this::look));
    return this;
  }

  /** What does not stand as the stored files say, one Chinese sentence each. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** What else should be known, one Chinese sentence each. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add("按存档的原件重新审核了 %d 个版本。".formatted(recomputed));
    if (!changed.isEmpty()) {
      notes.add(
          "其中 %d 个版本今天的结论与当时的报告不同（程序、规则或往年的存档已有变化，或当时附有文字；报告仍以当时的为准）：%s。"
              .formatted(changed.size(), some(changed)));
    }
    return notes;
  }

  private void look(Submission submission) {
    for (Version version : submission.versions()) {
      String title =
          "%s %d年第%d版（%s）"
              .formatted(submission.unit().name(), submission.year(), version.n(), submission.id());
      try {
        look(version, title);
      } catch (RuntimeException e) {
        problems.add("%s的存档读不出来，请从备份恢复。".formatted(title));
      }
    }
  }

  private void look(Version version, String title) {
    Report issued = archive.issued(version);
    if (!archive.saysAs(version, issued)) {
      problems.add("%s的结论或问题与存档的报告不符，请查明是谁改动的，或从备份恢复。".formatted(title));
    }
    byte[] original = archive.original(version.submission(), version.n()).orElseThrow();
    Examined again;
    try {
      again = examiner.examine(version.fileName(), original);
    } catch (Rejected e) {
      changed.add(title);
      return;
    }
    recomputed++;
    Report now = again.report();
    if (!now.summary().equals(issued.summary())
        || !now.findings().equals(issued.findings())
        || !now.filled().equals(issued.filled())) {
      changed.add(title);
    } else if (!archive.keeps(version, again.filing())) {
      problems.add("%s存档的数字与存档的原件不符，请查明是谁改动的，或从备份恢复。".formatted(title));
    }
  }

  private static String some(List<String> titles) {
    return String.join("、", titles.subList(0, Math.min(5, titles.size())))
        + (titles.size() > 5 ? "等" : "");
  }
}
