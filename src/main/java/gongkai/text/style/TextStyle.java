package gongkai.text.style;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/**
 * How the text is written: decimals, words, what is listed.
 *
 * @param name its name
 * @param settings by name and part of the text, e.g. 百分比小数位数 in 五（二）; the empty part holds
 *     everywhere else
 */
public record TextStyle(String name, Map<String, Map<String, String>> settings) {

  /** The setting as it holds in this part of the text. */
  public String word(String setting, String part) {
    Map<String, String> byPart = settings.get(setting);
    int bracket = part.indexOf('（');
    String section = bracket < 0 ? part : part.substring(0, bracket);
    for (String candidate : new String[] {part, section, ""}) {
      String word = byPart.get(candidate);
      if (word != null) {
        return word;
      }
    }
    throw new IllegalStateException("No setting " + setting);
  }

  public boolean is(String setting, String value, String part) {
    return word(setting, part).equals(value);
  }

  /** An amount in 万元 as printed. */
  public String amount(BigDecimal amount, String part) {
    int decimals = number("金额小数位数", part);
    return decimals(amount, Math.max(decimals, amount.scale()), "金额末尾的零", part);
  }

  /** A ratio as printed, with its sign. */
  public String percent(BigDecimal part, BigDecimal whole, String where) {
    int decimals = number("百分比小数位数", where);
    BigDecimal percent = part.scaleByPowerOfTen(2).divide(whole, decimals, RoundingMode.HALF_UP);
    return decimals(percent, decimals, "百分比末尾的零", where) + "%";
  }

  public BigDecimal threshold(String part) {
    return new BigDecimal(word("说明幅度", part));
  }

  public int number(String setting, String part) {
    return Integer.parseInt(word(setting, part));
  }

  /** The same profile with another value for a setting; the empty part also ends its exceptions. */
  TextStyle with(String setting, String part, String value) {
    Map<String, Map<String, String>> changed = new HashMap<>(settings);
    Map<String, String> byPart =
        new HashMap<>(part.isEmpty() ? Map.of() : settings.getOrDefault(setting, Map.of()));
    byPart.put(part, value);
    changed.put(setting, byPart);
    return new TextStyle(name, changed);
  }

  private String decimals(BigDecimal value, int decimals, String zeros, String part) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    if (is(zeros, "保留", part)) {
      return rounded.toPlainString();
    }
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
