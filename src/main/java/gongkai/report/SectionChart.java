package gongkai.report;

import gongkai.table.CellRef;
import java.math.BigDecimal;
import java.util.List;

/**
 * A chart that stands in a drafted section.
 *
 * @param title its caption without its number, e.g. 收入决算结构
 * @param after how many paragraphs of its section stand before it
 * @param points what it shows, in order
 */
public record SectionChart(Kind kind, String title, int after, List<Point> points) {
  public SectionChart {
    points = List.copyOf(points);
  }

  /** How it shows them. */
  public enum Kind {
    /** A column a point. */
    COLUMNS,
    /** A slice a point. */
    PIE
  }

  /**
   * An amount that it shows.
   *
   * @param amount in 万元
   * @param cell where it stands, or null when it is computed or stands in another workbook
   */
  public record Point(String label, BigDecimal amount, CellRef cell) {}
}
