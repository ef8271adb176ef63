package gongkai.pdf;

/**
 * A character on a page, in the direction of reading: x grows to the right, y downwards.
 *
 * @param left where it begins
 * @param right where the next one would begin
 * @param base the line it stands on
 * @param size of its font
 * @param run the string it was printed with; those of one string stand in one cell
 */
record Glyph(String text, double left, double right, double base, double size, int run) {
  private static final double ABOVE = 0.85;
  private static final double BELOW = 0.15;
  private static final double MIDDLE = 0.35;

  double top() {
    return base - ABOVE * size;
  }

  double bottom() {
    return base + BELOW * size;
  }

  double centre() {
    return (left + right) / 2;
  }

  double middle() {
    return base - MIDDLE * size;
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
