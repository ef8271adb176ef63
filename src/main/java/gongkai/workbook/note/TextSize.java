package gongkai.workbook.note;

import gongkai.table.TextWidth;

/** How much room text takes, nearly enough to size a row or a note; no fonts are asked. */
public final class TextSize {
  /** Points of one character of column width in the usual 11 point fonts. */
  private static final double POINTS_A_CHARACTER = 5.4;

  private static final double LEADING = 1.36;
  private static final double PADDING = 6;

  private TextSize() {}

  /**
   * The height in points of a row that shows all of a text.
   *
   * @param columnWidth in characters
   * @param font size in points
   */
  public static double rowHeight(String text, double columnWidth, double font) {
    // A full-width character never breaks, so a line holds a little less than fits.
    double halfWidths = columnWidth * POINTS_A_CHARACTER / (font / 2) - 3;
    return Math.min(409, TextWidth.lines(text, halfWidths) * font * LEADING + PADDING);
  }
}
