package gongkai.performance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges whether the weights of a 自评表 add up. */
final class WeightJudge {
  private final ReviewCase at;
  private final SelfReview review;
  private final Docket docket;

  private WeightJudge(ReviewCase at) {
    this.at = at;
    this.review = at.review();
    this.docket = at.docket();
  }

  static void judge(ReviewCase at) {
    var judge = new WeightJudge(at);
    judge.whole();
    for (Goal goal : at.review().goals()) {
      judge.goal(goal);
      judge.categories(goal);
    }
  }

  private void whole() {
    List<Entry> cells = new ArrayList<>();
    BigDecimal goals = goals(cells);
    BigDecimal rate = review.execution() == null ? null : review.execution().weight();
    if (goals == null || (rate == null && at.scoresRate() && goals.compareTo(full()) < 0)) {
      docket.couldNot(Check.WEIGHTS, "“" + review.sheet() + "”没有写明各项分值。");
      return;
    }
    docket.tried(Check.WEIGHTS);
    BigDecimal sum = rate == null ? goals : goals.add(rate);
    if (sum.compareTo(full()) != 0) {
      String parts =
          (rate == null ? "" : "预算执行" + Numbers.plain(rate) + "分，")
              + "指标"
              + Numbers.plain(goals)
              + "分";
      Entry first = cells.get(0);
      docket
          .fail(Check.WEIGHTS)
          .at(first)
          .by(cells.subList(1, cells.size()).toArray(Entry[]::new))
          .amounts(sum, full())
          .word("说明", parts)
          .report();
    }
  }

  private BigDecimal full() {
    return at.settings().full();
  }

  /** What the goals weigh together: as stated for each, else by their indicators. */
  private BigDecimal goals(List<Entry> cells) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Goal goal : review.goals()) {
      BigDecimal weight = goal.weight() != null ? goal.weight() : goal.indicatorWeights();
      if (weight == null) {
        return null;
      }
      sum = sum.add(weight);
      if (goal.weight() != null) {
        cells.add(goal.label());
      } else {
        goal.indicators().forEach(indicator -> cells.add(indicator.nameEntry()));
      }
    }
    return cells.isEmpty() ? null : sum;
  }

  private void goal(Goal goal) {
    BigDecimal sum = goal.indicatorWeights();
    if (goal.weight() != null && sum != null) {
      compare(goal.label(), goal.weight(), sum, goal.indicators());
    }
  }

  /** Some forms state a weight at each 一级指标 as well: 产出指标（50分）. */
  private void categories(Goal goal) {
    Map<Entry, List<Indicator>> byCategory = new LinkedHashMap<>();
    for (Indicator indicator : goal.indicators()) {
      if (indicator.category() != null) {
        byCategory.computeIfAbsent(indicator.category(), key -> new ArrayList<>()).add(indicator);
      }
    }
    byCategory.forEach(
        (category, indicators) -> {
          BigDecimal stated = Weights.in(category.text());
          BigDecimal sum = new Goal(null, null, null, indicators).indicatorWeights();
          if (stated != null && sum != null) {
            compare(category, stated, sum, indicators);
          }
        });
  }

  private void compare(Entry label, BigDecimal stated, BigDecimal sum, List<Indicator> indicators) {
    docket.tried(Check.GOAL_WEIGHT);
    if (stated.compareTo(sum) != 0) {
      docket
          .fail(Check.GOAL_WEIGHT)
          .at(label)
          .by(indicators.stream().map(Indicator::nameEntry).toArray(Entry[]::new))
          .amounts(stated, sum)
          .report();
    }
  }
}
