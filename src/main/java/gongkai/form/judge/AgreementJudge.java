package gongkai.form.judge;

import static gongkai.form.judge.Judging.operands;

import gongkai.form.judge.Agreement.Item;
import gongkai.form.judge.Agreement.Pair;
import gongkai.form.judge.Agreement.Value;
import gongkai.form.measure.MeasureReader;
import gongkai.form.read.FormsRead;
import gongkai.form.read.GoalForm;
import gongkai.form.read.Indicator;
import gongkai.form.read.SelfReview;
import gongkai.form.words.FormDefinitions;
import gongkai.table.Cell;
import java.util.ArrayList;
import java.util.List;

/** Judges whether the same indicator says the same on two forms. */
final class AgreementJudge {
  private final Agreement agreement;
  private final MeasureReader measures;
  private final Judging judging;

  AgreementJudge(FormDefinitions definitions, Judging judging) {
    this.agreement = new Agreement(definitions.settings().alike());
    this.measures = definitions.measures();
    this.judging = judging;
  }

  void reviews(FormsRead forms) {
    SelfReview whole = forms.whole();
    if (whole == null) {
      return;
    }
    List<List<Item>> groups = whole.goals().stream().map(goal -> items(goal.indicators())).toList();
    for (SelfReview project : forms.projects()) {
      judge(FormCheck.SAME_INDICATOR, items(project.indicators()), groups);
    }
  }

  void goals(FormsRead forms) {
    for (GoalForm whole : forms.goals()) {
      for (GoalForm project : whole.whole() ? forms.projectGoals() : List.<GoalForm>of()) {
        for (GoalForm.TargetBlock block : project.blocks()) {
          judge(FormCheck.SAME_GOAL, targets(block), sameTerm(whole, block));
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
              .map(cell -> new Value(cell, measures.read(cell.text()), true))
              .toList();
      items.add(new Item(target.name(), values));
    }
    return items;
  }

  private void judge(FormCheck check, List<Item> project, List<List<Item>> groups) {
    for (Pair pair : agreement.pairs(project, groups)) {
      judging.tried(check);
      List<String> told = new ArrayList<>();
      List<Cell> here = new ArrayList<>();
      List<Cell> there = new ArrayList<>();
      int both = Math.min(pair.whole().values().size(), pair.project().values().size());
      for (int i = 0; i < both; i++) {
        Value whole = pair.whole().values().get(i);
        Value other = pair.project().values().get(i);
        String difference = agreement.difference(whole, other);
        if (difference != null) {
          told.add(difference);
          here.add(whole.cell());
          there.add(other.cell());
        }
      }
      if (!told.isEmpty()) {
        judging
            .fail(check, here)
            .by(operands(there))
            .word("指标", pair.whole().name())
            .word("说明", String.join("；", told))
            .report();
      }
    }
  }
}
