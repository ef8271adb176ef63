package gongkai.performance;

import gongkai.performance.Numbers.Closeness;
import gongkai.performance.Numbers.Share;
import java.math.BigDecimal;

/** Judges the line 预算执行情况. */
final class ExecutionJudge {
  private final ReviewCase at;
  private final Execution execution;
  private final Docket docket;

  private ExecutionJudge(ReviewCase at) {
    this.at = at;
    this.execution = at.review().execution();
    this.docket = at.docket();
  }

  static void judge(ReviewCase at) {
    if (at.review().execution() != null) {
      var judge = new ExecutionJudge(at);
      judge.budget();
      judge.rate();
      judge.score();
      judge.weight();
    }
  }

  private void budget() {
    BigDecimal budget = at.budget();
    BigDecimal spent = at.spent();
    if (budget == null) {
      return;
    }
    docket.tried(Check.NO_BUDGET);
    if (budget.signum() == 0 && (isThere(spent) || claims())) {
      docket
          .fail(Check.NO_BUDGET)
          .at(execution.budget())
          .by(execution.spent(), execution.rate(), execution.score())
          .report();
    }
    if (spent == null || budget.signum() == 0) {
      return;
    }
    docket.tried(Check.OVER_BUDGET);
    if (spent.compareTo(budget) > 0) {
      docket
          .fail(Check.OVER_BUDGET)
          .at(execution.spent())
          .by(execution.budget())
          .amounts(spent, budget)
          .report();
    }
  }

  private static boolean isThere(BigDecimal amount) {
    return amount != null && amount.signum() != 0;
  }

  /** Whether a rate or a score is claimed. */
  private boolean claims() {
    boolean rate = execution.rate() != null && !execution.rate().isBlank();
    return rate || (execution.score() != null && isThere(execution.score().number()));
  }

  private void rate() {
    BigDecimal rate = at.rate();
    if (rate == null || execution.rate() == null || execution.rate().isBlank()) {
      return;
    }
    Share printed = Share.of(execution.rate(), rate);
    if (printed == null) {
      docket.couldNot(Check.RATE, execution.rate().place() + "不是百分数。");
      return;
    }
    docket.tried(Check.RATE);
    Closeness closeness = printed.to(rate);
    if (closeness == Closeness.TAIL) {
      docket.tail(Check.RATE, execution.rate().actual());
    } else if (closeness == Closeness.APART) {
      docket
          .fail(Check.RATE)
          .at(execution.rate())
          .by(execution.spent(), execution.budget())
          .amounts(printed.value(), Numbers.rounded(rate))
          .word("实际", execution.rate().text())
          .word("应为", Numbers.percent(rate))
          .word("预算数", execution.budget().text())
          .word("执行数", execution.spent().text())
          .report();
    }
  }

  private void score() {
    BigDecimal score = at.scoresRate() ? execution.score().number() : null;
    if (score == null) {
      return;
    }
    BigDecimal exact = at.formulaRateScore();
    if (exact == null) {
      docket.couldNot(
          Check.RATE_SCORE,
          "“" + at.review().sheet() + "”" + (at.rateWeight() == null ? "没有写明预算执行的分值。" : "没有执行率。"));
      return;
    }
    docket.tried(Check.RATE_SCORE);
    Closeness closeness = Numbers.score(score, exact, at.unit());
    if (closeness == Closeness.APART && fromPrintedRate(score)) {
      closeness = Closeness.TAIL;
    }
    if (closeness == Closeness.TAIL) {
      docket.tail(Check.RATE_SCORE, execution.score().actual());
    } else if (closeness == Closeness.APART) {
      docket
          .fail(Check.RATE_SCORE)
          .at(execution.score())
          .by(execution.spent(), execution.budget())
          .amounts(score, Numbers.score(exact))
          .word("分值", Numbers.plain(at.rateWeight()))
          .report();
    }
  }

  /** People multiply with the rate that they printed, and that was rounded before. */
  private boolean fromPrintedRate(BigDecimal score) {
    if (execution.rate() == null || execution.rate().isBlank()) {
      return false;
    }
    Share printed = Share.of(execution.rate(), at.rate());
    if (printed == null || printed.to(at.rate()) == Closeness.APART) {
      return false;
    }
    BigDecimal exact = at.rateWeight().multiply(printed.value().min(BigDecimal.ONE));
    return Numbers.score(score, exact, at.unit()) != Closeness.APART;
  }

  private void weight() {
    if (execution.labelWeight() == null || execution.weight() == null) {
      return;
    }
    docket.tried(Check.RATE_WEIGHT);
    if (execution.labelWeight().compareTo(execution.weight()) != 0) {
      docket
          .fail(Check.RATE_WEIGHT)
          .at(execution.label())
          .amounts(execution.labelWeight(), execution.weight())
          .report();
    }
  }
}
