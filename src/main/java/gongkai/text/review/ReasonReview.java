package gongkai.text.review;

import gongkai.text.claim.Claim;
import gongkai.text.claim.ClaimRole;
import gongkai.text.claim.Topic;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** Items far from their initial budget say why. */
final class ReasonReview {
  private static final BigDecimal LIMIT = new BigDecimal("0.05");
  private final PassageReview review;

  ReasonReview(PassageReview review) {
    this.review = review;
  }

  void review() {
    Set<Topic> seen = new HashSet<>();
    for (Claim claim : review.claims()) {
      Topic topic = claim.topic();
      if (topic != null && topic.kind() == Topic.Kind.ITEM && seen.add(topic)) {
        check(topic);
      }
    }
  }

  private void check(Topic topic) {
    Claim planned = topic.last(ClaimRole.INITIAL);
    Claim spent = topic.last(ClaimRole.NOW);
    if (planned == null || spent == null) {
      return;
    }
    review.tried(TextCheck.REASON);
    BigDecimal off = spent.value().subtract(planned.value()).abs();
    int end = review.text().indexOf('\n', spent.end());
    String rest = review.text().substring(spent.end(), end < 0 ? review.text().length() : end);
    boolean far = off.compareTo(planned.value().multiply(LIMIT)) > 0;
    if (far && !rest.contains("原因")) {
      review.fail(TextCheck.REASON, planned.from(), spent.end()).report();
    }
  }
}
