package gongkai.workbook.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Stored numbers as people see them: exact decimals without the noise of binary fractions. */
public final class Numbers {
  private static final int LONGEST = 400;
  private static final int LARGEST_EXPONENT = 18;
  private static final int DECIMALS = 10;

  /** What a spreadsheet itself shows at most. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

  private Numbers() {}

  /** The number that a cell stores; null when it is none, or too large to be an amount. */
  public static BigDecimal parse(String stored) {
    String text = stored.trim();
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    try {
      return clean(new BigDecimal(text));
    } catch (NumberFormatException | ArithmeticException e) {
      return null;
    }
  }

  /** A computed number as people see it; null when it is none, or too large to be an amount. */
  public static BigDecimal of(double computed) {
    return Double.isFinite(computed) ? clean(BigDecimal.valueOf(computed)) : null;
  }

  private static BigDecimal clean(BigDecimal number) {
    long exponent = (long) number.precision() - number.scale();
    if (number.signum() == 0 || exponent < -DECIMALS) {
      return BigDecimal.ZERO;
    }
    if (exponent > LARGEST_EXPONENT) {
      return null;
    }
    BigDecimal shown = number.round(SHOWN);
    if (shown.scale() > DECIMALS) {
      shown = shown.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
    shown = shown.stripTrailingZeros();
    return shown.scale() < 0 ? shown.setScale(0) : shown;
  }
}
