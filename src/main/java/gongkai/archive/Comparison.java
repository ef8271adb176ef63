package gongkai.archive;

import gongkai.report.Finding;
import java.util.List;

/**
 * How a version differs from another one: of the same submission, or of another year.
 *
 * @param figures figures that changed, came or went, in the order of the later workbook
 * @param settled findings that only the earlier one has
 * @param raised findings that only the later one has
 * @param texts sections that differ
 */
public record Comparison(
    Version before,
    Version after,
    List<FigureChange> figures,
    List<Finding> settled,
    List<Finding> raised,
    List<TextChange> texts) {
  public Comparison {
    figures = List.copyOf(figures);
    settled = List.copyOf(settled);
    raised = List.copyOf(raised);
    texts = List.copyOf(texts);
  }
}
