package gongkai.form.judge;

import static gongkai.form.judge.Judging.operands;

import gongkai.form.read.Execution;
import gongkai.report.Failure;
import gongkai.table.Cell;
import gongkai.table.Rounding.Fit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Judges the execution rate and its score. */
final class RateJudge {
  private static final int SHOWN = 4;
  private final ReviewCase at;
  private final Execution execution;
  private final Judging judging;

  private RateJudge(ReviewCase at, Judging judging) {
    this.at = at;
    this.execution = at.review().execution();
    this.judging = judging;
  }

  static void judge(ReviewCase at, Judging judging) {
    if (at.review().execution() != null) {
      var judge = new RateJudge(at, judging);
      judge.budget();
      judge.rate();
      judge.score();
    }
  }

  private void budget() {
    BigDecimal budget = at.budget();
    if (budget == null) {
      return;
    }
    judging.tried(FormCheck.NO_BUDGET);
    if (budget.signum() == 0 && (isThere(at.spent()) || claims())) {
      judging
          .fail(FormCheck.NO_BUDGET, execution.budget())
          .by(operands(execution.spent(), execution.rate(), execution.score()))
          .report();
    }
  }

  private static boolean isThere(BigDecimal amount) {
    return amount != null && amount.signum() != 0;
  }

  /** Whether a rate or a score is claimed. */
  private boolean claims() {
    boolean rate = execution.rate() != null && !execution.rate().saysNothing();
    return rate || (execution.score() != null && isThere(execution.score().value()));
  }

  private void rate() {
    BigDecimal exact = at.rate();
    if (exact == null || execution.rate() == null || execution.rate().saysNothing()) {
      return;
    }
    Share printed = Share.of(execution.rate(), exact);
    if (printed == null) {
      judging.couldNot(FormCheck.RATE, "“%s”的执行率不是百分数。".formatted(at.review().sheet()));
      return;
    }
    judging.tried(FormCheck.RATE);
    Fit fit = printed.to(exact);
    if (fit == Fit.TAIL) {
      judging
          .tail(FormCheck.RATE, execution.rate())
          .amounts(hundred(printed.value()), hundred(exact), "%")
          .report();
    } else if (fit == Fit.WRONG) {
      wrongRate(printed, exact);
    }
  }

  /** Where the score follows the printed rate, it is the amounts that are doubtful. */
  private void wrongRate(Share printed, BigDecimal exact) {
    boolean amounts = scoreFits(printed.value()) && !scoreFits(exact);
    Failure failure =
        amounts
            ? judging.fail(FormCheck.RATE, doubtful()).by(operands(execution.rate()))
            : judging
                .fail(FormCheck.RATE, execution.rate())
                .by(operands(execution.spent(), execution.budget()));
    if (amounts) {
      failure.says("{位置}与执行率不符：执行率{实际}与得分相符，执行数{执行数}÷预算数{预算数}却是{应为}；请核对执行数和预算数");
    }
    failure
        .amounts(hundred(printed.value()), hundred(exact), "%")
        .word("实际", execution.rate().text())
        .word("应为", Print.percent(exact))
        .word("预算数", execution.budget().text())
        .word("执行数", execution.spent().text())
        .report();
  }

  /** The amounts of the line, the one that nothing else on the form confirms first. */
  private List<Cell> doubtful() {
    BigDecimal basic = at.values().of(at.review().basic());
    BigDecimal projects = at.values().of(at.review().projects());
    boolean spentIsSure =
        basic != null && projects != null && basic.add(projects).compareTo(at.spent()) == 0;
    return spentIsSure
        ? List.of(execution.budget(), execution.spent())
        : List.of(execution.spent(), execution.budget());
  }

  /** Beyond 100 % every rate has the same score, which so tells nothing. */
  private boolean scoreFits(BigDecimal rate) {
    BigDecimal score = execution.score() == null ? null : execution.score().value();
    return score != null
        && rate.compareTo(BigDecimal.ONE) <= 0
        && at.rateWeight() != null
        && at.fit(score, at.rateScore(rate)) != Fit.WRONG;
  }

  /** It follows the rate as people printed it, or the amounts themselves. */
  private void score() {
    BigDecimal score = execution.score() == null ? null : execution.score().value();
    if (score == null) {
      return;
    }
    BigDecimal exact = at.formulaRateScore();
    if (exact == null) {
      String why = at.rateWeight() == null ? "没有写明预算执行的分值。" : "没有执行率。";
      judging.couldNot(FormCheck.RATE_SCORE, "“" + at.review().sheet() + "”" + why);
      return;
    }
    judging.tried(FormCheck.RATE_SCORE);
    Fit fit = at.fit(score, exact);
    Fit rate = printedRate();
    if (fit == Fit.TAIL || (fit == Fit.WRONG && rate == Fit.TAIL)) {
      judging
          .tail(FormCheck.RATE_SCORE, execution.score())
          .amounts(score, Print.score(exact), "分")
          .report();
    } else if (fit == Fit.WRONG && rate != Fit.WRONG) {
      judging
          .fail(FormCheck.RATE_SCORE, execution.score())
          .by(operands(execution.spent(), execution.budget()))
          .amounts(score, Print.score(exact), "分")
          .word("分值", Print.plain(at.rateWeight()))
          .report();
    }
  }

  /**
   * Whether the score follows the rate as printed: null when it does not, TAIL when that rate is
   * right, WRONG when it is the rate that is to blame.
   */
  private Fit printedRate() {
    BigDecimal rate = at.rate();
    Share printed =
        execution.rate() == null || execution.rate().saysNothing()
            ? null
            : Share.of(execution.rate(), rate);
    if (printed == null || !scoreFits(printed.value())) {
      return null;
    }
    return printed.to(rate) == Fit.WRONG ? Fit.WRONG : Fit.TAIL;
  }

  private static BigDecimal hundred(BigDecimal share) {
    return share.movePointRight(2).setScale(SHOWN, RoundingMode.HALF_UP).stripTrailingZeros();
  }
}
