package gongkai.text.review;

import gongkai.report.Failure;
import gongkai.report.Rule;
import gongkai.table.Amount;
import gongkai.table.AmountUnit;
import gongkai.table.Rounding;
import gongkai.text.claim.Claim;
import gongkai.text.claim.ClaimRole;
import gongkai.text.claim.Topic;
import gongkai.text.review.Plan.Limit;
import gongkai.text.review.Plan.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers of the text that must add up, or not be greater than each other. */
final class SumReview {
  private static final String NUMBER = "(?:总额|合计|数|预算)*为?(\\d+(?:\\.\\d+)?)";
  private final PassageReview review;

  SumReview(PassageReview review) {
    this.review = review;
  }

  void review() {
    review.plan().sums().stream()
        .filter(sum -> sum.section().equals(review.section()))
        .forEach(this::check);
    review.plan().limits().stream()
        .filter(limit -> limit.section().equals(review.section()))
        .forEach(this::check);
    budgets();
  }

  private static Pattern after(List<String> wordings, String unit) {
    String any =
        wordings.stream()
            .sorted(Comparator.comparingInt((String it) -> -it.length()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?:" + any + ")" + NUMBER + Pattern.quote(unit));
  }

  private void check(Limit limit) {
    Matcher less = after(List.of(limit.less()), "万元").matcher(review.text());
    Matcher more = after(List.of(limit.more()), "万元").matcher(review.text());
    if (!less.find() || !more.find()) {
      return;
    }
    BigDecimal small = new BigDecimal(less.group(1));
    BigDecimal great = new BigDecimal(more.group(1));
    Failure failure =
        small.compareTo(great) <= 0 ? null : review.fail(limit.rule(), less.start(), less.end());
    if (failure != null) {
      failure
          .amounts(small, great, "万元")
          .says("{位置}：" + limit.less() + "大于" + limit.more() + "，请核对")
          .report();
    }
  }

  private void check(Sum sum) {
    Matcher total = after(sum.totals(), sum.unit()).matcher(review.text());
    if (!total.find()) {
      return;
    }
    List<Amount> parts = new ArrayList<>();
    int stop = review.text().indexOf('。', total.end());
    Matcher part = after(sum.parts(), sum.unit()).matcher(review.text());
    part.region(total.end(), stop < 0 ? review.text().length() : stop);
    while (part.find()) {
      parts.add(amount(new BigDecimal(part.group(1)), sum.unit()));
      review.bind(part.start(), part.end());
    }
    if (!parts.isEmpty()) {
      review.bind(total.start(), total.end());
      var said = amount(new BigDecimal(total.group(1)), sum.unit());
      judge(
          sum.rule(), Rounding.of(AmountUnit.WAN, List.of(said), parts, false), sum.unit(), total);
    }
  }

  /** Things that are counted have no decimals that rounding could hide. */
  private static Amount amount(BigDecimal number, String unit) {
    return unit.equals("万元")
        ? new Amount(number, AmountUnit.WAN, Math.max(2, number.scale()))
        : new Amount(number, AmountUnit.WAN, AmountUnit.WAN.decimalsOfYuan() + 2);
  }

  private void judge(Rule rule, Rounding rounding, String unit, Matcher total) {
    if (rounding.fit() != Rounding.Fit.EXACT) {
      boolean tail = rounding.fit() == Rounding.Fit.TAIL;
      (tail
              ? review.tail(rule, total.start(), total.end())
              : review.fail(rule, total.start(), total.end()))
          .amounts(rounding.actual(), rounding.expected(), unit)
          .says("{位置}：各项相加是 {应为}，请改成一致")
          .report();
    }
  }

  /** The initial budgets of all items against their stated total. */
  private void budgets() {
    List<Amount> parts = new ArrayList<>();
    List<Claim> said = new ArrayList<>();
    Claim total = null;
    for (Claim claim : review.claims()) {
      if (claim.role() == ClaimRole.INITIAL && claim.topic() != null && claim.money() != null) {
        if (claim.topic().kind() == Topic.Kind.ITEM) {
          parts.add(claim.money());
          said.add(claim);
        } else {
          total = total == null ? claim : total;
        }
      }
    }
    if (total == null || parts.isEmpty() || !isComplete(said)) {
      return;
    }
    review.tried(TextCheck.SUM);
    said.forEach(review::bind);
    review.bind(total);
    var rounding = Rounding.of(AmountUnit.WAN, List.of(total.money()), parts, false);
    if (rounding.fit() != Rounding.Fit.EXACT) {
      boolean tail = rounding.fit() == Rounding.Fit.TAIL;
      (tail ? review.tail(TextCheck.SUM, total) : review.fail(TextCheck.SUM, total))
          .amounts(rounding)
          .report();
    }
  }

  /** Whether every item has an initial budget. */
  private boolean isComplete(List<Claim> said) {
    long items =
        review.claims().stream()
            .map(Claim::topic)
            .filter(topic -> topic != null && topic.kind() == Topic.Kind.ITEM)
            .distinct()
            .count();
    return said.stream().map(Claim::topic).distinct().count() == items && said.size() == items;
  }
}
