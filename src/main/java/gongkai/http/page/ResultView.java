package gongkai.http.page;

import gongkai.report.Cause;
import gongkai.report.Level;
import gongkai.report.Report;
import gongkai.review.History;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A report arranged for a page: first what one cell explains, then the rest by level, beside the
 * sheets themselves.
 *
 * @param tabs the sheets; none when the workbook cannot be drawn
 */
public record ResultView(
    Report report,
    String form,
    List<Blame> blames,
    List<Group> groups,
    List<DraftView> draft,
    List<SheetHtml.Tab> tabs) {
  private static final History NOTHING_SAID = new History(List.of(), List.of());

  /** A guilty cell and the findings that it explains. */
  public record Blame(Cause cause, String anchor, List<IssueView> issues) {
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
  public record Group(Level level, List<IssueView> issues) {}

  /** Of a workbook that was only examined. */
  static ResultView of(Report report, String form, SheetHtml sheets) {
    return of(report, form, sheets, NOTHING_SAID, 0);
  }

  /** Of a version that was filed. */
  static ResultView of(Report report, String form, SheetHtml sheets, History history, int version) {
    List<IssueView> issues =
        IntStream.range(0, report.findings().size())
            .mapToObj(n -> IssueView.of(n, report.findings().get(n), sheets, history, version))
            .toList();
    List<Blame> blames =
        report.causes().stream()
            .map(
                cause ->
                    new Blame(
                        cause,
                        sheets.anchor(cause.cell()),
                        issues.stream()
                            .filter(it -> Objects.equals(it.finding().cause(), cause.id()))
                            .toList()))
            .filter(blame -> !blame.issues().isEmpty())
            .toList();
    List<IssueView> explained = blames.stream().flatMap(it -> it.issues().stream()).toList();
    List<Group> groups =
        Arrays.stream(Level.values())
            .map(
                level ->
                    new Group(
                        level,
                        issues.stream()
                            .filter(it -> it.finding().level() == level)
                            .filter(it -> !explained.contains(it))
                            .toList()))
            .filter(group -> !group.issues().isEmpty())
            .toList();
    return new ResultView(
        report,
        form,
        blames,
        groups,
        report.narrative().stream().map(DraftView::of).toList(),
        sheets.tabs());
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
    return !report.corrections().isEmpty();
  }
}
