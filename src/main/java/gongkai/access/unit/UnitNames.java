package gongkai.access.unit;

import gongkai.table.Amounts;
import java.util.regex.Pattern;

/** When two names or two codes are the same one, written differently. */
final class UnitNames {
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.\\-]{0,31}");

  private static final String CONSOLIDATED = "(汇总)";

  private UnitNames() {}

  /**
   * A name whatever its blanks and the width of its brackets, without the (汇总) that accounting
   * programs put behind it when a department files with its units; equal results are equal names.
   */
  static String key(String name) {
    var key = new StringBuilder(name.length());
    name.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> c != 0x200B && c != 0xFEFF)
        .map(UnitNames::narrowBracket)
        .forEach(key::appendCodePoint);
    int end = key.length() - CONSOLIDATED.length();
    boolean consolidated = end > 0 && key.substring(end).equals(CONSOLIDATED);
    return consolidated ? key.substring(0, end) : key.toString();
  }

  /** A code without blanks, its digits of half width. */
  static String code(String written) {
    return Amounts.squeeze(written);
  }

  static boolean isCode(String code) {
    return code != null && CODE.matcher(code).matches();
  }

  private static int narrowBracket(int c) {
    return switch (c) {
      case '（' -> '(';
      case '）' -> ')';
      case '［' -> '[';
      case '］' -> ']';
      default -> c;
    };
  }
}
