package gongkai.text.review;

import gongkai.text.expr.NamedAmounts.Amount;
import gongkai.text.input.TextRule;
import gongkai.text.review.Plan.Watch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of the text equal the cells that they name. */
final class AmountReview {
  private static final String RULE = TextRule.AMOUNT.id();
  private static final BigDecimal TAIL = new BigDecimal("0.01");

  private AmountReview() {}

  static void review(Passage passage) {
    Map<String, Watch> byWording = new HashMap<>();
    for (Watch watch : passage.plan().watches()) {
      if (watch.section().equals(passage.section())) {
        watch.wordings().forEach(wording -> byWording.put(wording, watch));
      }
    }
    if (byWording.isEmpty()) {
      return;
    }
    List<String> wordings = List.copyOf(byWording.keySet());
    Matcher plain = Text.moneyAfter(wordings).matcher(passage.text());
    while (plain.find()) {
      Watch watch = byWording.get(plain.group(1));
      compare(passage, plain.group(), plain.group(2), passage.amounts().of(watch.name()));
    }
    budgets(passage, byWording, wordings);
  }

  private static void budgets(
      Passage passage, Map<String, Watch> byWording, List<String> wordings) {
    Pattern pattern =
        Pattern.compile(
            Text.oneOf(wordings)
                + "(?:支出)?(?:全年|年初)?预算数?为?"
                + Text.MONEY
                + "[,;]?(?:支出)?决算数?为?"
                + Text.MONEY);
    Matcher found = pattern.matcher(passage.text());
    while (found.find()) {
      Watch watch = byWording.get(found.group(1));
      if (watch.budgeted()) {
        String name = watch.name();
        compare(passage, found.group(), found.group(2), passage.amounts().budgetOf(name));
        compare(passage, found.group(), found.group(3), passage.amounts().of(name));
      }
    }
  }

  static void compare(Passage passage, String quote, String digits, Amount cell) {
    if (cell == null) {
      return;
    }
    BigDecimal said = new BigDecimal(digits);
    int decimals = Math.max(said.scale(), 2);
    BigDecimal expected = cell.wan().setScale(decimals, RoundingMode.HALF_UP);
    BigDecimal off = said.subtract(expected).abs();
    if (off.signum() == 0) {
      return;
    }
    Notes.Note note = passage.note(quote, cell.cells(), expected, said);
    if (off.compareTo(TAIL) <= 0) {
      passage.notes().tail(RULE, note);
    } else {
      String what = "表中是 " + expected.toPlainString() + " 万元，请改成一致。";
      passage.notes().error(RULE, note, what);
    }
  }
}
