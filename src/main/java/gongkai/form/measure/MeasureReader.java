package gongkai.form.measure;

import gongkai.form.measure.Measure.Bound;
import gongkai.form.measure.Measure.Kind;
import gongkai.form.measure.Measure.Trend;
import gongkai.table.Amounts;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Understands targets and results as people write them: ≥500家次, 90%以上, 3-4次, 达标. */
public final class MeasureReader {
  private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
  private static final String DIGITS = "一二两三四五六七八九";
  private static final int LONGEST_UNIT = 12;

  /** Points in time, not quantities: 2024年, 12月底前, 3月31日. */
  private static final Pattern DATE =
      Pattern.compile("(19|20)\\d\\d年.*|\\d{1,2}(月|号)(?!均).*|\\d{1,2}日前?|.*(年|月|季度|日)(底|末|初|前)");

  private final MeasureWords words;
  private final Pattern quantity;
  private final Pattern counted;

  public MeasureReader(MeasureWords words) {
    this.words = words;
    String signs =
        any(Stream.of(words.atLeast(), words.atMost(), words.equal()).flatMap(List::stream));
    String moves = any(Stream.concat(words.rise().stream(), words.fall().stream()));
    String fill = any(words.filler().stream());
    this.quantity =
        Pattern.compile(
            "(?<every>每[年月周日天]|每季度?|每个?[^\\d\\s]{1,3}?)?(?:"
                + fill
                + ")?(?<move>"
                + moves
                + ")?(?:"
                + fill
                + ")?(?<sign>"
                + signs
                + ")?(?:"
                + fill
                + ")?(?<low>"
                + NUMBER
                + ")(?<lowUnit>%)?(?:[-~～—–至到](?<high>"
                + NUMBER
                + "))?(?<scale>"
                + any(words.scales().stream().map(MeasureWords.Scale::word))
                + ")?(?<unit>[^\\d,，。;；、()]{0,"
                + LONGEST_UNIT
                + "}?)(?:/(?<per>[^\\d/]{1,4}))?(?<more>"
                + any(words.orMore().stream())
                + ")?(?<less>"
                + any(words.orLess().stream())
                + ")?");
    this.counted = Pattern.compile("([^一-龥]*)([" + DIGITS + "]|十)([" + words.counters() + "].*)");
  }

  private static String any(Stream<String> alternatives) {
    return String.join(
        "|",
        alternatives
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .toList());
  }

  /**
   * Reads a target or result.
   *
   * @param text what a reader sees in the cell
   */
  public Measure read(String text) {
    String squeezed = Amounts.squeeze(text).replace('×', '*').replaceAll("[。;；,，]$", "");
    if (squeezed.matches("[-—–―－_/\\\\]*")) {
      return Measure.blank();
    }
    if (DATE.matcher(squeezed).matches()) {
      return Measure.words(squeezed);
    }
    Matcher form = quantity.matcher(inDigits(squeezed));
    return form.matches() ? quantity(form, squeezed) : Measure.words(squeezed);
  }

  /** 两场 as 2场; only before a word that counts, for 一般 is no number. */
  private String inDigits(String text) {
    Matcher form = counted.matcher(text);
    if (!form.matches()) {
      return text;
    }
    int at = DIGITS.indexOf(form.group(2));
    int digit = at < 0 ? 10 : at < 2 ? at + 1 : at;
    return form.group(1) + digit + form.group(3);
  }

  private Measure quantity(Matcher form, String text) {
    BigDecimal low = number(form.group("low"));
    BigDecimal high = form.group("high") == null ? low : number(form.group("high"));
    String unit = form.group("lowUnit") == null ? form.group("unit") : "%" + form.group("unit");
    unit = unit.replaceAll("^%%$", "%");
    String per = form.group("per") != null ? form.group("per") : every(form.group("every"));
    var measure =
        new Measure(
            Kind.QUANTITY, bound(form), low, high, unit, per, trend(form.group("move")), text);
    return inBaseUnits(measure, form.group("scale"));
  }

  private static String every(String word) {
    return word == null ? "" : word.replaceAll("^每个?", "");
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace(",", ""));
  }

  private Measure inBaseUnits(Measure measure, String scale) {
    String unit = (scale == null ? "" : scale) + measure.unit();
    for (MeasureWords.UnitWord word : words.units()) {
      if (unit.equals(word.word())) {
        return measure.scaled(word.factor(), word.base());
      }
    }
    return words.scales().stream()
        .filter(s -> s.word().equals(scale))
        .findFirst()
        .map(s -> measure.scaled(s.factor(), measure.unit()))
        .orElse(measure);
  }

  private Bound bound(Matcher form) {
    String sign = form.group("sign");
    if (form.group("high") != null) {
      return Bound.BETWEEN;
    }
    if (words.atLeast().contains(sign) || (sign == null && form.group("more") != null)) {
      return Bound.AT_LEAST;
    }
    if (words.atMost().contains(sign) || (sign == null && form.group("less") != null)) {
      return Bound.AT_MOST;
    }
    return Bound.EQUAL;
  }

  private Trend trend(String word) {
    return word == null ? Trend.NONE : words.rise().contains(word) ? Trend.RISE : Trend.FALL;
  }

  /** What a column 指标性质 says of its row's target, or null: ≥, 正向, =. */
  public Bound bound(String text) {
    String sign = Amounts.squeeze(text);
    if (sign.contains("正向") || words.atLeast().contains(sign)) {
      return Bound.AT_LEAST;
    }
    if (sign.contains("反向") || sign.contains("逆向") || words.atMost().contains(sign)) {
      return Bound.AT_MOST;
    }
    return words.equal().contains(sign) ? Bound.EQUAL : null;
  }

  /** Whether a result is written with the sign of a target. */
  public boolean hasSign(String text) {
    String squeezed = Amounts.squeeze(text);
    return Stream.of(words.atLeast(), words.atMost())
        .flatMap(List::stream)
        .filter(sign -> sign.length() <= 2 && !Character.isLetter(sign.charAt(0)))
        .anyMatch(squeezed::startsWith);
  }

  /** Whether a text says that there is none of it. */
  public boolean saysNone(String text) {
    return words.none().contains(Amounts.squeeze(text));
  }
}
