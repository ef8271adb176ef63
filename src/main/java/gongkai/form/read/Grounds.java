package gongkai.form.read;

import gongkai.form.words.WordList;
import gongkai.table.AmountUnit;
import gongkai.table.Amounts;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What 测算依据 come to: 宣传40万元、培训20万元; 9套(0.73万元/套). */
final class Grounds {
  private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
  private static final Pattern ALTOGETHER = Pattern.compile("共计?|合计|总计|小计|总额");

  /** So many of something, each at a price; the price may stand before or behind. */
  private static final Pattern PRICED =
      Pattern.compile(
          "(?<count>NUMBER)(?<thing>[^\\d,，。;；、()/×*]{1,4})[(×*]?(?<price>NUMBER)(?<unit>亿元|万元|元|万)/\\k<thing>\\)?"
              .replace("NUMBER", NUMBER));

  private static final Pattern MONEY =
      Pattern.compile("(NUMBER)(亿元|万元|元|亿|万)(?!\\p{IsIdeographic}*/)".replace("NUMBER", NUMBER));
  private final WordList products;
  private final AmountUnit unit;

  /**
   * @param products words of texts that multiply in a way not understood
   * @param unit in which the form states its amounts
   */
  Grounds(WordList products, AmountUnit unit) {
    this.products = products;
    this.unit = unit;
  }

  /** The sum in the form's unit, or null when the text is no plain list of amounts. */
  BigDecimal sum(String written) {
    String text = Amounts.squeeze(written);
    if (unit == AmountUnit.UNSAID || ALTOGETHER.matcher(text).find()) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = false;
    Matcher priced = PRICED.matcher(text);
    var rest = new StringBuilder();
    while (priced.find()) {
      BigDecimal price = amount(priced.group("price"), priced.group("unit"));
      sum = sum.add(price.multiply(number(priced.group("count"))));
      any = true;
      priced.appendReplacement(rest, "");
    }
    priced.appendTail(rest);
    if (products.isIn(rest.toString())) {
      return null;
    }
    Matcher money = MONEY.matcher(rest);
    while (money.find()) {
      sum = sum.add(amount(money.group(1), money.group(2)));
      any = true;
    }
    return any ? sum : null;
  }

  private BigDecimal amount(String digits, String in) {
    AmountUnit stated = AmountUnit.named(in.endsWith("元") ? in : in + "元");
    return stated.convert(number(digits), unit);
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace(",", ""));
  }
}
