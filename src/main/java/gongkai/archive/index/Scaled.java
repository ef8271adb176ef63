package gongkai.archive.index;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An amount as the database keeps it: a whole number that can be compared and indexed, from which
 * the exact decimal comes back.
 *
 * @param amount in 0.000001 万元, which is one 分; rounded to it and clipped to 64 bits
 * @param scale decimals that the amount was written with
 * @param exact the amount in full where the other two cannot give it back, else null
 */
public record Scaled(long amount, int scale, String exact) {
  private static final int DECIMALS = 6;
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

  public static Scaled of(BigDecimal value) {
    int scale = Math.max(0, value.scale());
    long amount = amount(value, RoundingMode.HALF_EVEN);
    boolean whole = scale <= DECIMALS && BigDecimal.valueOf(amount, DECIMALS).compareTo(value) == 0;
    return whole ? new Scaled(amount, scale, null) : new Scaled(amount, 0, value.toString());
  }

  public BigDecimal value() {
    return exact == null
        ? BigDecimal.valueOf(amount, DECIMALS).setScale(scale, RoundingMode.UNNECESSARY)
        : new BigDecimal(exact);
  }

  /** The amount alone, for a question about a range. */
  public static long amount(BigDecimal value, RoundingMode rounding) {
    if (value.precision() - value.scale() > 30) {
      return value.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    BigInteger whole = value.movePointRight(DECIMALS).setScale(0, rounding).toBigInteger();
    return whole.max(LEAST).min(GREATEST).longValue();
  }
}
