package gongkai.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Fills the blank rates, scores and totals of a 自评表 that the formulas determine. */
final class ReviewCompleter {
  private static final int SHARE_DIGITS = 4;

  private ReviewCompleter() {}

  static void complete(ReviewCase at) {
    rate(at);
    for (Indicator indicator : at.review().indicators()) {
      score(at, indicator);
    }
    total(at);
  }

  private static void rate(ReviewCase at) {
    Execution execution = at.review().execution();
    BigDecimal rate = at.rate();
    if (rate == null) {
      return;
    }
    String from = execution.spent().at().address() + "÷" + execution.budget().at().address();
    BigDecimal share = rate.setScale(SHARE_DIGITS, RoundingMode.HALF_UP);
    at.fills().fill(execution.rate(), share, Check.RATE, from + "（" + Numbers.percent(rate) + "）");
    BigDecimal score = at.formulaRateScore();
    if (score != null) {
      String how =
          Numbers.plain(at.rateWeight()) + "分×" + Numbers.percent(rate.min(BigDecimal.ONE));
      at.fills().fill(execution.score(), Numbers.score(score), Check.RATE_SCORE, how);
    }
  }

  /** A target without a sign that was not reached might be an upper limit: that is not filled. */
  private static void score(ReviewCase at, Indicator indicator) {
    BigDecimal score = at.formulaScore(indicator);
    Measure.Bound bound = indicator.attainment().direction();
    boolean full = score != null && score.compareTo(indicator.weight()) == 0;
    if (score == null || (bound == Measure.Bound.EQUAL && !full)) {
      return;
    }
    Check by = bound == Measure.Bound.AT_MOST ? Check.AT_MOST_SCORE : Check.AT_LEAST_SCORE;
    String from =
        "%s分×%s"
            .formatted(
                Numbers.plain(indicator.weight()), Numbers.percent(indicator.attainment().share()));
    at.fills().fill(indicator.score(), Numbers.score(score), by, from);
  }

  private static void total(ReviewCase at) {
    BigDecimal sum = at.scoreSum();
    if (sum != null) {
      at.fills().fill(at.review().total(), Numbers.score(sum), Check.TOTAL, "各项得分之和");
    }
  }
}
