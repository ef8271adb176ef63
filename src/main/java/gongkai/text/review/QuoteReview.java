package gongkai.text.review;

import gongkai.report.Failure;
import gongkai.table.Amount;
import gongkai.table.AmountUnit;
import gongkai.table.Labels;
import gongkai.table.Rounding;
import gongkai.text.claim.Claim;
import gongkai.text.claim.ClaimRole;
import gongkai.text.claim.Topic;
import gongkai.text.expr.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers of the text are those that they repeat. */
final class QuoteReview {
  private static final Set<ClaimRole> QUOTING =
      Set.of(ClaimRole.NOW, ClaimRole.PRIOR, ClaimRole.INITIAL, ClaimRole.BUDGET);
  private static final Pattern ZEROS = Pattern.compile("(?<=\\.\\d{2})0+(?!\\d)");
  private static final int LONGEST = 40;
  private final PassageReview review;
  private final Known known;
  private final Map<List<Object>, Claim> first = new HashMap<>();
  private final Set<Topic> named = new HashSet<>();

  QuoteReview(PassageReview review, Known known) {
    this.review = review;
    this.known = known;
  }

  void review() {
    for (Claim claim : review.claims()) {
      if (QUOTING.contains(claim.role()) && claim.topic() != null) {
        name(claim);
        quote(claim);
      }
    }
  }

  /** Words before an amount that is that of a row, and are much like its name. */
  private void misnamed(Claim claim) {
    String right = claim.role() == ClaimRole.NOW ? known.misnamed(claim) : null;
    if (right != null) {
      review.bind(claim);
      review.tried(TextCheck.NAMES);
      review.fail(TextCheck.NAMES, claim).word("名称", right).report();
    }
  }

  private void quote(Claim claim) {
    if (claim.topic().kind() == Topic.Kind.WORDS) {
      misnamed(claim);
      return;
    }
    List<Value> values = known.of(claim.topic(), claim.role());
    if (values.isEmpty()) {
      same(claim);
      return;
    }
    boolean money = claim.money() != null;
    if (values.get(0).isCount() == money || (!money && claim.unit().isEmpty())) {
      return;
    }
    review.bind(claim);
    review.tried(TextCheck.QUOTED);
    for (int i = 0; i < values.size(); i++) {
      if (agrees(claim, values.get(i))) {
        if (i > 0 && !agrees(claim, values.get(0))) {
          told(review.tail(TextCheck.QUOTED, claim), claim, values.get(0));
        }
        return;
      }
    }
    told(review.fail(TextCheck.QUOTED, claim), claim, values.get(0));
  }

  private boolean agrees(Claim claim, Value value) {
    if (value.isCount()) {
      return value.amount().compareTo(claim.value()) == 0;
    }
    return Rounding.quoting(printed(claim), Amount.printed(value.amount(), AmountUnit.WAN))
        == Rounding.Fit.EXACT;
  }

  /** Zeros at its end may have been left out. */
  private Amount printed(Claim claim) {
    Amount money = claim.money();
    boolean trimmed = money.unit() == AmountUnit.WAN && money.decimals() < review.decimals();
    return trimmed ? new Amount(money.value(), money.unit(), review.decimals()) : money;
  }

  private static void told(Failure failure, Claim claim, Value value) {
    BigDecimal expected =
        claim.money() == null
            ? value.amount()
            : AmountUnit.WAN.convert(value.amount(), claim.money().unit());
    failure
        .by(PassageReview.cells(value))
        .amounts(claim.value(), expected, claim.unit())
        .word("出处", source(value))
        .report();
  }

  private static String source(Value value) {
    if (value.arithmetic() == null || value.cells().isEmpty()) {
      return "表中";
    }
    String how = ZEROS.matcher(value.arithmetic()).replaceAll("");
    return how.length() > LONGEST ? "各项相加" : how + " ";
  }

  /** What nobody knows must at least be the same wherever it is said. */
  private void same(Claim claim) {
    if (claim.topic().kind() == Topic.Kind.WORDS || claim.topic().kind() == Topic.Kind.ROW) {
      return;
    }
    Claim before =
        first.putIfAbsent(List.of(claim.topic().name(), claim.role(), claim.unit()), claim);
    if (before == null) {
      return;
    }
    review.tried(TextCheck.SAME);
    review.bind(claim);
    if (before.value().compareTo(claim.value()) != 0) {
      review
          .fail(TextCheck.SAME, claim)
          .amounts(claim.value(), before.value(), claim.unit())
          .report();
    }
  }

  /** The path of an item is that of its row. */
  private void name(Claim claim) {
    Topic topic = claim.topic();
    if (topic.kind() != Topic.Kind.ITEM || !named.add(topic) || review.plan().items().isEmpty()) {
      return;
    }
    String path = Labels.plain(topic.name().replace("/", ""));
    List<Known.Found> rows = known.rows(topic);
    String right =
        rows.isEmpty() ? known.nearest(topic) : Known.path(rows.get(0).table(), rows.get(0).row());
    if (right == null && !known.hasItems()) {
      return;
    }
    review.tried(TextCheck.NAMES);
    if (right == null || !path.endsWith(right)) {
      int leaf = Math.max(review.text().lastIndexOf(leaf(topic) + "(", claim.start()), 0);
      int start = review.text().lastIndexOf(topic.name().split("/")[0], leaf);
      Failure failure =
          review.fail(TextCheck.NAMES, Math.max(start, 0), leaf + leaf(topic).length());
      if (right == null) {
        failure.says("{位置}：表中没有这个科目，请核对名称");
      }
      failure.word("名称", right == null ? "" : right).report();
    }
  }

  private static String leaf(Topic topic) {
    return topic.name().substring(topic.name().lastIndexOf('/') + 1);
  }
}
