package gongkai.workbook.word;

/**
 * How much room text takes, in points: Chinese characters are square, the others are set in Times.
 */
final class TextMeasure {
  private static final String NOT_FIRST = "，。、；：？！）》〉】”’％%)],.;:?!·…";
  private static final String HANGING = "，。、；：,.";
  private static final String NOT_LAST = "（《〈【“‘([";

  /**
   * Widths of the characters from blank to tilde in Times New Roman, in thousandths of its size.
   */
  private static final int[] TIMES = {
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541
  };

  /** Word keeps Chinese characters and Western ones a little apart. */
  private static final double GAP = 0.25;

  private TextMeasure() {}

  static double width(String text, double size) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += width(text.charAt(i), size);
      if (i > 0 && isGap(text.charAt(i - 1), text.charAt(i))) {
        width += size * GAP;
      }
    }
    return width;
  }

  private static boolean isGap(char before, char next) {
    return isIdeograph(before) ? isLatin(next) : isLatin(before) && isIdeograph(next);
  }

  private static boolean isIdeograph(char c) {
    return c >= 0x4E00 && c < 0xA000;
  }

  private static boolean isLatin(char c) {
    return c < 0x7F && (Character.isLetterOrDigit(c) || c == '%');
  }

  private static double width(char c, double size) {
    return c >= ' ' && c <= '~' ? TIMES[c - ' '] * size / 1000 : size;
  }

  /**
   * How many lines a paragraph takes.
   *
   * @param indent of its first line
   */
  static int lines(String text, double size, double width, double indent) {
    int lines = 1;
    double used = indent;
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '\n') {
        lines++;
        used = 0;
        at++;
        continue;
      }
      int end = unbreakable(text, at);
      double needs = width(inside(text.substring(at, end).stripTrailing()), size);
      if (used + needs > width && used > 0) {
        lines++;
        used = 0;
      }
      // A word that is wider than a line is cut wherever it must be.
      int more = needs > width ? (int) (needs / width) : 0;
      lines += more;
      used += width(text.substring(at, end), size) - more * width;
      if (end < text.length() && isGap(text.charAt(end - 1), text.charAt(end))) {
        used += size * GAP;
      }
      at = end;
    }
    return lines;
  }

  /** What of a piece may not stand in the margin: a last stop may. */
  private static String inside(String piece) {
    int last = piece.length() - 1;
    return last > 0 && HANGING.indexOf(piece.charAt(last)) >= 0 ? piece.substring(0, last) : piece;
  }

  /** The end of what has to stay on one line: a number, a word, a character and its marks. */
  private static int unbreakable(String text, int from) {
    int end = from + 1;
    while (end < text.length() && sticks(text.charAt(end - 1), text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean sticks(char before, char next) {
    boolean word = isWord(before) && isWord(next);
    return word || NOT_FIRST.indexOf(next) >= 0 || NOT_LAST.indexOf(before) >= 0;
  }

  private static boolean isWord(char c) {
    return c > ' ' && c <= '~' && c != '-' && c != '/';
  }
}
