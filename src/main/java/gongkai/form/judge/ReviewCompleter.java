package gongkai.form.judge;

import gongkai.form.measure.Measure.Bound;
import gongkai.form.read.Execution;
import gongkai.form.read.Indicator;
import gongkai.report.Filled;
import gongkai.report.Rule;
import gongkai.table.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fills the blank rates and scores of a 自评表 that the official formulas determine. */
public final class ReviewCompleter {
  private static final int SHARE_DIGITS = 4;
  private final Map<FormCheck, Rule> rules;
  private final List<Filled> filled = new ArrayList<>();

  private ReviewCompleter(Map<FormCheck, Rule> rules) {
    this.rules = rules;
  }

  /**
   * @param rules those that are asked; what none of them determines stays blank
   */
  public static List<Filled> complete(List<ReviewCase> cases, Map<FormCheck, Rule> rules) {
    var completer = new ReviewCompleter(rules);
    for (ReviewCase at : cases) {
      completer.rate(at);
      at.review().indicators().forEach(indicator -> completer.score(at, indicator));
    }
    return completer.filled;
  }

  private void rate(ReviewCase at) {
    Execution execution = at.review().execution();
    BigDecimal rate = at.rate();
    if (rate == null) {
      return;
    }
    String from =
        execution.spent().position().address() + "÷" + execution.budget().position().address();
    BigDecimal share = rate.setScale(SHARE_DIGITS, RoundingMode.HALF_UP);
    fill(FormCheck.RATE, execution.rate(), share, from + "（" + Print.percent(rate) + "）");
    BigDecimal score = at.formulaRateScore();
    if (score != null) {
      String how = Print.plain(at.rateWeight()) + "分×" + Print.percent(rate.min(BigDecimal.ONE));
      fill(FormCheck.RATE_SCORE, execution.score(), Print.score(score), how);
    }
  }

  /** A target without a sign that was not reached might be an upper limit: that is not filled. */
  private void score(ReviewCase at, Indicator indicator) {
    BigDecimal score = at.formulaScore(indicator);
    Bound bound = indicator.attainment().direction();
    boolean full = score != null && score.compareTo(indicator.weight()) == 0;
    if (score == null || (bound == Bound.EQUAL && !full)) {
      return;
    }
    String from =
        "%s分×%s"
            .formatted(
                Print.plain(indicator.weight()), Print.percent(indicator.attainment().share()));
    FormCheck check = bound == Bound.AT_MOST ? FormCheck.AT_MOST_SCORE : FormCheck.AT_LEAST_SCORE;
    fill(check, indicator.score(), Print.score(score), from);
  }

  private void fill(FormCheck check, Cell cell, BigDecimal value, String from) {
    Rule rule = rules.get(check);
    if (rule != null && cell != null && cell.raw().isBlank()) {
      filled.add(
          new Filled(
              cell.sheet(), cell.position().address(), cell.label(), value, rule.id(), from));
    }
  }
}
