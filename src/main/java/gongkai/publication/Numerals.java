package gongkai.publication;

/** Chinese numerals of lists. */
final class Numerals {
  private static final String DIGITS = "一二三四五六七八九";

  private Numerals() {}

  /** A number below a hundred. */
  static String of(int number) {
    int tens = number / 10;
    int ones = number % 10;
    String high = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.charAt(tens - 1)) + "十";
    return high + (ones == 0 ? "" : DIGITS.charAt(ones - 1));
  }
}
