package gongkai.table;

/** How much room text takes, in widths of a digit; no fonts are asked. */
public final class TextWidth {
  /** Chinese signs and punctuation lie beyond it, letters of the West before it. */
  private static final int LAST_NARROW = 0x2000;

  private TextWidth() {}

  /** The width of a line. */
  public static int of(String line) {
    return line.codePoints().map(c -> c <= LAST_NARROW ? 1 : 2).sum();
  }

  /** The lines that a text needs where each holds this width. */
  public static int lines(String text, double width) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += Math.max(1, (int) Math.ceil(of(line) / width));
    }
    return lines;
  }
}
