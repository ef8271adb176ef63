package gongkai.text.review;

import gongkai.text.claim.Folded;
import gongkai.text.claim.PrintedLine;
import java.math.BigDecimal;
import java.util.ArrayList;
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

  /** The self-evaluation tables of projects that stand behind a text. */
  static List<Evaluation> all(List<PrintedLine> text) {
    if (text.stream().noneMatch(line -> line.text().contains("资金总额"))) {
      return List.of();
    }
    List<String> lines = text.stream().map(line -> Folded.fold(line.text())).toList();
    List<Evaluation> found = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.endsWith("项目自评表") && !line.contains("。")) {
        Evaluation evaluation = below(lines, at);
        if (evaluation != null) {
          found.add(evaluation);
        }
      }
    }
    return found;
  }

  /** What stands in the table below this heading, or null. */
  private static Evaluation below(List<String> lines, int heading) {
    for (int at = heading + 1; at < lines.size() && at <= heading + ROWS; at++) {
      Matcher money = MONEY.matcher(lines.get(at) + "\t");
      if (money.find()) {
        return new Evaluation(new BigDecimal(money.group(1)), new BigDecimal(money.group(2)));
      }
    }
    return null;
  }
}
