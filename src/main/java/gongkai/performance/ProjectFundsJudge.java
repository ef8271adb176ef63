package gongkai.performance;

import gongkai.performance.GoalForm.DetailRow;
import gongkai.performance.GoalForm.FundRow;
import gongkai.performance.Numbers.Closeness;
import gongkai.performance.Tables.Found;
import gongkai.table.AmountUnit;
import gongkai.table.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Completes and judges the money of a 项目支出绩效目标表. */
final class ProjectFundsJudge {
  private static final Pattern MONEY = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)(亿元|万元|元)");
  private static final Pattern ALTOGETHER = Pattern.compile("(合计|共计|总计|其中)");
  private final GoalForm form;
  private final FundWords words;
  private final Tables tables;
  private final Fills fills;
  private final Docket docket;

  ProjectFundsJudge(GoalForm form, FundWords words, Tables tables, Fills fills, Docket docket) {
    this.form = form;
    this.words = words;
    this.tables = tables;
    this.fills = fills;
    this.docket = docket;
  }

  /** Fills the blank sum of the sources. */
  void complete() {
    FundRow total = sourceSum();
    BigDecimal sum = total == null ? null : sources(true);
    if (sum != null) {
      fills.fill(total.amount(), chosen(sum), Check.SOURCES, Sums.formula(addends(true), fills));
    }
  }

  /** Carried-over money may be inside the sources or beside them; the budget decides. */
  private BigDecimal chosen(BigDecimal all) {
    BigDecimal without = sources(false);
    BigDecimal budget = budget();
    boolean beside = without != null && budget != null && without.compareTo(budget) == 0;
    return beside ? without : all;
  }

  void judge() {
    judgeSources();
    judgeDetails();
    form.details().forEach(this::judgeGrounds);
    judgePurchases();
    judgeTable();
  }

  private BigDecimal budget() {
    return fills.number(form.budget());
  }

  private FundRow sourceSum() {
    return form.sources().stream().filter(FundRow::sum).findFirst().orElse(null);
  }

  private List<Entry> addends(boolean carriedOver) {
    return form.sources().stream()
        .filter(row -> !row.sum() && !row.part())
        .filter(row -> carriedOver || !words.carriedOver().isIn(row.label()))
        .map(FundRow::amount)
        .toList();
  }

  private BigDecimal sources(boolean carriedOver) {
    return Sums.of(addends(carriedOver), fills);
  }

  private void judgeSources() {
    FundRow total = sourceSum();
    BigDecimal stated = total == null ? null : fills.number(total.amount());
    if (stated == null) {
      return;
    }
    BigDecimal all = sources(true);
    if (all != null) {
      BigDecimal without = sources(false);
      boolean beside = without != null && without.compareTo(stated) == 0;
      List<Entry> by = addends(!beside);
      compare(Check.SOURCES, total.amount(), stated, beside ? without : all, by);
    }
    if (budget() != null) {
      compare(Check.SOURCE_BUDGET, total.amount(), stated, budget(), List.of(form.budget()));
    }
  }

  private void judgeDetails() {
    List<Entry> amounts = form.details().stream().map(DetailRow::amount).toList();
    BigDecimal sum = Sums.of(amounts, fills);
    if (sum != null && budget() != null) {
      docket.tried(Check.DETAIL);
      Closeness closeness = Numbers.amounts(sum, budget(), amounts.size() + 1);
      if (closeness == Closeness.TAIL) {
        docket.tail(Check.DETAIL, form.budget().actual());
      } else if (closeness == Closeness.APART) {
        docket
            .fail(Check.DETAIL)
            .at(form.budget())
            .by(amounts.toArray(Entry[]::new))
            .amounts(sum, budget())
            .report();
      }
    }
  }

  private void compare(
      Check check, Entry cell, BigDecimal actual, BigDecimal expected, List<Entry> by) {
    docket.tried(check);
    Closeness closeness = Numbers.amounts(actual, expected, by.size() + 1);
    if (closeness == Closeness.TAIL) {
      docket.tail(check, cell.actual());
    } else if (closeness == Closeness.APART) {
      docket.fail(check).at(cell).by(by.toArray(Entry[]::new)).amounts(actual, expected).report();
    }
  }

  /** Only plain lists of amounts are added up: a price times a number is not. */
  private void judgeGrounds(DetailRow row) {
    BigDecimal amount = fills.number(row.amount());
    if (row.grounds() == null || amount == null || form.unit() == null) {
      return;
    }
    String text = Amounts.squeeze(row.grounds().text());
    boolean product = words.timesOf().isIn(text);
    List<BigDecimal> parts = money(text);
    if (product || ALTOGETHER.matcher(text).find() || parts.isEmpty()) {
      return;
    }
    docket.tried(Check.GROUNDS);
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (Numbers.amounts(sum, amount, parts.size() + 1) == Closeness.APART) {
      docket.fail(Check.GROUNDS).at(row.amount()).by(row.grounds()).amounts(amount, sum).report();
    }
  }

  private List<BigDecimal> money(String text) {
    List<BigDecimal> parts = new ArrayList<>();
    Matcher money = MONEY.matcher(text);
    while (money.find()) {
      AmountUnit unit = AmountUnit.named(money.group(2));
      parts.add(unit.convert(new BigDecimal(money.group(1).replace(",", "")), form.unit()));
    }
    return parts;
  }

  private void judgePurchases() {
    List<Entry> amounts = form.purchases().stream().map(DetailRow::amount).toList();
    BigDecimal sum = Sums.of(amounts, fills);
    if (sum == null || budget() == null) {
      return;
    }
    docket.tried(Check.PURCHASE);
    BigDecimal most = budget().add(Numbers.HALF_CENT.multiply(BigDecimal.valueOf(amounts.size())));
    if (sum.compareTo(most) > 0) {
      docket
          .fail(Check.PURCHASE)
          .at(form.budget())
          .by(amounts.toArray(Entry[]::new))
          .amounts(sum, budget())
          .report();
    }
  }

  private void judgeTable() {
    BigDecimal budget = fills.amount(form.budget(), form.unit());
    if (budget == null || form.project() == null) {
      return;
    }
    String code = form.code() == null ? "" : Amounts.squeeze(form.code().text());
    Found row = tables.row("项目", code, form.project().text());
    if (row == null) {
      String why = tables.hasTableOf("项目") ? "项目支出表里没有“" + form.name() + "”。" : "没有可用的项目支出表。";
      docket.couldNot(Check.PROJECT_TABLE, why);
      return;
    }
    docket.tried(Check.PROJECT_TABLE);
    BigDecimal passedOn = passedOn();
    BigDecimal own = budget.subtract(passedOn);
    boolean equal =
        Numbers.amounts(own, row.amount(), 2) != Closeness.APART
            || Numbers.amounts(budget, row.amount(), 2) != Closeness.APART;
    if (!equal) {
      String less =
          passedOn.signum() == 0
              ? ""
              : "，扣除转移支付" + Numbers.plain(passedOn) + "后是" + Numbers.plain(own);
      docket
          .fail(Check.PROJECT_TABLE)
          .at(form.budget())
          .by(row.cell())
          .amounts(budget, row.amount())
          .word("项目", form.name())
          .word("说明", less)
          .report();
    }
  }

  /** What goes on to lower governments, in 万元; it is not in the unit's own table. */
  private BigDecimal passedOn() {
    BigDecimal sum = BigDecimal.ZERO;
    for (FundRow row : form.sources()) {
      sum = sum.add(ifPassedOn(row.label(), row.amount()));
    }
    if (sum.signum() == 0) {
      for (DetailRow row : form.details()) {
        sum = sum.add(ifPassedOn(row.label(), row.amount()));
      }
    }
    return sum;
  }

  private BigDecimal ifPassedOn(String label, Entry entry) {
    BigDecimal amount = fills.amount(entry, form.unit());
    return amount == null || !words.transfer().isIn(label) ? BigDecimal.ZERO : amount;
  }
}
