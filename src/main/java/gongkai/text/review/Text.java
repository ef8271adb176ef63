package gongkai.text.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How amounts are written in sentences. */
final class Text {
  /** Digits of a number. */
  static final String NUMBER = "(\\d+(?:\\.\\d+)?)";

  /** An amount of money with its unit. */
  static final String MONEY = NUMBER + "万元?";

  private static final String FILLER = "(?:决算数?|支出|总额|各|均|合计|数)*为?";

  private Text() {}

  /** One of these wordings, not the end of a longer word. */
  static String oneOf(List<String> wordings) {
    return "(?<![\\p{IsHan}&&[^年度中和及、]])" + any(wordings);
  }

  /** One of these wordings, wherever it stands. */
  static String any(List<String> wordings) {
    return "("
        + String.join("|", longestFirst(wordings).stream().map(Pattern::quote).toList())
        + ")";
  }

  /** One of these wordings and the money after it. */
  static Pattern moneyAfter(List<String> wordings) {
    return Pattern.compile(oneOf(wordings) + FILLER + MONEY);
  }

  /** The first amount that follows a wording in a text, or null. */
  static BigDecimal money(String text, List<String> wordings) {
    Matcher found = Pattern.compile(any(wordings) + FILLER + MONEY).matcher(text);
    return found.find() ? new BigDecimal(found.group(2)) : null;
  }

  private static List<String> longestFirst(List<String> wordings) {
    return wordings.stream().sorted((a, b) -> b.length() - a.length()).toList();
  }
}
