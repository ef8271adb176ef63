package gongkai.http;

import gongkai.report.Cause;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.report.Report;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A report arranged for a page: first what one cell explains, then the rest by level.
 *
 * @param form what people call the template
 */
public record ResultView(
    Report report, String form, List<Blame> blames, List<Group> groups, List<DraftView> draft) {

  /** A guilty cell and the findings that it explains. */
  public record Blame(Cause cause, List<Finding> findings) {
    /** How sure the blame is, in Chinese. */
    public String certainty() {
      return switch (cause.certainty()) {
        case CERTAIN -> "原因确定";
        case LIKELY -> "很可能是";
        case AMBIGUOUS -> "可能是";
      };
    }
  }

  /** Findings of one level that no single cell explains. */
  public record Group(Level level, List<Finding> findings) {}

  static ResultView of(Report report, String form) {
    List<Blame> blames =
        report.causes().stream()
            .map(
                cause ->
                    new Blame(
                        cause,
                        report.findings().stream()
                            .filter(it -> Objects.equals(it.cause(), cause.id()))
                            .toList()))
            .filter(blame -> !blame.findings().isEmpty())
            .toList();
    List<Group> groups =
        Arrays.stream(Level.values())
            .map(level -> new Group(level, unexplained(report, blames, level)))
            .filter(group -> !group.findings().isEmpty())
            .toList();
    return new ResultView(
        report, form, blames, groups, report.narrative().stream().map(DraftView::of).toList());
  }

  private static List<Finding> unexplained(Report report, List<Blame> blames, Level level) {
    return report.findings().stream()
        .filter(it -> it.level() == level)
        .filter(it -> blames.stream().noneMatch(blame -> blame.findings().contains(it)))
        .toList();
  }

  /** How the whole is to be taken: {@code bad}, {@code fair} or {@code good}. */
  public String tone() {
    if (report.hasErrors()) {
      return "bad";
    }
    return report.summary().warnings() > 0 ? "fair" : "good";
  }

  /** Whether there is anything that a correction would change. */
  public boolean correctable() {
    return report.causes().stream().anyMatch(cause -> cause.certainty() == Cause.Certainty.CERTAIN);
  }
}
