package gongkai.performance;

import gongkai.performance.Agreement.Item;
import gongkai.performance.Agreement.Pair;
import gongkai.performance.Agreement.Value;
import java.util.ArrayList;
import java.util.List;

/** Judges whether the same indicator says the same on two forms. */
final class AgreementJudge {
  private final Agreement agreement;
  private final MeasureReader measures;
  private final Docket docket;

  AgreementJudge(PerformanceDefinitions definitions, Docket docket) {
    this.agreement = new Agreement(definitions.settings().alike());
    this.measures = definitions.measures();
    this.docket = docket;
  }

  void reviews(Performance performance) {
    SelfReview whole = performance.whole();
    if (whole == null) {
      return;
    }
    List<List<Item>> groups = whole.goals().stream().map(goal -> items(goal.indicators())).toList();
    for (SelfReview project : performance.projects()) {
      judge(Check.SAME_INDICATOR, items(project.indicators()), groups);
    }
  }

  void goals(Performance performance) {
    for (GoalForm whole : performance.goals()) {
      for (GoalForm project : whole.whole() ? performance.projectGoals() : List.<GoalForm>of()) {
        for (GoalForm.TargetBlock block : project.blocks()) {
          judge(Check.SAME_GOAL, targets(block), sameTerm(whole, block));
        }
      }
    }
  }

  private List<List<Item>> sameTerm(GoalForm whole, GoalForm.TargetBlock block) {
    return whole.blocks().stream()
        .filter(other -> other.longTerm() == block.longTerm())
        .map(this::targets)
        .toList();
  }

  private List<Item> items(List<Indicator> indicators) {
    List<Item> items = new ArrayList<>();
    for (Indicator indicator : indicators) {
      items.add(
          new Item(
              indicator.name(),
              List.of(
                  new Value(indicator.target(), indicator.aim(), true),
                  new Value(indicator.actual(), indicator.result(), false))));
    }
    return items;
  }

  private List<Item> targets(GoalForm.TargetBlock block) {
    List<Item> items = new ArrayList<>();
    for (GoalForm.Target target : block.targets()) {
      List<Value> values =
          target.values().stream()
              .map(entry -> new Value(entry, measures.read(entry.text()), true))
              .toList();
      items.add(new Item(target.name(), values));
    }
    return items;
  }

  private void judge(Check check, List<Item> project, List<List<Item>> groups) {
    for (Pair pair : agreement.pairs(project, groups)) {
      docket.tried(check);
      List<String> told = new ArrayList<>();
      Trouble trouble = docket.fail(check);
      int both = Math.min(pair.whole().values().size(), pair.project().values().size());
      for (int i = 0; i < both; i++) {
        Value whole = pair.whole().values().get(i);
        Value other = pair.project().values().get(i);
        String difference = agreement.difference(whole, other);
        if (difference != null) {
          told.add(difference);
          trouble.alsoAt(whole.entry()).by(other.entry());
        }
      }
      if (!told.isEmpty()) {
        trouble.word("指标", pair.whole().name()).word("说明", String.join("；", told)).report();
      }
    }
  }
}
