package gongkai.form.tell;

import gongkai.form.judge.Print;
import gongkai.form.judge.ReviewCase;
import gongkai.form.judge.Share;
import gongkai.form.read.Execution;
import gongkai.form.read.Indicator;
import gongkai.form.read.SelfReview;
import gongkai.form.read.Weights;
import gongkai.form.words.FormDefinitions;
import gongkai.form.words.FormWords;
import gongkai.form.words.SummaryWords;
import gongkai.form.words.WordList;
import gongkai.report.Missing;
import gongkai.report.Section.Figure;
import gongkai.table.Amounts;
import gongkai.table.Cell;
import gongkai.table.Rounding.Fit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Drafts the 自评综述 of a project from its table; what the table does not say is asked for. */
public final class Summariser {
  private final ReviewCase at;
  private final SelfReview review;
  private final FormWords words;
  private final SummaryWords says;
  private final StringBuilder text = new StringBuilder();
  private final List<Figure> figures = new ArrayList<>();
  private final List<Missing> missing = new ArrayList<>();

  private Summariser(ReviewCase at, FormDefinitions definitions) {
    this.at = at;
    this.review = at.review();
    this.words = definitions.words();
    this.says = definitions.summary();
  }

  public static ProjectSummary of(ReviewCase at, FormDefinitions definitions) {
    return new Summariser(at, definitions).draft();
  }

  private ProjectSummary draft() {
    Execution execution = review.execution();
    Figure budget = amount(execution == null ? null : execution.budget());
    Figure spent = amount(execution == null ? null : execution.spent());
    Figure rate = rate();
    write(says.lead(), Map.of("预算数", slot(budget, "全年预算数"), "执行数", slot(spent, "执行数")));
    if (rate != null) {
      write(says.rate(), Map.of("执行率", rate));
    }
    List<Figure> told = new ArrayList<>();
    String outputs = outputs(told);
    clause(says.outputs(), "产出", outputs, told, "effect", says.askOutputs(), null);
    String problems = problems();
    clause(
        says.problems(), "原因", problems, List.of(), "reason", says.askProblems(), review.reason());
    String measures = said(review.measures());
    boolean needed = measures != null || !flawless();
    if (needed) {
      clause(
          says.measures(),
          "措施",
          measures,
          List.of(),
          "fact",
          says.askMeasures(),
          review.measures());
    }
    text.append(says.end());
    return new ProjectSummary(
        review.name(),
        budget,
        spent,
        rate,
        outputs,
        told,
        problems,
        measures,
        text.toString(),
        figures,
        missing);
  }

  private Figure amount(Cell cell) {
    BigDecimal amount = at.inWan(cell);
    return amount == null
        ? null
        : new Figure(Print.plain(amount), List.of(cell.ref().toString()), null);
  }

  /** The rate as printed where that is right, else as computed. */
  private Figure rate() {
    BigDecimal exact = at.rate();
    if (exact == null) {
      return null;
    }
    Execution execution = review.execution();
    String printed = Print.percent(exact);
    if (execution.rate() != null && execution.rate().text().endsWith("%")) {
      Share share = Share.of(execution.rate(), exact);
      boolean right = share != null && share.to(exact) == Fit.EXACT;
      String bare = Amounts.squeeze(execution.rate().text());
      printed = right ? bare.replaceAll("\\.0+%$", "%") : printed;
    }
    return new Figure(
        printed,
        List.of(execution.spent().ref().toString(), execution.budget().ref().toString()),
        execution.spent().text() + " ÷ " + execution.budget().text());
  }

  private Figure slot(Figure figure, String what) {
    if (figure != null) {
      return figure;
    }
    missing.add(
        new Missing(
            "fact", review.name(), null, "“" + review.name() + "”的" + what + "没有填，请在自评表填写。"));
    return new Figure("【请填写" + what + "】", List.of(), null);
  }

  private void write(String pattern, Map<String, Figure> slots) {
    String rest = pattern.replace("{项目}", review.name());
    int open = rest.indexOf('{');
    while (open >= 0) {
      int close = rest.indexOf('}', open);
      Figure figure = slots.get(rest.substring(open + 1, close));
      text.append(rest, 0, open).append(figure.text());
      if (!figure.cells().isEmpty()) {
        figures.add(figure);
      }
      rest = rest.substring(close + 1);
      open = rest.indexOf('{');
    }
    text.append(rest);
  }

  private void clause(
      String pattern,
      String slot,
      String value,
      List<Figure> numbers,
      String kind,
      String ask,
      Cell where) {
    String asked = ask.replace("{项目}", review.name());
    text.append(pattern.replace("{" + slot + "}", value == null ? "【" + asked + "】" : value));
    figures.addAll(numbers);
    if (value == null) {
      missing.add(
          new Missing(kind, review.name(), where == null ? null : where.ref(), asked + "。"));
    }
  }

  /** 产出方面，甲5台、乙936次；效益方面，丙（达标）. */
  private String outputs(List<Figure> told) {
    Map<String, List<String>> byCategory = new LinkedHashMap<>();
    for (Indicator indicator : review.indicators()) {
      String category =
          indicator.category() == null ? "" : Weights.nameOf(indicator.category().text());
      boolean cost = words.cost().isIn(category + indicator.second());
      if (!cost && !indicator.actual().saysNothing()) {
        byCategory.computeIfAbsent(category, key -> new ArrayList<>()).add(done(indicator, told));
      }
    }
    List<String> parts = new ArrayList<>();
    byCategory.forEach(
        (category, done) ->
            parts.add(
                (category.isEmpty() ? "" : category.replaceAll("指标$", "") + "方面，")
                    + String.join("、", done)));
    return parts.isEmpty() ? null : String.join("；", parts);
  }

  private String done(Indicator indicator, List<Figure> told) {
    String result = Amounts.squeeze(indicator.actual().text()).replaceAll("[。；;]$", "");
    if (indicator.result().isQuantity()) {
      told.add(new Figure(result, List.of(indicator.actual().ref().toString()), null));
    }
    String pattern = indicator.result().isQuantity() ? says.done() : says.doneWords();
    return pattern.replace("{指标}", indicator.name()).replace("{完成值}", result);
  }

  private String problems() {
    String reason = said(review.reason());
    if (reason != null) {
      return reason;
    }
    List<String> own = new ArrayList<>();
    for (Indicator indicator : review.indicators()) {
      String its = said(indicator.reason());
      if (its != null) {
        own.add(indicator.name() + "：" + its);
      }
    }
    return !own.isEmpty() ? String.join("；", own) : flawless() ? says.noProblem() : null;
  }

  private String said(Cell cell) {
    if (cell == null || cell.saysNothing() || words.unsaid().names(WordList.bare(cell.text()))) {
      return null;
    }
    return cell.text().replaceAll("\\s*\\R\\s*", "").replaceAll("[。；;，,]$", "");
  }

  /** Whether no point was lost. */
  private boolean flawless() {
    BigDecimal total = at.values().of(review.total());
    return total != null && total.compareTo(at.settings().full()) >= 0;
  }
}
