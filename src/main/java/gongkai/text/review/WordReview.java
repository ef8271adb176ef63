package gongkai.text.review;

import gongkai.text.input.TextRule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that do not belong into a final text, years that were not updated, units left out. */
final class WordReview {
  private static final Pattern COMPARED = Pattern.compile("[与比较](20\\d\\d)年度?(?:相比|决算|预算)");
  private static final Pattern CURRENT = Pattern.compile("(?:^|[\\n。])(20\\d\\d)年度");
  private static final Pattern CLOSED = Pattern.compile("截至(20\\d\\d)年12月31日");
  private static final Pattern NO_PERCENT =
      Pattern.compile("(?:增长|下降|降低)\\d+(?:\\.\\d+)?(?![\\d.%万亿元倍个])");
  private static final Pattern NO_UNIT =
      Pattern.compile("(?:支出|收入|决算|预算|总计|合计)为?\\d+\\.\\d+(?:万(?!元)|(?![\\d万亿元%]))");

  private WordReview() {}

  static void review(Passage passage) {
    for (String residue : passage.plan().residue()) {
      if (passage.text().contains(residue)) {
        String what = "模板的提示或占位没有改掉，请填写或删去";
        passage
            .notes()
            .hint(TextRule.RESIDUE.id(), what, passage.note(around(passage.text(), residue)));
      }
    }
    Integer year = passage.filing().year();
    if (year != null) {
      years(passage, COMPARED, year - 1, TextRule.CHANGE.id());
      years(passage, CURRENT, year, TextRule.AMOUNT.id());
      years(passage, CLOSED, passage.plan().planning() ? year - 1 : year, TextRule.AMOUNT.id());
    }
    tell(passage, NO_PERCENT, "百分比后面少了 %，请补上。");
    tell(passage, NO_UNIT, "金额后面少了单位，请补上“万元”。");
  }

  private static void years(Passage passage, Pattern pattern, int expected, String rule) {
    Matcher said = pattern.matcher(passage.text());
    while (said.find()) {
      if (Integer.parseInt(said.group(1)) != expected) {
        String what = "年度应是 " + expected + "，请改正。";
        passage.notes().error(rule, passage.note(said.group()), what);
      }
    }
  }

  private static void tell(Passage passage, Pattern pattern, String what) {
    Matcher found = pattern.matcher(passage.text());
    while (found.find()) {
      passage.notes().error(TextRule.UNITS.id(), passage.note(found.group()), what);
    }
  }

  private static String around(String text, String word) {
    int at = text.indexOf(word);
    return text.substring(Math.max(0, at - 8), Math.min(text.length(), at + word.length() + 12));
  }
}
