package gongkai.workbook.word;

/**
 * A kind of page: A4, its margins in centimetres as GB/T 9704 has them for text.
 *
 * @param width of the page
 */
enum PageFormat {
  TEXT(21, 29.7, 3.7, 3.5, 2.8, 2.6),
  /** For tables, which need the room. */
  PORTRAIT(21, 29.7, 2.2, 2.2, 1.9, 1.9),
  LANDSCAPE(29.7, 21, 2.2, 2.0, 1.9, 1.9);

  private static final double POINTS = 72 / 2.54;
  private static final int TWIPS_A_POINT = 20;

  private final double width;
  private final double height;
  private final double top;
  private final double bottom;
  private final double left;
  private final double right;

  PageFormat(double width, double height, double top, double bottom, double left, double right) {
    this.width = width;
    this.height = height;
    this.top = top;
    this.bottom = bottom;
    this.left = left;
    this.right = right;
  }

  /** The width of a line of text, in points. */
  double line() {
    return (width - left - right) * POINTS;
  }

  /** The height of the text of a page, in points. */
  double column() {
    return (height - top - bottom) * POINTS;
  }

  int widthTwips() {
    return twips(width);
  }

  int heightTwips() {
    return twips(height);
  }

  int topTwips() {
    return twips(top);
  }

  int bottomTwips() {
    return twips(bottom);
  }

  int leftTwips() {
    return twips(left);
  }

  int rightTwips() {
    return twips(right);
  }

  private static int twips(double centimetres) {
    return (int) Math.round(centimetres * POINTS * TWIPS_A_POINT);
  }
}
