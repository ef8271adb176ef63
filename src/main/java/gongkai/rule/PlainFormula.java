package gongkai.rule;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says the right side of a formula as a person would, without the brackets of the rule language.
 */
final class PlainFormula {
  private static final Pattern SUM = Pattern.compile("Σ([^\\[\\s]*)\\[([^]]*)]\\.(\\S+)");
  private static final Pattern CELL = Pattern.compile("([^\\[\\s]*)\\[([^]]*)]\\.(\\S+)");

  /** Stands between whose and which table it is, when it is an archived one. */
  private static final String ARCHIVED = "·";

  /** Columns that every row of a table has alone, so that the row says enough. */
  private static final Set<String> ONLY_COLUMN = Set.of("金额", "决算数", "预算数");

  private PlainFormula() {}

  /**
   * @param formula such as {@code Σ收支总表[事业收入、经营收入].金额 + [其他收入].金额}
   * @param tables whether to say of which table an amount is
   */
  static String of(String formula, boolean tables) {
    String sums =
        SUM.matcher(formula).replaceAll(sum -> Matcher.quoteReplacement(sum(sum, tables)));
    return CELL.matcher(sums)
        .replaceAll(cell -> Matcher.quoteReplacement(table(cell, tables) + cell(cell)))
        .replace(" + ", "＋")
        .replace(" - ", "－");
  }

  private static String sum(MatchResult sum, boolean tables) {
    String rows = sum.group(2).contains("、") ? sum.group(2) : "各" + sum.group(2);
    return table(sum, tables) + rows + "之和";
  }

  private static String cell(MatchResult cell) {
    String row = cell.group(2);
    String column = cell.group(3).replace('.', ' ');
    if (row.startsWith("@")) {
      return column;
    }
    return ONLY_COLUMN.contains(column) ? row : row + column;
  }

  private static String table(MatchResult part, boolean tables) {
    String table = part.group(1);
    boolean said = !table.isEmpty() && (tables || table.contains(ARCHIVED));
    return said ? table.replace(ARCHIVED, "") + "的" : "";
  }
}
