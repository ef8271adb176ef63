package gongkai.text.review;

import gongkai.text.review.Plan.Limit;
import gongkai.text.review.Plan.Sum;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of the text that must add up, or not be greater than each other. */
final class SumReview {
  private static final BigDecimal HALF_DIGIT = new BigDecimal("0.005");

  private SumReview() {}

  static void review(Passage passage) {
    for (Sum sum : passage.plan().sums()) {
      if (sum.section().equals(passage.section())) {
        check(passage, sum);
      }
    }
    for (Limit limit : passage.plan().limits()) {
      if (limit.section().equals(passage.section())) {
        check(passage, limit);
      }
    }
  }

  private static void check(Passage passage, Limit limit) {
    BigDecimal less = Text.money(passage.text(), List.of(limit.less()));
    BigDecimal more = Text.money(passage.text(), List.of(limit.more()));
    if (less != null && more != null && less.compareTo(more) > 0) {
      String what = "%s大于%s，请核对。".formatted(limit.less(), limit.more());
      passage.notes().error(limit.rule(), passage.note(limit.less(), List.of(), more, less), what);
    }
  }

  private static void check(Passage passage, Sum sum) {
    String unit = Pattern.quote(sum.unit());
    Matcher total =
        Pattern.compile(Text.any(sum.totals()) + "为?" + Text.NUMBER + unit).matcher(passage.text());
    if (!total.find()) {
      return;
    }
    BigDecimal said = new BigDecimal(total.group(2));
    Matcher part =
        Pattern.compile(Text.any(sum.parts()) + Text.NUMBER + unit).matcher(passage.text());
    BigDecimal added = BigDecimal.ZERO;
    int parts = 0;
    while (part.find()) {
      added = added.add(new BigDecimal(part.group(2)));
      parts++;
    }
    boolean isMoney = sum.unit().equals("万元");
    BigDecimal off = said.subtract(added).abs();
    BigDecimal allowed = HALF_DIGIT.multiply(BigDecimal.valueOf(parts + 1L));
    Notes.Note note = passage.note(total.group(), List.of(), added, said);
    if (parts == 0 || off.signum() == 0) {
      return;
    }
    if (isMoney && off.compareTo(allowed) <= 0) {
      passage.notes().tail(sum.rule(), note);
    } else {
      String what = "各项相加是 %s %s，请改成一致。".formatted(added.toPlainString(), sum.unit());
      passage.notes().error(sum.rule(), note, what);
    }
  }
}
