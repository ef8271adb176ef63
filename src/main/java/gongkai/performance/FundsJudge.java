package gongkai.performance;

import gongkai.performance.GoalForm.FundRow;
import gongkai.performance.Numbers.Closeness;
import gongkai.performance.Numbers.Share;
import gongkai.performance.Tables.Found;
import gongkai.table.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Completes and judges 收入构成 and 支出构成 of a 整体支出绩效目标表. */
final class FundsJudge {
  private final GoalForm form;
  private final FundWords words;
  private final Tables tables;
  private final Fills fills;
  private final Docket docket;

  FundsJudge(GoalForm form, FundWords words, Tables tables, Fills fills, Docket docket) {
    this.form = form;
    this.words = words;
    this.tables = tables;
    this.fills = fills;
    this.docket = docket;
  }

  /** Fills the blank sums. */
  void complete() {
    completeSum(form.income(), Check.INCOME_SUM);
    completeSum(form.outlay(), Check.OUTLAY_SUM);
  }

  private void completeSum(List<FundRow> rows, Check check) {
    FundRow total = sum(rows);
    for (int i = 0; total != null && i < total.amounts().size(); i++) {
      List<Entry> addends = addends(rows, i);
      BigDecimal sum = written(addends);
      if (sum != null) {
        fills.fill(total.amounts().get(i), sum, check, Sums.formula(addends, fills));
      }
    }
  }

  void judge() {
    judgeSum(form.income(), Check.INCOME_SUM);
    judgeSum(form.outlay(), Check.OUTLAY_SUM);
    balance();
    shares(form.income());
    shares(form.outlay());
    wholeBudget();
    people();
    running();
    special();
  }

  private static FundRow sum(List<FundRow> rows) {
    return rows.stream().filter(FundRow::sum).findFirst().orElse(null);
  }

  private static List<Entry> addends(List<FundRow> rows, int column) {
    List<Entry> addends = new ArrayList<>();
    for (FundRow row : rows) {
      if (!row.sum() && !row.part() && column < row.amounts().size()) {
        addends.add(row.amounts().get(column));
      }
    }
    return addends;
  }

  private BigDecimal written(List<Entry> addends) {
    return Sums.of(addends, fills);
  }

  private void judgeSum(List<FundRow> rows, Check check) {
    FundRow total = sum(rows);
    for (int i = 0; total != null && i < total.amounts().size(); i++) {
      Entry cell = total.amounts().get(i);
      List<Entry> addends = addends(rows, i);
      compare(check, cell, fills.number(cell), written(addends), addends);
    }
  }

  private void compare(
      Check check, Entry cell, BigDecimal actual, BigDecimal expected, List<Entry> by) {
    if (actual == null || expected == null) {
      return;
    }
    docket.tried(check);
    Closeness closeness = Numbers.amounts(actual, expected, by.size() + 1);
    if (closeness == Closeness.TAIL) {
      docket.tail(check, cell.actual());
    } else if (closeness == Closeness.APART) {
      docket.fail(check).at(cell).by(by.toArray(Entry[]::new)).amounts(actual, expected).report();
    }
  }

  private void balance() {
    FundRow in = sum(form.income());
    FundRow out = sum(form.outlay());
    if (in == null || out == null) {
      return;
    }
    for (int i = 0; i < Math.min(in.amounts().size(), out.amounts().size()); i++) {
      Entry income = in.amounts().get(i);
      Entry outlay = out.amounts().get(i);
      compare(Check.BALANCE, income, fills.number(income), fills.number(outlay), List.of(outlay));
    }
  }

  private void shares(List<FundRow> rows) {
    FundRow total = sum(rows);
    BigDecimal whole = total == null ? null : fills.number(total.amount());
    for (FundRow row : rows) {
      BigDecimal part = fills.number(row.amount());
      boolean known = whole != null && whole.signum() != 0 && part != null;
      if (known && row.share() != null && !row.share().isBlank()) {
        share(row, total, part.divide(whole, Numbers.EXACT));
      }
    }
  }

  private void share(FundRow row, FundRow total, BigDecimal exact) {
    Share printed = Share.of(row.share(), exact);
    if (printed == null) {
      docket.couldNot(Check.SHARE, row.share().place() + "不是百分数。");
      return;
    }
    docket.tried(Check.SHARE);
    Closeness closeness = printed.to(exact);
    if (closeness == Closeness.TAIL) {
      docket.tail(Check.SHARE, row.share().actual());
    } else if (closeness == Closeness.APART) {
      docket
          .fail(Check.SHARE)
          .at(row.share())
          .by(row.amount(), total.amount())
          .amounts(printed.value(), Numbers.rounded(exact))
          .word("实际", row.share().text())
          .word("应为", Numbers.percent(exact))
          .word("说明", row.amount().text() + "÷" + Numbers.plain(fills.number(total.amount())))
          .report();
    }
  }

  private void wholeBudget() {
    FundRow total = sum(form.income());
    BigDecimal amount = total == null ? null : fills.amount(total.amount(), form.unit());
    List<Found> found = tables.all("收入总计");
    if (amount == null || found.isEmpty()) {
      if (amount != null) {
        docket.couldNot(Check.WHOLE_BUDGET, "没有可以对照的收支总表。");
      }
      return;
    }
    docket.tried(Check.WHOLE_BUDGET);
    boolean equal =
        found.stream().anyMatch(f -> Numbers.amounts(amount, f.amount(), 2) != Closeness.APART);
    if (!equal) {
      docket
          .fail(Check.WHOLE_BUDGET)
          .at(total.amount())
          .by(found.get(0).cell())
          .amounts(amount, found.get(0).amount())
          .report();
    }
  }

  /** Whether all its money is in the general budget, so that the tables of that say it all. */
  private boolean onlyGeneralBudget() {
    FundRow total = sum(form.outlay());
    BigDecimal amount = total == null ? null : fills.amount(total.amount(), form.unit());
    Found general = tables.first("一般公共预算合计");
    return amount != null
        && general != null
        && Numbers.amounts(amount, general.amount(), 2) != Closeness.APART;
  }

  private FundRow outlay(WordList name) {
    return form.outlay().stream()
        .filter(row -> !row.sum() && name.names(WordList.bare(row.label())))
        .findFirst()
        .orElse(null);
  }

  private void people() {
    FundRow row = outlay(words.people());
    Found people = tables.first("人员经费");
    if (row != null && people != null && onlyGeneralBudget()) {
      against(Check.PEOPLE, row, people.amount(), people, "");
    }
  }

  private void running() {
    FundRow row = outlay(words.running());
    Found office = tables.first("公用经费");
    BigDecimal projects = listed(words.otherRunning());
    if (row != null && office != null && projects != null && onlyGeneralBudget()) {
      String how =
          "公用经费%s＋其他运转类项目%s".formatted(Numbers.plain(office.amount()), Numbers.plain(projects));
      against(Check.RUNNING, row, office.amount().add(projects), office, how);
    }
  }

  private void special() {
    FundRow row = outlay(words.special());
    BigDecimal projects = listed(words.special());
    if (row != null && projects != null) {
      against(Check.SPECIAL, row, projects, null, form.listed().size() + "个项目");
    }
  }

  /** What the listed projects of a category cost together in 万元; null when none is listed. */
  private BigDecimal listed(WordList category) {
    BigDecimal sum = BigDecimal.ZERO;
    for (GoalForm.ListedProject project : form.listed()) {
      BigDecimal amount = fills.amount(project.current(), form.unit());
      if (project.category() == null || project.category().isBlank() || amount == null) {
        return null;
      }
      if (category.isIn(Amounts.squeeze(project.category().text()))) {
        sum = sum.add(amount);
      }
    }
    return form.listed().isEmpty() ? null : sum;
  }

  private void against(Check check, FundRow row, BigDecimal expected, Found by, String how) {
    BigDecimal amount = fills.amount(row.amount(), form.unit());
    BigDecimal actual = amount == null ? BigDecimal.ZERO : amount;
    docket.tried(check);
    Closeness closeness = Numbers.amounts(actual, expected, form.listed().size() + 2);
    if (closeness == Closeness.TAIL) {
      docket.tail(check, row.amount().actual());
    } else if (closeness == Closeness.APART) {
      Trouble trouble = docket.fail(check).at(row.amount());
      if (by != null) {
        trouble.by(by.cell());
      }
      form.listed().forEach(project -> trouble.by(project.current()));
      trouble.amounts(actual, expected).word("说明", how).report();
    }
  }
}
