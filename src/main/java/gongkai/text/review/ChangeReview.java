package gongkai.text.review;

import gongkai.report.Level;
import gongkai.table.Amount;
import gongkai.table.AmountUnit;
import gongkai.table.Rounding;
import gongkai.text.claim.Claim;
import gongkai.text.claim.ClaimRole;
import gongkai.text.claim.Topic;
import gongkai.text.expr.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A change belongs to its amounts, a rate of change to both, and the words to each other. */
final class ChangeReview {
  private final PassageReview review;
  private final Known known;
  private final Percentage percentage;

  ChangeReview(PassageReview review, Known known) {
    this.review = review;
    this.known = known;
    this.percentage = new Percentage(review, TextCheck.CHANGE);
  }

  void review() {
    Claim change = null;
    for (Claim claim : review.claims()) {
      if (claim.role() == ClaimRole.CHANGE && claim.topic() != null) {
        change = claim;
        changed(claim);
      } else if (claim.role() == ClaimRole.RATE && claim.topic() != null) {
        boolean its = change != null && change.topic() == claim.topic();
        rate(claim, its && !change.unit().isEmpty() ? change : null);
      }
    }
  }

  /** The amount of a change against the amounts of the two years, where both are known. */
  private void changed(Claim said) {
    BigDecimal now = amount(said.topic(), ClaimRole.NOW);
    List<Value> before = known.of(said.topic(), ClaimRole.PRIOR);
    if (now == null || before.isEmpty()) {
      return;
    }
    BigDecimal prior = before.get(0).amount();
    BigDecimal signed = now.subtract(prior);
    review.tried(TextCheck.CHANGE);
    review.bind(said);
    if (said.unit().isEmpty()) {
      if (signed.signum() != 0) {
        wrong(said, Rounding.plain(now) + " − " + Rounding.plain(prior) + "：增减额", signed);
      }
      return;
    }
    BigDecimal meant = Boolean.FALSE.equals(said.rises()) ? said.value().negate() : said.value();
    Amount change = new Amount(meant, said.money().unit(), Math.max(2, said.decimals()));
    var rounding =
        Rounding.of(
            change,
            new Amount(now, AmountUnit.WAN, 2),
            new Amount(prior.negate(), AmountUnit.WAN, 2));
    if (rounding.fit() == Rounding.Fit.TAIL) {
      review.tail(TextCheck.CHANGE, said).amounts(said.value(), signed.abs(), said.unit()).report();
    } else if (rounding.fit() == Rounding.Fit.WRONG) {
      String word = signed.signum() > 0 ? "：增加额" : signed.signum() < 0 ? "：减少额" : "：增减额";
      wrong(said, Rounding.plain(now) + " − " + Rounding.plain(prior) + word, signed);
    }
  }

  private void wrong(Claim said, String how, BigDecimal signed) {
    review
        .fail(TextCheck.CHANGE, said)
        .by(PassageReview.cells(known.of(said.topic(), ClaimRole.PRIOR).get(0)))
        .amounts(said.value(), signed.abs(), said.unit().isEmpty() ? "万元" : said.unit())
        .word("算式", how)
        .report();
  }

  private void rate(Claim said, Claim change) {
    if (change != null && !change.rises().equals(said.rises())) {
      review.tried(TextCheck.CHANGE);
      review.fail(TextCheck.CHANGE, change.from(), said.end()).says("{位置}：增减的两个词互相矛盾，请改正").report();
      return;
    }
    BigDecimal now = amount(said.topic(), ClaimRole.NOW);
    Claim stated = said.topic().last(ClaimRole.PRIOR);
    if (now == null) {
      return;
    }
    if (stated != null) {
      review.bind(stated);
      between(said, stated.value(), nearer(said, stated.value(), now));
    } else if (change != null) {
      BigDecimal before = change.rises() ? now.subtract(change.value()) : now.add(change.value());
      follows(said, change, before);
    } else {
      known.of(said.topic(), ClaimRole.PRIOR).stream()
          .findFirst()
          .ifPresent(prior -> between(said, prior.amount(), now));
    }
  }

  private void between(Claim said, BigDecimal before, BigDecimal now) {
    if (before.signum() <= 0) {
      onNothing(said);
      return;
    }
    BigDecimal ratio = Percentage.ratio(now.subtract(before), before);
    BigDecimal meant = said.rises() ? ratio : ratio.negate();
    String word = ratio.signum() < 0 ? "：下降" : "：增长";
    String how = Rounding.plain(now) + " ÷ " + Rounding.plain(before) + " − 1" + word;
    BigDecimal slack = Percentage.slack(now, before, 2);
    if (meant.signum() < 0) {
      review.tried(TextCheck.CHANGE);
      review.bind(said);
      review
          .fail(TextCheck.CHANGE, said)
          .amounts(said.value(), ratio.abs().setScale(2, RoundingMode.HALF_UP), "%")
          .word("算式", how)
          .report();
      return;
    }
    percentage.judge(said, meant, slack, how);
  }

  /** An amount that the text gets wrong is told as such; the rate may still be right. */
  private BigDecimal nearer(Claim said, BigDecimal before, BigDecimal stated) {
    BigDecimal right =
        known.of(said.topic(), ClaimRole.NOW).stream()
            .findFirst()
            .map(Value::amount)
            .orElse(stated);
    if (before.signum() <= 0) {
      return stated;
    }
    BigDecimal rate = said.rises() ? said.value() : said.value().negate();
    BigDecimal off = Percentage.ratio(right.subtract(before), before).subtract(rate).abs();
    BigDecimal other = Percentage.ratio(stated.subtract(before), before).subtract(rate).abs();
    return off.compareTo(other) <= 0 ? right : stated;
  }

  private void follows(Claim said, Claim change, BigDecimal before) {
    if (before.signum() == 0) {
      onNothing(said);
      return;
    }
    review.bind(change);
    if (before.signum() < 0) {
      review.tried(TextCheck.CHANGE);
      review
          .fail(TextCheck.CHANGE, change.from(), said.end())
          .says("{位置}：推算的上年数是负数，请核对增减额")
          .report();
      return;
    }
    String how = Rounding.plain(change.value()) + " ÷ 推算的上年数 " + Rounding.plain(before);
    BigDecimal slack = Percentage.slack(change.value(), before, review.decimals());
    percentage.judge(said, Percentage.ratio(change.value(), before), slack, how);
  }

  private void onNothing(Claim said) {
    review.tried(TextCheck.CHANGE);
    review.bind(said);
    boolean zero = said.value().signum() == 0;
    var failure =
        zero
            ? review.gather(TextCheck.CHANGE, said.from(), said.end()).level(Level.INFO)
            : review.fail(TextCheck.CHANGE, said);
    failure.says("{位置}：上年数为 0，没有增减率，请删去百分比").report();
  }

  private BigDecimal amount(Topic topic, ClaimRole role) {
    List<Value> values = known.of(topic, role);
    Claim said = topic.last(role);
    if (said != null && said.unit().equals("万元")) {
      return said.value();
    }
    return values.isEmpty() ? null : values.get(0).amount();
  }
}
