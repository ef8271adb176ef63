package gongkai.text.review;

import gongkai.report.Level;
import gongkai.table.Amount;
import gongkai.table.AmountUnit;
import gongkai.table.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The money of the self-evaluation is the sum of what its projects spent. */
final class EvaluationReview {
  private static final String MONEY = "(\\d+(?:\\.\\d+)?)万元?";
  private static final Pattern STATED =
      Pattern.compile("涉及项目?(\\d+)个(?:一级|二级)?(?:项目)?[,;]?资金" + MONEY);
  private static final Pattern PROJECT = Pattern.compile("预算数?为?" + MONEY + "[,;]?执行数为?" + MONEY);
  private final PassageReview review;
  private final List<Evaluation> tables;

  /**
   * @param tables the self-evaluation tables behind the text, if any
   */
  EvaluationReview(PassageReview review, List<Evaluation> tables) {
    this.review = review;
    this.tables = List.copyOf(tables);
  }

  void review() {
    Matcher stated = STATED.matcher(review.text());
    if (!review.plan().evaluations().contains(review.section()) || !stated.find()) {
      return;
    }
    int count = Integer.parseInt(stated.group(1));
    List<Evaluation> projects = projects();
    int described = projects.size();
    List<Evaluation> more = new ArrayList<>(tables);
    more.removeAll(projects);
    projects.addAll(more.subList(0, Math.max(0, Math.min(more.size(), count - described))));
    if (described == 0) {
      return;
    }
    review.tried(TextCheck.EVALUATED);
    review.bind(stated.start(), stated.end());
    compare(stated, projects);
    if (described != count) {
      review
          .fail(TextCheck.EVALUATED, stated.start(), stated.end())
          .level(Level.INFO)
          .says("{位置}：说有 " + count + " 个项目，写了自评综述的有 " + described + " 个，请补齐")
          .report();
    }
  }

  private void compare(Matcher stated, List<Evaluation> projects) {
    List<Amount> spent = projects.stream().map(it -> amount(it.spent())).toList();
    var said = List.of(amount(new BigDecimal(stated.group(2))));
    var rounding = Rounding.of(AmountUnit.WAN, said, spent, false);
    if (rounding.fit() != Rounding.Fit.EXACT) {
      boolean tail = rounding.fit() == Rounding.Fit.TAIL;
      (tail
              ? review.tailed(TextCheck.EVALUATED, stated.start(), stated.end())
              : review.fail(TextCheck.EVALUATED, stated.start(), stated.end()))
          .amounts(rounding)
          .word("个数", Integer.toString(projects.size()))
          .report();
    }
  }

  private static Amount amount(BigDecimal wan) {
    return new Amount(wan, AmountUnit.WAN, Math.max(2, wan.scale()));
  }

  private List<Evaluation> projects() {
    List<Evaluation> projects = new ArrayList<>();
    Matcher project = PROJECT.matcher(review.text());
    while (project.find()) {
      review.bind(project.start(), project.end());
      projects.add(
          new Evaluation(new BigDecimal(project.group(1)), new BigDecimal(project.group(2))));
    }
    return projects;
  }
}
