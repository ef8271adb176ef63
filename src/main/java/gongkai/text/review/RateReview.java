package gongkai.text.review;

import gongkai.report.Level;
import gongkai.text.claim.Claim;
import gongkai.text.claim.ClaimRole;
import gongkai.text.claim.Topic;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Completion rates are the outcome divided by the budget, and there is none on a budget of nothing.
 */
final class RateReview {
  private static final Pattern WORD =
      Pattern.compile(
          "预算数?为?(\\d+(?:\\.\\d+)?)万元[,;]?(?:支出)?决算数?为?(\\d+(?:\\.\\d+)?)万元"
              + "[^。\\n]{0,30}?[,。;]?(?:支出)?决算数?(大于|小于|高于|低于|等于|持平)[^。,;\\n]{0,4}预算");
  private final PassageReview review;
  private final Known known;
  private final Percentage percentage;

  RateReview(PassageReview review, Known known) {
    this.review = review;
    this.known = known;
    this.percentage = new Percentage(review, TextCheck.RATE);
  }

  void review() {
    for (Claim claim : review.claims()) {
      if (claim.role() == ClaimRole.COMPLETION && claim.topic() != null) {
        check(claim);
      }
    }
    Matcher word = WORD.matcher(review.text());
    while (word.find()) {
      compare(word);
    }
  }

  private void check(Claim said) {
    Topic topic = said.topic();
    BigDecimal spent = amount(topic, ClaimRole.NOW);
    BigDecimal budget = amount(topic, ClaimRole.INITIAL);
    budget = budget == null ? amount(topic, ClaimRole.BUDGET) : budget;
    if (spent == null || budget == null) {
      return;
    }
    if (budget.signum() == 0) {
      review.tried(TextCheck.RATE);
      review.bind(said);
      boolean zero = said.value().signum() == 0;
      var failure =
          zero
              ? review.gather(TextCheck.RATE, said.from(), said.end()).level(Level.INFO)
              : review.fail(TextCheck.RATE, said);
      failure.says("{位置}：预算为 0，没有完成率，请删去这半句").report();
      return;
    }
    String how = spent.toPlainString() + " ÷ " + budget.toPlainString();
    BigDecimal slack = Percentage.slack(spent, budget, review.decimals());
    percentage.judge(said, Percentage.ratio(spent, budget), slack, how);
  }

  /** As the text says, else as is known; in 万元, or null. */
  private BigDecimal amount(Topic topic, ClaimRole role) {
    Claim said = topic.last(role);
    if (said != null && said.unit().equals("万元")) {
      review.bind(said);
      return said.value();
    }
    return known.of(topic, role).stream().findFirst().map(it -> it.amount()).orElse(null);
  }

  private void compare(Matcher word) {
    review.tried(TextCheck.CHANGE);
    int sign = new BigDecimal(word.group(2)).compareTo(new BigDecimal(word.group(1)));
    String said = word.group(3);
    boolean right =
        switch (said) {
          case "大于", "高于" -> sign > 0;
          case "小于", "低于" -> sign < 0;
          default -> sign == 0;
        };
    if (!right) {
      String is = sign > 0 ? "大于" : sign < 0 ? "小于" : "等于";
      review
          .fail(TextCheck.CHANGE, word.start(), word.end())
          .says("{位置}：决算数" + is + "预算数，不是“" + said + "”，请改正")
          .report();
    }
  }
}
