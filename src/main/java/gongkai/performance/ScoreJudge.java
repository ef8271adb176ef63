package gongkai.performance;

import gongkai.performance.Measure.Bound;
import gongkai.performance.Numbers.Closeness;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Judges the scores of indicators by the official formulas. */
final class ScoreJudge {
  private static final BigDecimal SLACK = new BigDecimal("0.05");
  private final ReviewCase at;
  private final Docket docket;

  private ScoreJudge(ReviewCase at) {
    this.at = at;
    this.docket = at.docket();
  }

  static void judge(ReviewCase at) {
    var judge = new ScoreJudge(at);
    for (Indicator indicator : at.review().indicators()) {
      BigDecimal score = indicator.score().number();
      boolean sound = score == null || judge.capped(indicator, score);
      if (score != null && sound) {
        judge.formula(indicator, score);
        judge.quality(indicator, score);
      }
      judge.overshoot(indicator);
      judge.units(indicator);
    }
    at.review().goals().forEach(judge::goalCapped);
  }

  private boolean capped(Indicator indicator, BigDecimal score) {
    BigDecimal weight = indicator.weight();
    if (weight == null && score.signum() >= 0) {
      docket.couldNot(Check.SCORE_CAP, "有的指标没有写明分值。");
      return true;
    }
    docket.tried(Check.SCORE_CAP);
    boolean within = score.signum() >= 0 && score.compareTo(weight.add(Numbers.HALF_CENT)) <= 0;
    if (!within) {
      docket
          .fail(Check.SCORE_CAP)
          .at(indicator.score())
          .by(indicator.nameEntry())
          .amounts(score, weight == null ? BigDecimal.ZERO : weight)
          .report();
    }
    return within;
  }

  private void goalCapped(Goal goal) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Indicator indicator : goal.indicators()) {
      BigDecimal score = at.fills().number(indicator.score());
      sum = score == null ? sum : sum.add(score);
    }
    if (goal.weight() == null) {
      return;
    }
    docket.tried(Check.SCORE_CAP);
    if (sum.compareTo(goal.weight().add(SLACK)) > 0) {
      docket
          .fail(Check.SCORE_CAP)
          .at(goal.label())
          .by(goal.indicators().stream().map(Indicator::score).toArray(Entry[]::new))
          .amounts(sum, goal.weight())
          .report();
    }
  }

  private void formula(Indicator indicator, BigDecimal score) {
    BigDecimal exact = at.formulaScore(indicator);
    Check check = checkOf(indicator.attainment().direction());
    if (exact == null) {
      if (indicator.weight() == null && indicator.aim().isQuantity()) {
        docket.couldNot(check, "有的定量指标没有写明分值。");
        docket.couldNot(Check.SCORE_BELOW, "有的定量指标没有写明分值。");
      }
      return;
    }
    docket.tried(check);
    docket.tried(Check.SCORE_BELOW);
    Closeness closeness = Numbers.score(score, exact, at.unit());
    if (closeness == Closeness.TAIL) {
      docket.tail(check, indicator.score().actual());
    } else if (closeness == Closeness.APART) {
      boolean below = score.compareTo(exact) < 0;
      if (!below || !overshoots(indicator)) {
        tell(below ? Check.SCORE_BELOW : check, indicator, score, exact);
      }
    }
  }

  private static Check checkOf(Bound bound) {
    switch (bound) {
      case AT_MOST:
        return Check.AT_MOST_SCORE;
      case EQUAL:
        return Check.UNSIGNED_SCORE;
      default:
        return Check.AT_LEAST_SCORE;
    }
  }

  private void tell(Check check, Indicator indicator, BigDecimal score, BigDecimal exact) {
    docket
        .fail(check)
        .at(indicator.score())
        .by(indicator.actual(), indicator.target())
        .amounts(score, Numbers.score(exact))
        .word("分值", Numbers.plain(indicator.weight()))
        .word("目标值", indicator.target().text())
        .word("完成值", indicator.actual().text())
        .report();
  }

  /** A result in the very words of its target belongs into the best of the three grades. */
  private void quality(Indicator indicator, BigDecimal score) {
    boolean reached = !indicator.aim().isQuantity() && indicator.attainment().same();
    if (!reached || indicator.weight() == null) {
      return;
    }
    docket.tried(Check.QUALITY_SCORE);
    List<BigDecimal> range = Bands.best(at, indicator.weight());
    if (score.compareTo(range.get(0)) < 0) {
      docket
          .fail(Check.QUALITY_SCORE)
          .at(indicator.score())
          .by(indicator.actual(), indicator.target())
          .amounts(score, range.get(1))
          .word("应为", Numbers.plain(range.get(0)) + "–" + Numbers.plain(range.get(1)))
          .report();
    }
  }

  private boolean overshoots(Indicator indicator) {
    BigDecimal times = indicator.attainment().times();
    boolean count =
        indicator.attainment().direction() == Bound.AT_LEAST || !indicator.aim().unit().equals("%");
    return times != null && count && times.compareTo(at.settings().overshoot()) > 0;
  }

  private void overshoot(Indicator indicator) {
    if (indicator.attainment().times() == null) {
      return;
    }
    docket.tried(Check.OVERSHOOT);
    if (overshoots(indicator)) {
      BigDecimal times = indicator.attainment().times().setScale(1, RoundingMode.HALF_UP);
      docket
          .fail(Check.OVERSHOOT)
          .at(indicator.actual())
          .by(indicator.target())
          .word("实际", indicator.actual().text())
          .word("应为", indicator.target().text())
          .word("倍数", Numbers.plain(times))
          .report();
    }
  }

  private void units(Indicator indicator) {
    if (!indicator.aim().isQuantity() || !indicator.result().isQuantity()) {
      return;
    }
    docket.tried(Check.UNIT_WORD);
    if (indicator.attainment().unitsDiffer()) {
      docket
          .fail(Check.UNIT_WORD)
          .at(indicator.actual())
          .by(indicator.target())
          .word("实际", indicator.result().unit())
          .word("应为", indicator.aim().unit())
          .report();
    }
  }
}
