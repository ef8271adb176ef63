package gongkai.workbook.note;

import gongkai.workbook.sheet.CellFill;
import gongkai.workbook.sheet.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our part of a cell's note. It has a head and a tail of its own, so that it is known again
 * wherever it stands, and what a user wrote before or behind it stays hers.
 */
public final class NoteBlock {
  /** The author that our notes carry. */
  static final String AUTHOR = "公开审核";

  private static final String HEAD = "【公开审核】";
  private static final String TAIL = "——公开审核";
  private static final int LONGEST = 1_500;

  private static final Pattern FILLED = Pattern.compile("公开补全 (-?[0-9.]+)");
  private static final Pattern CORRECTED = Pattern.compile("公开更正 (-?[0-9.]+)，原为“([^”]*)”");
  private static final Pattern OLD = Pattern.compile("原填“([^”]*)”");

  private NoteBlock() {}

  /**
   * The line that says a blank cell was filled; {@code old} is the dash that stood there, if any.
   */
  public static String filledLine(BigDecimal value, String old) {
    return "公开补全 " + value.toPlainString() + (old.isEmpty() ? "" : "，原填“" + old + "”");
  }

  /** The line that says a wrong amount was corrected. */
  public static String correctedLine(BigDecimal value, String old) {
    return "公开更正 " + value.toPlainString() + "，原为“" + old + "”";
  }

  /** The block that holds these lines. */
  public static String of(List<String> lines) {
    String text = String.join("\n", lines).replace(TAIL, "—公开审核");
    String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return HEAD + "\n" + bounded + "\n" + TAIL;
  }

  /**
   * Where our block stands in a note's text.
   *
   * @return its first character and the one behind it, a line break before it included; or null
   */
  public static int[] find(String text) {
    int start = text.indexOf(HEAD);
    if (start < 0) {
      return null;
    }
    int tail = text.indexOf(TAIL, start);
    int end = tail < 0 ? text.length() : tail + TAIL.length();
    boolean broken = start > 0 && text.charAt(start - 1) == '\n';
    return new int[] {broken ? start - 1 : start, end};
  }

  /** What our block in a note's text says was done to the cell; null when it has no such block. */
  static Trace trace(String text) {
    int[] block = find(text);
    if (block == null) {
      return null;
    }
    String ours = text.substring(block[0], block[1]);
    Matcher corrected = CORRECTED.matcher(ours);
    if (corrected.find()) {
      return new Trace(
          Trace.Deed.CORRECTED,
          Numbers.parse(corrected.group(1)),
          corrected.group(2),
          CellFill.NONE);
    }
    Matcher filled = FILLED.matcher(ours);
    if (filled.find()) {
      Matcher old = OLD.matcher(ours);
      return new Trace(
          Trace.Deed.FILLED,
          Numbers.parse(filled.group(1)),
          old.find() ? old.group(1) : "",
          CellFill.NONE);
    }
    return Trace.MARK;
  }
}
