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

  /** Among so many coarse amounts, a finer one is a slip and no sign that all of them are. */
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

  /**
   * How many decimals a table prints of its amounts: at least two, save where nearly all of them
   * show that 角分 are hidden, or that they were made of 万元 with two decimals.
   */
  static int decimals(AmountUnit unit, Stream<BigDecimal> amounts) {
    List<BigDecimal> all = amounts.map(BigDecimal::stripTrailingZeros).toList();
    long said = all.stream().filter(amount -> amount.signum() != 0).count();
    int yuan = unit.decimalsOfYuan();
    for (int coarse = yuan - CENT; said > 0 && coarse < Math.min(CENT, yuan + 1); coarse++) {
      if (finer(all, coarse) * FEW <= (coarse == 0 ? all.size() : said)) {
        return coarse;
      }
    }
    int most = all.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    return finer(all, CENT) * 2 > finer(all, 0) ? most : CENT;
  }

  private static long finer(List<BigDecimal> amounts, int decimals) {
    return amounts.stream().filter(it -> it.signum() != 0 && it.scale() > decimals).count();
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
