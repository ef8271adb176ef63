package gongkai.text.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The money of a project as its self-evaluation says it.
 *
 * @param budget 预算数
 * @param spent 执行数
 */
record Evaluation(BigDecimal budget, BigDecimal spent) {
  private static final Pattern MONEY =
      Pattern.compile("资金总额\\t?\\s*(\\d+(?:\\.\\d+)?)\\t\\s*(\\d+(?:\\.\\d+)?)\\t");
  private static final int ROWS = 12;

  /** What stands in the table below this heading, or null. */
  static Evaluation below(List<String> lines, int heading) {
    for (int at = heading + 1; at < lines.size() && at <= heading + ROWS; at++) {
      Matcher money = MONEY.matcher(lines.get(at) + "\t");
      if (money.find()) {
        return new Evaluation(new BigDecimal(money.group(1)), new BigDecimal(money.group(2)));
      }
    }
    return null;
  }
}
