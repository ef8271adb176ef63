package gongkai.performance;

import gongkai.report.Section.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Counts and adds up what section 十三 says of all self-reviews together. */
final class WholeSummariser {
  private WholeSummariser() {}

  static WholeSummary of(List<ReviewCase> cases) {
    ReviewCase whole = cases.stream().filter(at -> at.review().whole()).findFirst().orElse(null);
    List<ReviewCase> projects = cases.stream().filter(at -> !at.review().whole()).toList();
    Execution execution = whole == null ? null : whole.review().execution();
    return new WholeSummary(
        count(projects),
        spent(projects),
        execution == null ? null : amount(whole, execution.budget()),
        execution == null ? null : amount(whole, execution.spent()),
        whole == null ? null : total(whole),
        whole == null ? null : grade(whole));
  }

  private static Figure count(List<ReviewCase> projects) {
    List<String> cells = new ArrayList<>();
    for (ReviewCase at : projects) {
      if (at.review().project() != null) {
        cells.add(at.review().project().ref().toString());
      }
    }
    return projects.isEmpty()
        ? null
        : new Figure(Integer.toString(projects.size()), cells, "项目自评表的张数");
  }

  private static Figure spent(List<ReviewCase> projects) {
    BigDecimal sum = BigDecimal.ZERO;
    List<String> cells = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (ReviewCase at : projects) {
      Execution execution = at.review().execution();
      Figure amount = execution == null ? null : amount(at, execution.spent());
      if (amount == null) {
        return null;
      }
      sum = sum.add(new BigDecimal(amount.text()));
      cells.addAll(amount.cells());
      parts.add(amount.text());
    }
    return projects.isEmpty()
        ? null
        : new Figure(Numbers.plain(sum), cells, String.join(" + ", parts));
  }

  private static Figure amount(ReviewCase at, Entry entry) {
    BigDecimal amount = at.fills().amount(entry, at.review().unit());
    return amount == null
        ? null
        : new Figure(Numbers.plain(amount), List.of(entry.ref().toString()), null);
  }

  private static Figure total(ReviewCase at) {
    BigDecimal total = at.fills().number(at.review().total());
    return total == null
        ? null
        : new Figure(Numbers.plain(total), List.of(at.review().total().ref().toString()), null);
  }

  private static String grade(ReviewCase at) {
    Entry stated = at.review().grade();
    String named = stated == null ? null : at.settings().gradeNamed(WordList.bare(stated.text()));
    BigDecimal total = at.fills().number(at.review().total());
    return named != null || total == null ? named : at.settings().gradeOf(total);
  }
}
