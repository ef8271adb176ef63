package gongkai.form.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How numbers that are no money are printed on performance forms. */
public final class Print {
  static final MathContext EXACT = MathContext.DECIMAL64;
  private static final int DIGITS = 2;

  private Print() {}

  public static String plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
  }

  /** A score as it is filled in: two decimals, zeros dropped. */
  public static BigDecimal score(BigDecimal exact) {
    BigDecimal rounded = exact.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** A share of one in percent, rounded like 51.07%. */
  public static String percent(BigDecimal share) {
    return plain(share.movePointRight(2).setScale(DIGITS, RoundingMode.HALF_UP)) + "%";
  }
}
