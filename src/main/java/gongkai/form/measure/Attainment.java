package gongkai.form.measure;

import gongkai.form.measure.Measure.Bound;
import gongkai.form.measure.Measure.Trend;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How far a result reached its target.
 *
 * @param judged whether that can be told without a person
 * @param share the share of the weight that the official formula gives, from 0 to 1; null when not
 *     judged
 * @param times the result over the target for a target to reach; null for others
 * @param direction how the target bounds the result
 * @param unitsDiffer whether their unit words cannot mean the same
 * @param same whether target and result say the same words
 */
public record Attainment(
    boolean judged,
    BigDecimal share,
    BigDecimal times,
    Bound direction,
    boolean unitsDiffer,
    boolean same) {
  private static final MathContext EXACT = MathContext.DECIMAL64;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal FRACTION = new BigDecimal("1.5");

  /**
   * Holds a result against its target.
   *
   * @param cost whether it is an indicator of cost, for which reaching the number is no aim
   */
  public static Attainment of(Measure target, Measure actual, MeasureReader reader, boolean cost) {
    boolean same = !target.isBlank() && target.text().equals(actual.text());
    if (!target.isQuantity()) {
      return unknown(target, false, same);
    }
    Measure result =
        !actual.isQuantity() && reader.saysNone(actual.text())
            ? target.scaled(BigDecimal.ZERO, target.unit())
            : actual;
    if (!result.isQuantity()) {
      return unknown(target, false, same);
    }
    Measure aim = alignPercent(target, result);
    Measure got = alignPercent(result, target);
    if (UnitWords.differ(aim, got)) {
      return unknown(target, true, same);
    }
    boolean comparable = same || (UnitWords.samePeriod(aim, got) && sameTrend(aim, got));
    return comparable ? judge(aim, got, cost, same) : unknown(target, false, same);
  }

  private static Attainment unknown(Measure target, boolean unitsDiffer, boolean same) {
    return new Attainment(false, null, null, target.bound(), unitsDiffer, same);
  }

  private static boolean sameTrend(Measure target, Measure actual) {
    return target.trend() == actual.trend() || actual.trend() == Trend.NONE;
  }

  /** 0.95 beside 95% means 95%. */
  private static Measure alignPercent(Measure measure, Measure other) {
    boolean fraction =
        measure.unit().isEmpty()
            && other.unit().equals("%")
            && measure.low().compareTo(FRACTION) <= 0
            && other.low().compareTo(FRACTION) > 0;
    return fraction ? measure.scaled(HUNDRED, "%") : measure;
  }

  private static Attainment judge(Measure target, Measure actual, boolean cost, boolean same) {
    BigDecimal aim = target.low();
    BigDecimal got = actual.low();
    switch (target.bound()) {
      case AT_MOST:
        boolean within = got.compareTo(aim) <= 0;
        return within || got.signum() != 0
            ? known(target, within ? BigDecimal.ONE : aim.divide(got, EXACT), null, same)
            : unknown(target, false, same);
      case BETWEEN:
        return got.compareTo(target.high()) > 0
            ? unknown(target, false, same)
            : known(target, capped(aim, got), null, same);
      case EQUAL:
        boolean reached = got.compareTo(aim) == 0;
        return !reached && (cost || aim.signum() == 0)
            ? unknown(target, false, same)
            : known(target, capped(aim, got), times(aim, got), same);
      default:
        return known(target, capped(aim, got), times(aim, got), same);
    }
  }

  private static Attainment known(
      Measure target, BigDecimal share, BigDecimal times, boolean same) {
    return new Attainment(true, share, times, target.bound(), false, same);
  }

  private static BigDecimal capped(BigDecimal aim, BigDecimal got) {
    if (got.compareTo(aim) >= 0) {
      return BigDecimal.ONE;
    }
    return got.divide(aim, EXACT).max(BigDecimal.ZERO);
  }

  private static BigDecimal times(BigDecimal aim, BigDecimal got) {
    return aim.signum() > 0 ? got.divide(aim, EXACT) : null;
  }
}
