package gongkai.form.judge;

import static gongkai.form.judge.Judging.operands;

import gongkai.form.measure.Measure.Bound;
import gongkai.form.read.Indicator;
import gongkai.report.Failure;
import gongkai.table.Cell;
import gongkai.table.Rounding.Fit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Judges the scores of indicators by the official formulas. */
final class ScoreJudge {
  private final ReviewCase at;
  private final Judging judging;

  private ScoreJudge(ReviewCase at, Judging judging) {
    this.at = at;
    this.judging = judging;
  }

  static void judge(ReviewCase at, Judging judging) {
    var judge = new ScoreJudge(at, judging);
    for (Indicator indicator : at.review().indicators()) {
      BigDecimal score = indicator.score().value();
      if (score != null && isPossible(indicator, score)) {
        judge.formula(indicator, score);
        judge.quality(indicator, score);
      }
      judge.units(indicator);
    }
    judge.overshoot();
  }

  /** Between nothing and its weight; other scores are told by another rule. */
  private static boolean isPossible(Indicator indicator, BigDecimal score) {
    BigDecimal most = indicator.weight();
    return score.signum() >= 0 && (most == null || score.compareTo(most) <= 0);
  }

  private void formula(Indicator indicator, BigDecimal score) {
    BigDecimal exact = at.formulaScore(indicator);
    FormCheck check = checkOf(indicator.attainment().direction());
    if (exact == null) {
      if (indicator.weight() == null && indicator.aim().isQuantity()) {
        judging.couldNot(check, "有的定量指标没有写明分值。");
        judging.couldNot(FormCheck.SCORE_BELOW, "有的定量指标没有写明分值。");
      }
      return;
    }
    judging.tried(check);
    judging.tried(FormCheck.SCORE_BELOW);
    Fit fit = at.fit(score, exact);
    if (fit == Fit.TAIL) {
      judging.tail(check, indicator.score()).amounts(score, Print.score(exact), "分").report();
    } else if (fit == Fit.WRONG) {
      boolean below = score.compareTo(exact) < 0;
      if (!below || !overshoots(indicator)) {
        tell(below ? FormCheck.SCORE_BELOW : check, indicator, score, exact);
      }
    }
  }

  private static FormCheck checkOf(Bound bound) {
    return switch (bound) {
      case AT_MOST -> FormCheck.AT_MOST_SCORE;
      case EQUAL -> FormCheck.UNSIGNED_SCORE;
      default -> FormCheck.AT_LEAST_SCORE;
    };
  }

  private void tell(FormCheck check, Indicator indicator, BigDecimal score, BigDecimal exact) {
    judging
        .fail(check, indicator.score())
        .by(operands(indicator.actual(), indicator.target()))
        .amounts(score, Print.score(exact), "分")
        .word("分值", Print.plain(indicator.weight()))
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
    judging.tried(FormCheck.QUALITY_SCORE);
    List<BigDecimal> range = Bands.best(at, indicator.weight());
    if (score.compareTo(range.get(0)) < 0) {
      judging
          .fail(FormCheck.QUALITY_SCORE, indicator.score())
          .by(operands(indicator.actual(), indicator.target()))
          .amounts(score, range.get(1), "分")
          .word("应为", Print.plain(range.get(0)) + "–" + Print.plain(range.get(1)) + "分")
          .report();
    }
  }

  private boolean overshoots(Indicator indicator) {
    BigDecimal times = indicator.attainment().times();
    boolean count =
        indicator.attainment().direction() == Bound.AT_LEAST || !indicator.aim().unit().equals("%");
    return times != null && count && times.compareTo(at.settings().overshoot()) > 0;
  }

  private void overshoot() {
    List<Cell> cells = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Indicator indicator : at.review().indicators()) {
      if (indicator.attainment().times() != null) {
        judging.tried(FormCheck.OVERSHOOT);
        if (overshoots(indicator)) {
          BigDecimal times = indicator.attainment().times().setScale(1, RoundingMode.HALF_UP);
          cells.add(indicator.actual());
          told.add(
              "%s“%s”完成%s，是目标值%s的%s倍"
                  .formatted(
                      indicator.actual().position().address(),
                      indicator.name(),
                      indicator.actual().text(),
                      indicator.target().text(),
                      Print.plain(times)));
        }
      }
    }
    HintJudge.tell(judging, FormCheck.OVERSHOOT, at.review(), cells, told);
  }

  private void units(Indicator indicator) {
    if (!indicator.aim().isQuantity() || !indicator.result().isQuantity()) {
      return;
    }
    judging.tried(FormCheck.UNIT_WORD);
    if (indicator.attainment().unitsDiffer()) {
      Failure failure =
          judging.fail(FormCheck.UNIT_WORD, indicator.actual()).by(operands(indicator.target()));
      failure.word("实际", indicator.result().unit()).word("应为", indicator.aim().unit()).report();
    }
  }
}
