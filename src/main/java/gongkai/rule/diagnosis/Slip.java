package gongkai.rule.diagnosis;

import java.math.BigDecimal;

/** The slips of a hand that types amounts: a wrong digit, two exchanged, a point or sign lost. */
final class Slip {
  private Slip() {}

  /** Whether a single slip turns the one amount into the other. */
  static boolean between(BigDecimal typed, BigDecimal meant) {
    if (typed.signum() == 0 || meant.signum() == 0 || typed.compareTo(meant) == 0) {
      return false;
    }
    String one = typed.abs().stripTrailingZeros().unscaledValue().toString();
    String other = meant.abs().stripTrailingZeros().unscaledValue().toString();
    if (one.equals(other)) {
      return true;
    }
    int scale = Math.max(Math.max(typed.scale(), meant.scale()), 0);
    return typed.signum() == meant.signum()
        && likeDigits(digits(typed.abs(), scale), digits(meant.abs(), scale));
  }

  private static String digits(BigDecimal amount, int scale) {
    return amount.setScale(scale).unscaledValue().toString();
  }

  private static boolean likeDigits(String one, String other) {
    if (one.length() != other.length() || one.length() < 3) {
      return false;
    }
    int first = -1;
    int last = -1;
    int differing = 0;
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        first = first < 0 ? i : first;
        last = i;
        differing++;
      }
    }
    boolean exchanged =
        differing == 2
            && last == first + 1
            && one.charAt(first) == other.charAt(last)
            && one.charAt(last) == other.charAt(first);
    return differing == 1 || exchanged;
  }
}
