package gongkai.performance;

import gongkai.table.AmountUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A 自评表 on its way through the rules.
 *
 * @param rateWeight what the execution rate weighs, or null when that cannot be told
 * @param unit one unit of the last digit that its scores are printed with
 */
record ReviewCase(
    SelfReview review,
    Settings settings,
    Fills fills,
    Docket docket,
    BigDecimal rateWeight,
    BigDecimal unit) {

  static ReviewCase of(SelfReview review, Settings settings, Fills fills, Docket docket) {
    return new ReviewCase(
        review, settings, fills, docket, rateWeight(review, settings), lastDigit(review));
  }

  private static BigDecimal rateWeight(SelfReview review, Settings settings) {
    Execution execution = review.execution();
    if (execution == null || execution.weight() != null) {
      return execution == null ? null : execution.weight();
    }
    BigDecimal indicators = indicatorWeights(review);
    boolean rest = execution.score() != null && indicators != null;
    return rest && indicators.compareTo(settings.full()) < 0
        ? settings.full().subtract(indicators)
        : null;
  }

  /** The sum of all indicators' weights, or null when one is not known. */
  static BigDecimal indicatorWeights(SelfReview review) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Goal goal : review.goals()) {
      BigDecimal weights = goal.indicatorWeights();
      if (weights == null) {
        return null;
      }
      sum = sum.add(weights);
    }
    return sum;
  }

  private static BigDecimal lastDigit(SelfReview review) {
    BigDecimal unit = BigDecimal.ONE;
    for (Indicator indicator : review.indicators()) {
      BigDecimal score = indicator.score().number();
      unit = score == null ? unit : unit.min(Numbers.lastDigit(score));
    }
    Execution execution = review.execution();
    BigDecimal score =
        execution == null || execution.score() == null ? null : execution.score().number();
    unit = score == null ? unit : unit.min(Numbers.lastDigit(score));
    return unit.max(new BigDecimal("0.01"));
  }

  BigDecimal budget() {
    return review.execution() == null
        ? null
        : fills.amount(review.execution().budget(), amountUnit());
  }

  BigDecimal spent() {
    return review.execution() == null
        ? null
        : fills.amount(review.execution().spent(), amountUnit());
  }

  /** A rate needs no unit: both amounts of a line share one. */
  private AmountUnit amountUnit() {
    return review.unit() == null ? AmountUnit.WAN : review.unit();
  }

  /** 执行数 ÷ 预算数, or null when that cannot be told. */
  BigDecimal rate() {
    BigDecimal budget = budget();
    BigDecimal spent = spent();
    return budget == null || spent == null || budget.signum() <= 0
        ? null
        : spent.divide(budget, Numbers.EXACT);
  }

  /** What the official formula gives for an indicator, or null when there is none. */
  BigDecimal formulaScore(Indicator indicator) {
    Attainment attainment = indicator.attainment();
    return indicator.weight() == null || !attainment.judged()
        ? null
        : indicator.weight().multiply(attainment.share());
  }

  /** What the official formula gives for the execution rate, or null when there is none. */
  BigDecimal formulaRateScore() {
    BigDecimal rate = rate();
    return rateWeight == null || rate == null
        ? null
        : rateWeight.multiply(rate.min(BigDecimal.ONE).max(BigDecimal.ZERO));
  }

  /** Whether the form has a score of the execution rate. */
  boolean scoresRate() {
    Execution execution = review.execution();
    return execution != null && execution.score() != null;
  }

  /** Cells of scores, the execution rate's first. */
  List<Entry> scores() {
    var scores = new ArrayList<Entry>();
    if (scoresRate()) {
      scores.add(review.execution().score());
    }
    review.indicators().forEach(indicator -> scores.add(indicator.score()));
    return scores;
  }

  /** The sum of all scores, or null when one is missing; a dash counts as nothing. */
  BigDecimal scoreSum() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Entry entry : scores()) {
      BigDecimal score = fills.number(entry);
      if (score == null && (entry.isEmpty() || !entry.isBlank())) {
        return null;
      }
      sum = score == null ? sum : sum.add(score);
    }
    return sum;
  }
}
