package gongkai.performance;

import gongkai.performance.GoalForm.ListedProject;
import gongkai.performance.Numbers.Closeness;
import gongkai.table.Labels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Judges the list of projects on a 整体支出绩效目标表 against the projects' own forms. */
final class ListedJudge {
  private final Performance performance;
  private final Fills fills;
  private final Docket docket;
  private final double alike;

  ListedJudge(Performance performance, Fills fills, Docket docket, double alike) {
    this.performance = performance;
    this.fills = fills;
    this.docket = docket;
    this.alike = alike;
  }

  void judge(GoalForm whole) {
    if (performance.projectGoals().isEmpty()) {
      return;
    }
    for (ListedProject listed : whole.listed()) {
      docket.tried(Check.LISTED);
      GoalForm form = formOf(listed);
      List<String> told = new ArrayList<>();
      Trouble trouble = docket.fail(Check.LISTED).at(listed.name());
      if (form == null) {
        told.add("没有对应的项目支出绩效目标表");
      } else {
        amount(whole, listed, form, trouble, told);
        category(listed, form, trouble, told);
      }
      if (!told.isEmpty()) {
        trouble.word("项目", listed.name().text()).word("说明", String.join("，", told)).report();
      }
    }
  }

  private GoalForm formOf(ListedProject listed) {
    GoalForm nearest = null;
    double best = alike;
    for (GoalForm form : performance.projectGoals()) {
      double likeness =
          Labels.likeness(Labels.plain(listed.name().text()), Labels.plain(form.name()));
      if (likeness >= best) {
        best = likeness;
        nearest = form;
      }
    }
    return nearest;
  }

  private void amount(
      GoalForm whole, ListedProject listed, GoalForm form, Trouble trouble, List<String> told) {
    BigDecimal here = fills.amount(listed.current(), whole.unit());
    BigDecimal there = fills.amount(form.budget(), form.unit());
    boolean known = here != null && there != null;
    if (known && Numbers.amounts(here, there, 2) == Closeness.APART) {
      told.add("本年度预算是%s，项目目标表是%s".formatted(listed.current().text(), form.budget().text()));
      trouble.alsoAt(listed.current()).by(form.budget());
    }
  }

  private static void category(
      ListedProject listed, GoalForm form, Trouble trouble, List<String> told) {
    boolean known =
        listed.category() != null
            && form.category() != null
            && !listed.category().isBlank()
            && !form.category().isBlank();
    if (known && !plain(listed.category()).equals(plain(form.category()))) {
      told.add("类别是“%s”，项目目标表是“%s”".formatted(listed.category().text(), form.category().text()));
      trouble.alsoAt(listed.category()).by(form.category());
    }
  }

  private static String plain(Entry category) {
    return Labels.plain(category.text()).replaceAll("(项目)?(支出)?$", "");
  }
}
