package gongkai.text.review;

import gongkai.report.Level;
import gongkai.table.Rounding;
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
  private static final Pattern WORD = Pattern.compile("(?:支出)?决算数?(大于|小于|高于|低于)(?:年初|全年|调整)?预算");
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
    String how = Rounding.plain(spent) + " ÷ " + Rounding.plain(budget);
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

  /** The words between an outcome and its budget, both said before. */
  private void compare(Matcher word) {
    Topic topic = spoken(word.start());
    if (topic == null) {
      return;
    }
    review.tried(TextCheck.CHANGE);
    Claim plan = topic.last(ClaimRole.INITIAL);
    plan = plan == null ? topic.last(ClaimRole.BUDGET) : plan;
    int sign = topic.last(ClaimRole.NOW).value().compareTo(plan.value());
    String said = word.group(1);
    boolean right = said.equals("大于") || said.equals("高于") ? sign > 0 : sign < 0;
    if (!right) {
      String is = sign > 0 ? "大于" : sign < 0 ? "小于" : "等于";
      review
          .fail(TextCheck.CHANGE, word.start(), word.end())
          .says("{位置}：决算数" + is + "预算数，不是“" + said + "”，请改正")
          .report();
    }
  }

  /** The thing last spoken of before a place with what was spent and what was budgeted. */
  private Topic spoken(int at) {
    int paragraph = review.text().lastIndexOf('\n', at);
    Topic topic = null;
    for (Claim claim : review.claims()) {
      boolean here = claim.start() < at && claim.start() > paragraph && claim.topic() != null;
      topic = here && isCompared(claim.topic()) ? claim.topic() : topic;
    }
    String sentence = review.text().substring(review.text().lastIndexOf('。', at) + 1, at);
    String name = review.lexicon().named(sentence);
    boolean other = name != null && topic != null && !topic.name().equals(name);
    return other ? null : topic;
  }

  private static boolean isCompared(Topic topic) {
    boolean planned = topic.last(ClaimRole.INITIAL) != null || topic.last(ClaimRole.BUDGET) != null;
    return planned && topic.last(ClaimRole.NOW) != null;
  }
}
