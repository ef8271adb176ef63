package gongkai.performance;

import gongkai.table.Amounts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How numbers are printed and compared on performance forms. */
final class Numbers {
  static final MathContext EXACT = MathContext.DECIMAL64;

  /** Half of the last digit of an amount in 万元. */
  static final BigDecimal HALF_CENT = new BigDecimal("0.005");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SCORE_DIGITS = 2;

  private Numbers() {}

  static String plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
  }

  /** A score as it is filled in: two decimals, zeros dropped. */
  static BigDecimal score(BigDecimal exact) {
    BigDecimal rounded = exact.setScale(SCORE_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** A share of one in percent, rounded like 51.07%. */
  static String percent(BigDecimal share) {
    return plain(share.multiply(HUNDRED).setScale(SCORE_DIGITS, RoundingMode.HALF_UP)) + "%";
  }

  /** As much of a share as a report shows. */
  static BigDecimal rounded(BigDecimal share) {
    return share.round(new MathContext(6));
  }

  /** One unit of the last digit of a number as it is written. */
  static BigDecimal lastDigit(BigDecimal number) {
    return BigDecimal.ONE.movePointLeft(Math.max(0, number.stripTrailingZeros().scale()));
  }

  /**
   * A share of one as people write it, 95% or 0.95 or 95.
   *
   * @param value the share
   * @param unit one unit of its last printed digit
   */
  record Share(BigDecimal value, BigDecimal unit) {

    /**
     * The share in a cell, or null when there is none.
     *
     * @param near what it ought to be; decides whether 95 means 95% where no sign does
     */
    static Share of(Entry entry, BigDecimal near) {
      String text = Amounts.squeeze(entry.raw().text());
      if (text.endsWith("%")) {
        BigDecimal percent = Amounts.parse(text.substring(0, text.length() - 1));
        BigDecimal exact = entry.raw().number();
        return percent == null
            ? null
            : new Share(
                exact == null ? percent.movePointLeft(2) : exact,
                BigDecimal.ONE.movePointLeft(percent.scale() + 2));
      }
      BigDecimal number = entry.number();
      if (number == null) {
        return null;
      }
      BigDecimal asPercent = number.movePointLeft(2);
      boolean fraction = number.subtract(near).abs().compareTo(asPercent.subtract(near).abs()) <= 0;
      BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
      return fraction ? new Share(number, unit) : new Share(asPercent, unit.movePointLeft(2));
    }

    Closeness to(BigDecimal expected) {
      BigDecimal twice = value.subtract(expected).abs().multiply(BigDecimal.valueOf(2));
      if (twice.compareTo(unit) <= 0) {
        return Closeness.EQUAL;
      }
      return twice.compareTo(unit.multiply(BigDecimal.valueOf(2))) <= 0
          ? Closeness.TAIL
          : Closeness.APART;
    }
  }

  /** How near two numbers are. */
  enum Closeness {
    EQUAL,
    /** Rounding or cutting off explains the difference. */
    TAIL,
    APART
  }

  /**
   * Whether a printed score is the exact one.
   *
   * @param unit one unit of the last digit that the form's scores are printed with
   */
  static Closeness score(BigDecimal printed, BigDecimal exact, BigDecimal unit) {
    BigDecimal difference = printed.subtract(exact);
    BigDecimal half = unit.divide(BigDecimal.valueOf(2), EXACT).max(HALF_CENT);
    if (difference.abs().compareTo(half.min(new BigDecimal("0.05"))) <= 0) {
      return Closeness.EQUAL;
    }
    boolean cutOff = difference.signum() < 0 && difference.abs().compareTo(unit) < 0;
    return difference.abs().compareTo(half) <= 0 || cutOff ? Closeness.TAIL : Closeness.APART;
  }

  /** Whether two sums of amounts in 万元 agree, when each of n was rounded on its own. */
  static Closeness amounts(BigDecimal one, BigDecimal other, int n) {
    BigDecimal difference = one.subtract(other).abs();
    if (difference.signum() == 0) {
      return Closeness.EQUAL;
    }
    return difference.compareTo(HALF_CENT.multiply(BigDecimal.valueOf(n))) <= 0
        ? Closeness.TAIL
        : Closeness.APART;
  }
}
