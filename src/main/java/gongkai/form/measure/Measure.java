package gongkai.form.measure;

import gongkai.form.words.Kind;
import java.math.BigDecimal;

/**
 * A target or a result as somebody wrote it.
 *
 * @param kind whether it is a quantity at all
 * @param bound how a quantity bounds the result
 * @param low the quantity, in the base unit; the lower one of a range
 * @param high the upper one of a range, else the same as low
 * @param unit its unit word in base form, e.g. 家次 or %; empty when it has none
 * @param per the period or thing that it is counted by, e.g. 年 in 2次/年; empty when none
 * @param trend whether it speaks of a rise or a fall
 * @param text as written, without blanks
 */
public record Measure(
    Kind kind,
    Bound bound,
    BigDecimal low,
    BigDecimal high,
    String unit,
    String per,
    Trend trend,
    String text) {

  /** What a text can be. */
  public enum Kind {
    BLANK,
    QUANTITY,
    /** Words that only a person can weigh: 达标, 同比增加. */
    WORDS
  }

  /** How a target bounds its result. */
  public enum Bound {
    /** Written without a sign: 6台. */
    EQUAL,
    /** 正向: ≥500家次. */
    AT_LEAST,
    /** 反向: ≤0.5%. */
    AT_MOST,
    /** 3-4次. */
    BETWEEN
  }

  /** Which way a quantity is said to move. */
  public enum Trend {
    NONE,
    RISE,
    FALL
  }

  public static Measure blank() {
    return words("", Kind.BLANK);
  }

  public static Measure words(String text) {
    return words(text, Kind.WORDS);
  }

  private static Measure words(String text, Kind kind) {
    return new Measure(kind, Bound.EQUAL, null, null, "", "", Trend.NONE, text);
  }

  public boolean isQuantity() {
    return kind == Kind.QUANTITY;
  }

  public boolean isBlank() {
    return kind == Kind.BLANK;
  }

  /** The same quantity with a bound that a column of its own states. */
  public Measure bounded(Bound other) {
    return new Measure(kind, other, low, high, unit, per, trend, text);
  }

  /** The same quantity in other units. */
  public Measure scaled(BigDecimal factor, String base) {
    return new Measure(
        kind, bound, low.multiply(factor), high.multiply(factor), base, per, trend, text);
  }
}
