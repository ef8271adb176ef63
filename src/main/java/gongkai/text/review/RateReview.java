package gongkai.text.review;

import gongkai.text.expr.NamedAmounts.Amount;
import gongkai.text.input.TextRule;
import gongkai.text.review.Plan.Watch;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Completion rates are the outcome divided by the budget, and there is none on a budget of nothing.
 */
final class RateReview {
  private static final String RULE = TextRule.RATE.id();
  private static final Pattern RATE =
      Pattern.compile(
          "预算数?为?"
              + Text.MONEY
              + "[,;]?(?:支出)?(?:决算|执行)数?为?"
              + Text.MONEY
              + "[,;。]?完成了?(?:年初|全年)?预算数?的?"
              + Text.NUMBER
              + "%");
  private static final Pattern WORD =
      Pattern.compile(
          "预算数?为?"
              + Text.MONEY
              + "[,;]?(?:支出)?决算数?为?"
              + Text.MONEY
              + "[^。\\n]{0,30}?决算数?(大于|小于|高于|低于|等于|持平)");

  private RateReview() {}

  static void review(Passage passage) {
    Matcher rate = RATE.matcher(passage.text());
    while (rate.find()) {
      BigDecimal budget = new BigDecimal(rate.group(1));
      BigDecimal spent = new BigDecimal(rate.group(2));
      check(passage, rate.group(), budget, spent, Percent.of(rate.group(3)));
    }
    unstated(passage);
    Matcher word = WORD.matcher(passage.text());
    while (word.find()) {
      compare(passage, word);
    }
  }

  /** A rate whose budget only the table states. */
  private static void unstated(Passage passage) {
    for (Watch watch : passage.plan().watches()) {
      Amount budget = passage.amounts().budgetOf(watch.name());
      if (watch.section().equals(passage.section()) && watch.budgeted() && budget != null) {
        Pattern pattern =
            Pattern.compile(
                Text.oneOf(watch.wordings())
                    + "(?:支出)?决算数?为?"
                    + Text.MONEY
                    + "[,;]?完成了?(?:年初|全年)?预算数?的?"
                    + Text.NUMBER
                    + "%");
        Matcher rate = pattern.matcher(passage.text());
        while (rate.find()) {
          BigDecimal spent = new BigDecimal(rate.group(2));
          check(passage, rate.group(), budget.wan(), spent, Percent.of(rate.group(3)));
        }
      }
    }
  }

  private static void check(
      Passage passage, String quote, BigDecimal budget, BigDecimal spent, Percent said) {
    if (budget.signum() == 0) {
      if (said.isZero()) {
        passage.notes().hint(RULE, "预算为 0，完成率没有意义，请删去这半句", passage.note(quote));
      } else {
        passage.notes().error(RULE, passage.note(quote), "预算为 0，没有完成率，请删去这半句。");
      }
      return;
    }
    String why = spent.toPlainString() + " ÷ " + budget.toPlainString() + " ";
    passage.judge(RULE, said, Percent.ratio(spent, budget), quote, List.of(), why);
  }

  private static void compare(Passage passage, Matcher word) {
    int sign = new BigDecimal(word.group(2)).compareTo(new BigDecimal(word.group(1)));
    String said = word.group(3);
    boolean right =
        switch (said) {
          case "大于", "高于" -> sign > 0;
          case "小于", "低于" -> sign < 0;
          default -> sign == 0;
        };
    if (!right) {
      String what =
          "决算数" + (sign > 0 ? "大于" : sign < 0 ? "小于" : "等于") + "预算数，不是“" + said + "”，请改正。";
      passage.notes().error(TextRule.CHANGE.id(), passage.note(word.group()), what);
    }
  }
}
