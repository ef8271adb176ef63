package gongkai.narrative;

import gongkai.table.Amounts;
import gongkai.table.Labels;
import java.util.regex.Pattern;

/** Headings and codes of input sheets as people write them. */
final class Headings {
  private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]");

  private Headings() {}

  /** A heading without a unit in brackets. */
  static String plain(String text) {
    return BRACKETS.matcher(Labels.plain(text)).replaceAll("");
  }

  /** The digits of an account code, or the empty string. */
  static String code(String text) {
    String digits = Amounts.squeeze(text).replaceFirst("\\.0+$", "").replaceAll("[-.]", "");
    return digits.matches("\\d{3,11}") ? digits : "";
  }
}
