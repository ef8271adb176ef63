package gongkai.text.review;

import gongkai.table.Rounding;
import gongkai.text.claim.Claim;
import gongkai.text.claim.ClaimRole;
import gongkai.text.expr.Basis;
import gongkai.text.expr.Value;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A share is its part divided by its whole. */
final class ShareReview {
  private final PassageReview review;
  private final Known known;
  private final Percentage percentage;

  ShareReview(PassageReview review, Known known) {
    this.review = review;
    this.known = known;
    this.percentage = new Percentage(review, TextCheck.SHARE);
  }

  void review() {
    for (Claim claim : review.claims()) {
      if (claim.role() == ClaimRole.SHARE && claim.topic() != null) {
        check(claim);
      }
    }
  }

  private void check(Claim said) {
    BigDecimal part = part(said);
    BigDecimal whole = whole(said.words());
    if (part == null || whole == null || whole.signum() <= 0) {
      return;
    }
    String how = Rounding.plain(part) + " ÷ " + Rounding.plain(whole);
    BigDecimal slack = Percentage.slack(part, whole, review.decimals());
    percentage.judge(said, Percentage.ratio(part, whole), slack, how);
  }

  private BigDecimal part(Claim share) {
    Claim said = null;
    for (Claim claim : share.topic().claims()) {
      boolean before = claim.start() < share.start() && claim.role() == ClaimRole.NOW;
      said = before && claim.unit().equals("万元") ? claim : said;
    }
    if (said != null) {
      review.bind(said);
      return said.value();
    }
    return known.of(share.topic(), ClaimRole.NOW).stream()
        .findFirst()
        .map(Value::amount)
        .orElse(null);
  }

  /** What the words after 占 mean: what is known, an amount of the text, the section's whole. */
  private BigDecimal whole(String words) {
    Plan.Whole otherwise = null;
    for (Plan.Whole whole : review.plan().wholes()) {
      if (whole.section().equals(review.section())) {
        if (!words.isEmpty() && whole.wordings().stream().anyMatch(words::contains)) {
          BigDecimal said = said(whole.name());
          BigDecimal known = said == null ? amount(whole.name()) : said;
          return known == null ? printed(words) : known;
        }
        otherwise = whole.isDefault() ? whole : otherwise;
      }
    }
    if (words.isEmpty()) {
      return otherwise == null ? null : amount(otherwise.name());
    }
    String name = review.lexicon().named(words);
    if (name != null) {
      BigDecimal said = said(name);
      return said == null ? amount(name.split(" / ")[0]) : said;
    }
    return printed(words);
  }

  /** The amount that the text prints behind these words, or null. */
  private BigDecimal printed(String words) {
    Matcher said =
        Pattern.compile(Pattern.quote(words) + "(?:总额|合计|数)?为?(\\d+(?:\\.\\d+)?)万元")
            .matcher(review.text());
    return said.find() ? new BigDecimal(said.group(1)) : null;
  }

  /** What this text itself says of a name. */
  private BigDecimal said(String name) {
    BigDecimal said = null;
    for (Claim claim : review.claims()) {
      boolean its = claim.topic() != null && claim.topic().name().equals(name);
      said = its && claim.role() == ClaimRole.NOW && claim.money() != null ? claim.value() : said;
    }
    return said;
  }

  private BigDecimal amount(String name) {
    Value value = review.known(name, Basis.THIS_YEAR);
    return value.isKnown() ? value.amount() : null;
  }
}
