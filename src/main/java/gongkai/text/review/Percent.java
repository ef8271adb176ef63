package gongkai.text.review;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A percentage as printed.
 *
 * @param printed e.g. 16.9 of 16.9%
 */
record Percent(BigDecimal printed) {
  private static final int EXACT = 8;
  private static final BigDecimal NEAR = new BigDecimal("0.6");

  /** How a printed percentage agrees with the calculated one. */
  enum Agreement {
    EXACT,
    /** One unit of its last digit off. */
    TAIL,
    WRONG
  }

  static Percent of(String digits) {
    return new Percent(new BigDecimal(digits));
  }

  static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return part.scaleByPowerOfTen(2).divide(whole, EXACT, RoundingMode.HALF_UP);
  }

  Agreement with(BigDecimal ratio) {
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-decimals());
    BigDecimal off = printed.subtract(ratio.setScale(decimals(), RoundingMode.HALF_UP)).abs();
    if (off.signum() == 0) {
      return Agreement.EXACT;
    }
    // Zeros may have been dropped from the end: 3% for 2.03% is no tail of 3.0%.
    boolean near = printed.subtract(ratio).abs().compareTo(NEAR) <= 0;
    return off.compareTo(unit) <= 0 && near ? Agreement.TAIL : Agreement.WRONG;
  }

  /** The ratio with the decimals of this one, at least two. */
  BigDecimal like(BigDecimal ratio) {
    return ratio.setScale(Math.max(decimals(), 2), RoundingMode.HALF_UP);
  }

  boolean isZero() {
    return printed.signum() == 0;
  }

  private int decimals() {
    return Math.max(printed.scale(), 0);
  }
}
