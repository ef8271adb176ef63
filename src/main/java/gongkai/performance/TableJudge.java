package gongkai.performance;

import gongkai.performance.Numbers.Closeness;
import gongkai.performance.Tables.Found;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Judges the amounts of 自评表 against the tables of the filing and against each other. */
final class TableJudge {
  private static final String SPENT = "支出合计";
  private static final String BASIC = "基本支出";
  private static final String PROJECTS = "项目支出";
  private final Performance performance;
  private final Tables tables;
  private final Fills fills;
  private final Docket docket;

  TableJudge(Performance performance, Tables tables, Fills fills, Docket docket) {
    this.performance = performance;
    this.tables = tables;
    this.fills = fills;
    this.docket = docket;
  }

  void judge() {
    SelfReview whole = performance.whole();
    if (whole != null) {
      Entry spent = whole.execution() == null ? null : whole.execution().spent();
      against(Check.WHOLE_SPENT, whole, spent, SPENT);
      against(Check.BASIC_TOTAL, whole, whole.basic(), BASIC);
      against(Check.PROJECT_TOTAL, whole, whole.projects(), PROJECTS);
      parts(whole, spent);
    }
    projects();
  }

  private void against(Check check, SelfReview whole, Entry entry, String figure) {
    if (entry == null || entry.isBlank()) {
      return;
    }
    BigDecimal amount = fills.amount(entry, whole.unit());
    List<Found> found = tables.all(figure);
    if (amount == null || found.isEmpty()) {
      docket.couldNot(
          check, amount == null ? entry.place() + "看不出金额或金额单位。" : "没有可以对照的" + figure + "。");
      return;
    }
    docket.tried(check);
    Closeness best = Closeness.APART;
    for (Found other : found) {
      Closeness closeness = Numbers.amounts(amount, other.amount(), 2);
      best = closeness.compareTo(best) < 0 ? closeness : best;
    }
    if (best == Closeness.TAIL) {
      docket.tail(check, entry.actual());
    } else if (best == Closeness.APART) {
      docket
          .fail(check)
          .at(entry)
          .by(found.get(0).cell())
          .amounts(amount, found.get(0).amount())
          .report();
    }
  }

  private void parts(SelfReview whole, Entry spent) {
    BigDecimal all = fills.amount(spent, whole.unit());
    BigDecimal basic = fills.amount(whole.basic(), whole.unit());
    BigDecimal projects = fills.amount(whole.projects(), whole.unit());
    if (all == null || basic == null || projects == null) {
      return;
    }
    docket.tried(Check.PARTS);
    BigDecimal sum = basic.add(projects);
    Closeness closeness = Numbers.amounts(all, sum, 3);
    if (closeness == Closeness.TAIL) {
      docket.tail(Check.PARTS, spent.actual());
    } else if (closeness == Closeness.APART) {
      docket
          .fail(Check.PARTS)
          .at(spent)
          .by(whole.basic(), whole.projects())
          .amounts(all, sum)
          .report();
    }
  }

  private void projects() {
    List<Entry> cells = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (SelfReview project : performance.projects()) {
      Entry spent = project.execution() == null ? null : project.execution().spent();
      BigDecimal amount = fills.amount(spent, project.unit());
      if (amount != null) {
        cells.add(spent);
        sum = sum.add(amount);
      }
    }
    List<Found> found = tables.all(PROJECTS);
    if (cells.isEmpty()) {
      return;
    }
    if (found.isEmpty()) {
      docket.couldNot(Check.PROJECTS_OVER, "没有可以对照的项目支出。");
      docket.couldNot(Check.PROJECTS_UNDER, "没有可以对照的项目支出。");
      return;
    }
    docket.tried(Check.PROJECTS_OVER);
    docket.tried(Check.PROJECTS_UNDER);
    for (Found other : found) {
      if (Numbers.amounts(sum, other.amount(), cells.size() + 1) != Closeness.APART) {
        return;
      }
    }
    Found most = found.get(0);
    for (Found other : found) {
      most = other.amount().compareTo(most.amount()) > 0 ? other : most;
    }
    Check check = sum.compareTo(most.amount()) > 0 ? Check.PROJECTS_OVER : Check.PROJECTS_UNDER;
    Trouble trouble = docket.fail(check).amounts(sum, most.amount());
    cells.forEach(trouble::alsoAt);
    trouble.by(most.cell()).report();
  }
}
