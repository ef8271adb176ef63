package gongkai.report;

import gongkai.table.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A failure of a rule being told: its cells or words, its amounts, its sentence. */
public final class Failure {
  /** The slots that every message may mention. */
  public static final List<String> SLOTS = List.of("位置", "实际", "应为", "相差");

  private static final Pattern NUMERAL = Pattern.compile("^[一二三四五六七八九十]");
  private static final int LONGEST_QUOTE = 40;
  private final Rule rule;
  private final Function<Failure, Finding> teller;
  private final List<FindingCell> cells = new ArrayList<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private Level level;
  private String place = "";
  private String says;
  private String quote;
  private Where where;
  private String unit = "";
  private BigDecimal actual;
  private BigDecimal expected;
  private BigDecimal allowed;

  Failure(Rule rule, Function<Failure, Finding> teller) {
    this.rule = rule;
    this.level = rule == null ? null : rule.level();
    this.says = rule == null ? null : rule.message();
    this.teller = teller;
  }

  /** As grave as this, instead of as the rule says. */
  public Failure level(Level other) {
    level = other;
    return this;
  }

  /** The judged cells; a message opens with the first. */
  public Failure at(FindingCell... judged) {
    return at(Arrays.asList(judged));
  }

  public Failure at(Collection<FindingCell> judged) {
    judged.stream()
        .findFirst()
        .filter(cell -> place.isEmpty())
        .ifPresent(cell -> place = cell.place());
    cells.addAll(judged);
    return this;
  }

  /** The cells that they are judged by. */
  public Failure by(FindingCell... others) {
    return by(Arrays.asList(others));
  }

  public Failure by(Collection<FindingCell> others) {
    cells.addAll(others);
    return this;
  }

  /** The words that are judged, and where they stand; a message opens with them. */
  public Failure quote(String text, Where at) {
    quote = text;
    where = at;
    String line = text.replace("\n", "");
    String shown = line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
    boolean numbered = at.section() != null && NUMERAL.matcher(at.section()).find();
    String section =
        at.section() == null ? "" : numbered ? "第" + at.section() + "部分" : at.section();
    String page = at.page() == null ? "" : "第" + at.page() + "页";
    place = "情况说明" + section + page + "“" + shown + "”";
    return this;
  }

  /** What is there, what should be, in a unit. */
  public Failure amounts(Rounding rounding) {
    return amounts(rounding.actual(), rounding.expected(), rounding.unit().label())
        .allowed(rounding.allowed());
  }

  /**
   * As {@link #amounts(Rounding)}, for numbers that are no money.
   *
   * @param in what stands behind the numbers in a sentence, e.g. 分 or %; may be empty
   */
  public Failure amounts(BigDecimal isThere, BigDecimal shouldBe, String in) {
    actual = isThere;
    expected = shouldBe;
    unit = in;
    return this;
  }

  public Failure allowed(BigDecimal difference) {
    allowed = difference;
    return this;
  }

  /** What stands in a slot of the message. */
  public Failure word(String slot, String value) {
    words.put(slot, value);
    return this;
  }

  /** Another sentence than the rule's own; it may have the same slots. */
  public Failure says(String sentence) {
    says = sentence;
    return this;
  }

  /** Hands it in. */
  public Finding report() {
    return teller.apply(this);
  }

  Rule rule() {
    return rule;
  }

  Level level() {
    return level;
  }

  List<FindingCell> cells() {
    return cells;
  }

  /** What its place is called; empty when it has none. */
  String place() {
    return place;
  }

  BigDecimal difference() {
    return actual == null || expected == null ? null : actual.subtract(expected);
  }

  String unit() {
    return unit;
  }

  /** Its sentence with every slot filled save that of the place. */
  String template() {
    String sentence = says == null ? "{位置}不符合“" + rule.says() + "”" : says;
    for (Map.Entry<String, String> word : words.entrySet()) {
      sentence = sentence.replace("{" + word.getKey() + "}", word.getValue());
    }
    sentence =
        sentence
            .replace("{实际}", printed(actual))
            .replace("{应为}", printed(expected))
            .replace("{相差}", difference() == null ? "" : printed(difference().abs()));
    return sentence.endsWith("。") ? sentence : sentence + "。";
  }

  private String printed(BigDecimal amount) {
    return amount == null ? "" : Rounding.plain(amount) + unit;
  }

  Finding finding() {
    return rule == null ? null : finding(level, template().replace("{位置}", place));
  }

  Finding finding(Level as, String sentence) {
    return new Finding(
        rule.id(),
        as,
        sentence,
        cells,
        expected,
        actual,
        difference(),
        allowed,
        null,
        quote,
        where);
  }
}
