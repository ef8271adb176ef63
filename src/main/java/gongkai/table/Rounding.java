package gongkai.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * How near two sums of printed amounts are. Each amount was rounded on its own, so that the sums
 * may be apart by half of the last printed digit of every one of them.
 *
 * @param unit in which they are compared
 * @param actual the sum that is judged
 * @param expected the sum that it is held against
 * @param allowed what rounding of the printed amounts explains
 * @param atMost whether the judged sum may be smaller
 */
public record Rounding(
    AmountUnit unit, BigDecimal actual, BigDecimal expected, BigDecimal allowed, boolean atMost) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** 分 is the last digit that money has. */
  private static final int CENT = 2;

  /** In so many whole 元, one that shows 角分 is a slip and no sign that all of them do. */
  private static final int FEW = 20;

  /** What the difference of two numbers means. */
  public enum Fit {
    EXACT,
    /** 尾差: rounding explains the difference. */
    TAIL,
    WRONG
  }

  /** Holds the sum of amounts against the sum of others. */
  public static Rounding of(
      AmountUnit unit, List<Amount> actual, List<Amount> expected, boolean atMost) {
    BigDecimal allowed = allowed(unit, actual).add(allowed(unit, expected));
    return new Rounding(unit, sum(unit, actual), sum(unit, expected), allowed, atMost);
  }

  /** Holds an amount against those that should add up to it, in the unit in which it is printed. */
  public static Rounding of(Amount actual, Amount... expected) {
    return of(actual.unit(), List.of(actual), List.of(expected), false);
  }

  /** How near a figure is that repeats another one: it has no allowance beyond its own decimals. */
  public static Fit quoting(Amount quoted, Amount original) {
    BigDecimal meant = original.in(quoted.unit()).setScale(quoted.decimals(), RoundingMode.HALF_UP);
    return meant.compareTo(quoted.value()) == 0 ? Fit.EXACT : Fit.WRONG;
  }

  /** How near a printed quotient is; it may be cut off or rounded at its last decimal. */
  public static Fit quotient(BigDecimal printed, BigDecimal exact) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, printed.scale()));
    BigDecimal apart = printed.subtract(exact).abs();
    if (apart.compareTo(unit.multiply(HALF)) <= 0) {
      return Fit.EXACT;
    }
    return apart.compareTo(unit) <= 0 ? Fit.TAIL : Fit.WRONG;
  }

  /** So many zeros at the end of whole 元 are those of 万元 with two decimals. */
  private static final int ZEROS = 2;

  /**
   * How many decimals a table prints of its amounts: at least two, save in 元, where whole amounts
   * show that 角分 are hidden, and hundreds that they were made of 万元, be it with a slip or two.
   */
  static int decimals(AmountUnit unit, Stream<BigDecimal> amounts) {
    int most = 0;
    int all = 0;
    int broken = 0;
    int fine = 0;
    int said = 0;
    int[] odd = new int[ZEROS + 1];
    for (BigDecimal amount : (Iterable<BigDecimal>) amounts::iterator) {
      int scale = Math.max(0, amount.stripTrailingZeros().scale());
      most = Math.max(most, scale);
      all++;
      broken += scale > 0 ? 1 : 0;
      fine += scale > CENT ? 1 : 0;
      said += amount.signum() == 0 ? 0 : 1;
      for (int zeros = 1; zeros <= ZEROS && amount.signum() != 0; zeros++) {
        odd[zeros] += amount.stripTrailingZeros().scale() > -zeros ? 1 : 0;
      }
    }
    if (unit == AmountUnit.YUAN && broken * FEW <= all) {
      int zeros = 0;
      while (zeros < ZEROS && said > 0 && odd[zeros + 1] * FEW <= said) {
        zeros++;
      }
      return -zeros;
    }
    return fine * 2 > broken ? most : CENT;
  }

  /** An amount as text, with as many decimals as money has at least. */
  public static String plain(BigDecimal amount) {
    BigDecimal bare = amount.stripTrailingZeros();
    return (bare.scale() < CENT ? bare.setScale(CENT) : bare).toPlainString();
  }

  public BigDecimal difference() {
    return actual.subtract(expected);
  }

  public Fit fit() {
    BigDecimal apart = atMost ? difference() : difference().abs();
    if (apart.signum() <= 0) {
      return Fit.EXACT;
    }
    return apart.compareTo(allowed) <= 0 ? Fit.TAIL : Fit.WRONG;
  }

  private static BigDecimal sum(AmountUnit unit, List<Amount> amounts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Amount amount : amounts) {
      sum = sum.add(amount.in(unit));
    }
    return sum;
  }

  private static BigDecimal allowed(AmountUnit unit, List<Amount> amounts) {
    BigDecimal allowed = BigDecimal.ZERO;
    for (Amount amount : amounts) {
      allowed = allowed.add(hidden(amount, unit));
    }
    return allowed;
  }

  /** What rounding may hide in an amount: nothing where it is printed to the 分. */
  private static BigDecimal hidden(Amount amount, AmountUnit unit) {
    if (amount.decimals() >= amount.unit().decimalsOfYuan() + CENT) {
      return BigDecimal.ZERO;
    }
    BigDecimal half = HALF.scaleByPowerOfTen(-amount.decimals());
    return amount.unit().convert(half.multiply(BigDecimal.valueOf(amount.weight())), unit);
  }
}
