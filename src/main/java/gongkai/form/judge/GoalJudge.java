package gongkai.form.judge;

import static gongkai.form.judge.Judging.operands;

import gongkai.form.read.FormsRead;
import gongkai.form.read.GoalForm;
import gongkai.form.read.GoalForm.FundRow;
import gongkai.form.read.GoalForm.ListedProject;
import gongkai.form.words.FormDefinitions;
import gongkai.table.Cell;
import gongkai.table.Labels;
import gongkai.table.Rounding.Fit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Judges what a 绩效目标表 says of its money in words and quotients. */
final class GoalJudge {
  private final GoalForm form;
  private final FormDefinitions definitions;
  private final Values values;
  private final Judging judging;
  private final Set<String> parents;

  /**
   * @param parents projects that only gather others, which have the forms
   */
  GoalJudge(
      GoalForm form,
      FormDefinitions definitions,
      Values values,
      Judging judging,
      Set<String> parents) {
    this.parents = parents;
    this.form = form;
    this.definitions = definitions;
    this.values = values;
    this.judging = judging;
  }

  void judge(FormsRead forms) {
    shares(form.income());
    shares(form.outlay());
    if (form.whole() && !forms.projectGoals().isEmpty()) {
      form.listed().forEach(listed -> listed(listed, forms));
    }
  }

  private void shares(List<FundRow> rows) {
    Cell whole = rows.stream().filter(FundRow::sum).map(FundRow::amount).findFirst().orElse(null);
    BigDecimal sum = values.of(whole);
    for (FundRow row : rows) {
      BigDecimal part = values.of(row.amount());
      boolean known = sum != null && sum.signum() != 0 && part != null;
      if (known && row.share() != null && !row.share().saysNothing()) {
        share(row, whole, part.divide(sum, Print.EXACT));
      }
    }
  }

  private void share(FundRow row, Cell whole, BigDecimal exact) {
    Share printed = Share.of(row.share(), exact);
    if (printed == null) {
      judging.couldNot(
          FormCheck.SHARE,
          "“%s”%s不是百分数。".formatted(form.sheet(), row.share().position().address()));
      return;
    }
    judging.tried(FormCheck.SHARE);
    Fit fit = printed.to(exact);
    BigDecimal actual = printed.value().movePointRight(2);
    BigDecimal expected = Print.score(exact.movePointRight(2));
    if (fit == Fit.TAIL) {
      judging.tail(FormCheck.SHARE, row.share()).amounts(actual, expected, "%").report();
    } else if (fit == Fit.WRONG) {
      judging
          .fail(FormCheck.SHARE, row.share())
          .by(operands(row.amount(), whole))
          .amounts(actual, expected, "%")
          .word("实际", row.share().text())
          .word("应为", Print.percent(exact))
          .word("说明", row.amount().text() + "÷" + Print.plain(values.of(whole)))
          .report();
    }
  }

  /** Its amount is held against the project's own form by another rule. */
  private void listed(ListedProject listed, FormsRead forms) {
    judging.tried(FormCheck.LISTED);
    GoalForm own = forms.goalsOf(listed.name().text(), definitions.settings().alike());
    if (own == null && parents.contains(Labels.item(listed.name().text()))) {
      return;
    }
    if (own == null) {
      tell(listed, listed.name(), null, "没有对应的项目支出绩效目标表");
    } else if (isSaid(listed.category())
        && isSaid(own.category())
        && !plain(listed.category()).equals(plain(own.category()))) {
      tell(
          listed,
          listed.category(),
          own.category(),
          "类别是“%s”，项目目标表是“%s”".formatted(listed.category().text(), own.category().text()));
    }
  }

  private void tell(ListedProject listed, Cell at, Cell by, String what) {
    judging
        .fail(FormCheck.LISTED, at)
        .by(operands(by))
        .word("项目", listed.name().text())
        .word("说明", what)
        .report();
  }

  private static boolean isSaid(Cell cell) {
    return cell != null && !cell.saysNothing();
  }

  private static String plain(Cell category) {
    return Labels.plain(category.text()).replaceAll("(项目)?(支出)?$", "");
  }
}
