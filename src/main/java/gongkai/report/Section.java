package gongkai.report;

import java.util.List;

/**
 * One drafted section of the 情况说明.
 *
 * @param section its Chinese numeral, e.g. 一
 * @param title its heading
 * @param paragraphs its paragraphs, what is missing marked 【请填写…】
 * @param figures every number in them with the cells it came from, in order
 * @param charts what is drawn between its paragraphs
 */
public record Section(
    String section,
    String title,
    List<String> paragraphs,
    List<Figure> figures,
    List<SectionChart> charts) {
  public Section {
    paragraphs = List.copyOf(paragraphs);
    figures = List.copyOf(figures);
    charts = charts == null ? List.of() : List.copyOf(charts);
  }

  /** A section without charts. */
  public Section(String section, String title, List<String> paragraphs, List<Figure> figures) {
    this(section, title, paragraphs, figures, List.of());
  }

  /**
   * A number in the text.
   *
   * @param text as printed
   * @param cells where it comes from, as {@code sheet!address}
   * @param arithmetic how it was computed, in Chinese; null when it is a cell's own amount
   */
  public record Figure(String text, List<String> cells, String arithmetic) {
    public Figure {
      cells = List.copyOf(cells);
    }
  }
}
