package gongkai.form.tell;

import gongkai.form.judge.Print;
import gongkai.form.judge.ReviewCase;
import gongkai.form.read.Execution;
import gongkai.form.words.WordList;
import gongkai.report.Section.Figure;
import gongkai.table.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Counts and adds up what section 十三 says of all self-reviews together. */
public final class WholeSummariser {
  private WholeSummariser() {}

  public static WholeSummary of(List<ReviewCase> cases) {
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
        : new Figure(Print.plain(sum), cells, String.join(" + ", parts));
  }

  private static Figure amount(ReviewCase at, Cell cell) {
    BigDecimal amount = at.inWan(cell);
    return amount == null
        ? null
        : new Figure(Print.plain(amount), List.of(cell.ref().toString()), null);
  }

  private static Figure total(ReviewCase at) {
    BigDecimal total = at.values().of(at.review().total());
    return total == null
        ? null
        : new Figure(Print.plain(total), List.of(at.review().total().ref().toString()), null);
  }

  private static String grade(ReviewCase at) {
    Cell stated = at.review().grade();
    String named = stated == null ? null : at.settings().gradeNamed(WordList.bare(stated.text()));
    BigDecimal total = at.values().of(at.review().total());
    return named != null || total == null ? named : at.settings().gradeOf(total);
  }
}
