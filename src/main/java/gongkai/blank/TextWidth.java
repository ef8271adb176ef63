package gongkai.blank;

/** How much room words take, in widths of a digit. */
final class TextWidth {
  private TextWidth() {}

  /** The lines that a text needs in a cell of this width. */
  static int lines(String text, double width) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += Math.max(1, (int) Math.ceil(of(line) / Math.max(2, width - 1)));
    }
    return lines;
  }

  private static double of(String line) {
    return line.codePoints().mapToDouble(c -> c < 0x2000 ? 1 : 2).sum();
  }
}
