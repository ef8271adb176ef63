package gongkai.http.page;

import gongkai.http.reply.Times;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.Level;
import gongkai.review.History;
import gongkai.review.Remark;
import java.util.List;
import java.util.Locale;

/**
 * A finding on a page, with what was said of it.
 *
 * @param n its number within the report
 * @param waived whether the supervisor lets it stand
 */
public record IssueView(
    int n, Finding finding, List<Place> cells, List<Said> remarks, boolean waived) {
  /** The cell that is judged, and three of its addends. */
  private static final int MOST_AT_ONCE = 4;

  /**
   * A cell that it speaks of.
   *
   * @param anchor id of the cell in the drawn sheets, or null
   */
  public record Place(FindingCell cell, String anchor) {}

  /** A remark as people read it. */
  public record Said(String kind, String by, String at, String text) {
    static Said of(Remark it) {
      return new Said(it.kind().label(), it.by(), Times.minute(it.at()), it.text());
    }
  }

  static IssueView of(int n, Finding finding, SheetHtml sheets, History history, int version) {
    return new IssueView(
        n,
        finding,
        finding.cells().stream().map(cell -> new Place(cell, sheets.anchor(cell))).toList(),
        history.of(version, n).stream().map(Said::of).toList(),
        history.waived(version).contains(n));
  }

  /** The cells to look at first: what is judged, and a few of those that it is judged by. */
  public List<Place> nearest() {
    return cells.subList(0, Math.min(MOST_AT_ONCE, cells.size()));
  }

  /** The other cells, for who asks. */
  public List<Place> further() {
    return cells.subList(nearest().size(), cells.size());
  }

  /** Its level as a style. */
  public String tone() {
    return finding.level().name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody should say something of it. */
  public boolean grave() {
    return finding.level() == Level.ERROR || finding.level() == Level.WARNING;
  }
}
