package gongkai.text.review;

import gongkai.text.expr.NamedAmounts.Amount;
import gongkai.text.input.TextRule;
import gongkai.text.review.Plan.Whole;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A share is its part divided by its whole. */
final class ShareReview {
  private static final String RULE = TextRule.SHARE.id();
  private static final Pattern SHARE =
      Pattern.compile(
          Text.MONEY + "[,;]?占([\\p{IsHan}()、]{0,24}?)(?:的比[例重]为|的比[例重]|的|为)?" + Text.NUMBER + "%");

  private ShareReview() {}

  static void review(Passage passage) {
    Matcher share = SHARE.matcher(passage.text());
    while (share.find()) {
      Amount whole = whole(passage, share.group(2));
      if (whole != null && whole.wan().signum() > 0) {
        check(passage, share, whole);
      }
    }
  }

  private static void check(Passage passage, Matcher share, Amount whole) {
    BigDecimal part = new BigDecimal(share.group(1));
    Percent said = Percent.of(share.group(3));
    BigDecimal ratio = Percent.ratio(part, whole.wan());
    String why =
        part.toPlainString() + " ÷ " + whole.wan().stripTrailingZeros().toPlainString() + " ";
    passage.judge(RULE, said, ratio, share.group(), whole.cells(), why);
  }

  /** What the words after 占 mean: a table's amount, an amount of the text, the section's whole. */
  private static Amount whole(Passage passage, String words) {
    Whole otherwise = null;
    for (Whole whole : passage.plan().wholes()) {
      if (whole.section().equals(passage.section())) {
        if (!words.isEmpty() && whole.wordings().stream().anyMatch(words::contains)) {
          return passage.amounts().of(whole.name());
        }
        otherwise = whole.isDefault() ? whole : otherwise;
      }
    }
    if (words.isEmpty()) {
      return otherwise == null ? null : passage.amounts().of(otherwise.name());
    }
    BigDecimal said = Text.money(passage.text(), List.of(words));
    return said == null ? null : new Amount(said, List.of());
  }
}
