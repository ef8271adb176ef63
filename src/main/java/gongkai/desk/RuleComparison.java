package gongkai.desk;

import gongkai.archive.Archive;
import gongkai.archive.SubmissionSummary;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Judges what is archived by two sets of definitions. The archive itself does not change: a report
 * stays as it was issued.
 */
public final class RuleComparison {
  private final Archive archive;
  private final Examiner before;
  private final Examiner after;

  public RuleComparison(Archive archive, Examiner before, Examiner after) {
    this.archive = archive;
    this.before = before;
    this.after = after;
  }

  /**
   * A submission that the two judge differently.
   *
   * @param gone what only the old definitions say, {@code rule level places}
   * @param come what only the new ones say
   */
  public record Difference(SubmissionSummary submission, List<String> gone, List<String> come) {}

  /** The latest version of each submission that would be judged differently, newest first. */
  public List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    archive.each(
        submission -> {
          Difference difference = compare(submission);
          if (!difference.gone().isEmpty() || !difference.come().isEmpty()) {
            differences.add(difference);
          }
        });
    return differences;
  }

  private Difference compare(SubmissionSummary submission) {
    int n = submission.latest().n();
    byte[] original = archive.original(submission.id(), n).orElseThrow();
    String name = submission.latest().fileName();
    TreeSet<String> gone = verdicts(before, name, original);
    TreeSet<String> come = verdicts(after, name, original);
    TreeSet<String> both = new TreeSet<>(gone);
    both.retainAll(come);
    gone.removeAll(both);
    come.removeAll(both);
    return new Difference(submission, List.copyOf(gone), List.copyOf(come));
  }

  private static TreeSet<String> verdicts(Examiner examiner, String name, byte[] original) {
    try {
      return examiner.examine(name, original).report().findings().stream()
          .map(RuleComparison::verdict)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (Rejected e) {
      return new TreeSet<>(List.of(e.getMessage()));
    }
  }

  private static String verdict(Finding finding) {
    String places =
        finding.cells().stream()
            .filter(cell -> cell.role() == FindingCell.Role.ACTUAL)
            .map(cell -> cell.ref().toString())
            .limit(3)
            .collect(Collectors.joining("、"));
    return finding.rule() + " " + finding.level().label() + " " + places;
  }
}
