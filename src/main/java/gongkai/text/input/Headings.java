package gongkai.text.input;

import gongkai.table.Amounts;
import gongkai.table.Labels;
import java.util.regex.Pattern;

/** Headings and codes of input sheets as people write them. */
final class Headings {
  private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]");

  private static final Pattern SEPARATORS = Pattern.compile("\\.0+$|[-.]");
  private static final Pattern CODE = Pattern.compile("\\d{3,11}");

  private Headings() {}

  /** A heading without a unit in brackets. */
  static String plain(String text) {
    return BRACKETS.matcher(Labels.plain(text)).replaceAll("");
  }

  /** The digits of an account code, or the empty string. */
  static String code(String text) {
    String digits = SEPARATORS.matcher(Amounts.squeeze(text)).replaceAll("");
    return CODE.matcher(digits).matches() ? digits : "";
  }
}
