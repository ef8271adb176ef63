package gongkai.form.judge;

import gongkai.form.read.Execution;
import gongkai.form.read.Goal;
import gongkai.form.read.Indicator;
import gongkai.form.read.SelfReview;
import gongkai.form.words.Settings;
import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import gongkai.table.Rounding;
import gongkai.table.Rounding.Fit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A 自评表 together with what its cells hold and what the official formulas give.
 *
 * @param rateWeight what the execution rate weighs, or null when that cannot be told
 * @param decimals how many decimals its scores are printed with
 */
public record ReviewCase(
    SelfReview review, Settings settings, Values values, BigDecimal rateWeight, int decimals) {
  private static final BigDecimal NOTICED = new BigDecimal("0.05");
  private static final int MOST_DECIMALS = 2;

  public static ReviewCase of(SelfReview review, Settings settings, Values values) {
    return new ReviewCase(review, settings, values, rateWeight(review, settings), decimals(review));
  }

  private static BigDecimal rateWeight(SelfReview review, Settings settings) {
    Execution execution = review.execution();
    if (execution == null || execution.weight() != null) {
      return execution == null ? null : execution.weight().value();
    }
    BigDecimal goals = BigDecimal.ZERO;
    for (Goal goal : review.goals()) {
      if (goal.weight() == null) {
        return null;
      }
      goals = goals.add(goal.weight());
    }
    boolean rest = execution.score() != null && goals.compareTo(settings.full()) < 0;
    return rest ? settings.full().subtract(goals) : null;
  }

  private static int decimals(SelfReview review) {
    Execution execution = review.execution();
    return Stream.concat(
            Stream.ofNullable(execution == null ? null : execution.score()),
            review.indicators().stream().map(Indicator::score))
        .map(Cell::value)
        .filter(Objects::nonNull)
        .mapToInt(score -> Math.max(0, score.stripTrailingZeros().scale()))
        .map(scale -> Math.min(scale, MOST_DECIMALS))
        .max()
        .orElse(0);
  }

  BigDecimal budget() {
    return review.execution() == null ? null : values.of(review.execution().budget());
  }

  BigDecimal spent() {
    return review.execution() == null ? null : values.of(review.execution().spent());
  }

  /** The amount of a cell in 万元, or null when there is none or the form does not say its unit. */
  public BigDecimal inWan(Cell cell) {
    BigDecimal amount = values.of(cell);
    return amount == null || review.unit() == AmountUnit.UNSAID
        ? null
        : review.unit().convert(amount, AmountUnit.WAN);
  }

  /** 执行数 ÷ 预算数, or null when that cannot be told. */
  public BigDecimal rate() {
    BigDecimal budget = budget();
    BigDecimal spent = spent();
    return budget == null || spent == null || budget.signum() <= 0
        ? null
        : spent.divide(budget, Print.EXACT);
  }

  /** What the official formula gives for an indicator, or null when there is none. */
  BigDecimal formulaScore(Indicator indicator) {
    return indicator.weight() == null || !indicator.attainment().judged()
        ? null
        : indicator.weight().multiply(indicator.attainment().share());
  }

  /** What the official formula gives for the execution rate, or null when there is none. */
  BigDecimal formulaRateScore() {
    return rateWeight == null || rate() == null ? null : rateScore(rate());
  }

  BigDecimal rateScore(BigDecimal rate) {
    return rateWeight.multiply(rate.min(BigDecimal.ONE).max(BigDecimal.ZERO));
  }

  /** Where the execution rate is scored, or null when the form has no such cell. */
  Cell rateScoreCell() {
    return review.execution() == null ? null : review.execution().score();
  }

  /** How near a printed score is to the exact one; points may be cut off, never rounded up. */
  Fit fit(BigDecimal score, BigDecimal exact) {
    int scale = Math.max(decimals, score.stripTrailingZeros().scale());
    Fit fit = Rounding.quotient(score.setScale(Math.max(0, scale)), exact);
    if (fit == Fit.TAIL && score.compareTo(exact) > 0) {
      return Fit.WRONG;
    }
    boolean noticed = score.subtract(exact).abs().compareTo(NOTICED) > 0;
    return fit == Fit.EXACT && noticed ? Fit.TAIL : fit;
  }

  /** Whether a score falls short of what it could be, beyond what rounding explains. */
  static boolean isBelow(BigDecimal score, BigDecimal most) {
    return score.setScale(MOST_DECIMALS, RoundingMode.HALF_UP).compareTo(most) < 0;
  }
}
