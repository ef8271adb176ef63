package gongkai.text.review;

import gongkai.text.input.TextRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rate of change belongs to its amounts, and its words to each other. */
final class ChangeReview {
  private static final String RULE = TextRule.CHANGE.id();
  private static final String RISE = "增加|上升|增长|提高";
  private static final String FALL = "减少|下降|降低";
  private static final Pattern CHANGE =
      Pattern.compile(
          "("
              + RISE
              + "|"
              + FALL
              + ")了?"
              + Text.MONEY
              + "[,;]?("
              + RISE
              + "|"
              + FALL
              + ")了?"
              + Text.NUMBER
              + "%");
  private static final Pattern AMOUNT = Pattern.compile("(.{0,6}?)" + Text.MONEY);
  private static final Pattern COMPARES = Pattern.compile("^(与|较|比|同)");

  private ChangeReview() {}

  static void review(Passage passage) {
    Matcher change = CHANGE.matcher(passage.text());
    while (change.find()) {
      boolean rose = change.group(1).matches(RISE);
      if (rose != change.group(3).matches(RISE)) {
        String what = "“" + change.group(1) + "”与“" + change.group(3) + "”不一致，请改正。";
        passage.notes().error(RULE, passage.note(change.group()), what);
        continue;
      }
      BigDecimal now = current(passage, change.start());
      if (now != null) {
        BigDecimal difference = new BigDecimal(change.group(2));
        BigDecimal before = rose ? now.subtract(difference) : now.add(difference);
        check(passage, change.group(), difference, before, Percent.of(change.group(4)));
      }
    }
  }

  private static void check(
      Passage passage, String quote, BigDecimal difference, BigDecimal before, Percent said) {
    if (before.signum() == 0) {
      if (said.isZero()) {
        passage.notes().hint(RULE, "上年数为 0，没有增减率，请删去百分比", passage.note(quote));
      } else {
        passage.notes().error(RULE, passage.note(quote), "上年数为 0，没有增减率，请删去百分比。");
      }
      return;
    }
    if (before.signum() < 0) {
      passage.notes().error(RULE, passage.note(quote), "推算的上年数是负数，请核对增减额。");
      return;
    }
    String why = "推算的上年数是 " + before.toPlainString() + " 万元，";
    passage.judge(RULE, said, Percent.ratio(difference, before), quote, List.of(), why);
  }

  /** The amount that changed: the last one before, in this sentence or the one it continues. */
  private static BigDecimal current(Passage passage, int change) {
    String text = passage.text();
    boolean planning = passage.plan().planning();
    int sentence = sentence(text, change);
    BigDecimal here = last(text.substring(sentence, change), planning);
    if (here != null || sentence == 0 || text.charAt(sentence - 1) == '\n') {
      return here;
    }
    boolean continues = COMPARES.matcher(text.substring(sentence)).find();
    return continues
        ? last(text.substring(sentence(text, sentence - 1), sentence), planning)
        : null;
  }

  private static int sentence(String text, int before) {
    int stop = Math.max(text.lastIndexOf('。', before - 1), text.lastIndexOf('\n', before - 1));
    return stop + 1;
  }

  /** The last amount that is neither a change nor, unless the text is about them, a budget. */
  private static BigDecimal last(String clause, boolean planning) {
    BigDecimal last = null;
    Matcher amount = AMOUNT.matcher(clause);
    while (amount.find()) {
      String lead = clause.substring(Math.max(0, amount.start(2) - 8), amount.start(2));
      boolean changed = lead.matches(".*(" + RISE + "|" + FALL + ")了?$");
      if (!changed && (planning || !lead.matches(".*预算数?为?$"))) {
        last = new BigDecimal(amount.group(2));
      }
    }
    return last;
  }
}
