package gongkai.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * Something in a workbook or a text that a person should know.
 *
 * @param rule id of the rule that says so
 * @param level how grave it is
 * @param message one Chinese sentence: where, what, what to do
 * @param cells the cells it speaks of, the judged one first; empty when it concerns a whole sheet
 * @param expected the amount that should stand there, or null
 * @param actual the amount that stands there, or null
 * @param difference actual less expected, or null
 * @param allowed the difference that rounding explains, or null
 * @param cause id of the {@link Cause} behind it, or null
 * @param quote the words that it is about, or null
 * @param where where these words stand, or null
 */
public record Finding(
    String rule,
    Level level,
    String message,
    List<FindingCell> cells,
    BigDecimal expected,
    BigDecimal actual,
    BigDecimal difference,
    BigDecimal allowed,
    Integer cause,
    @JsonInclude(JsonInclude.Include.NON_NULL) String quote,
    @JsonInclude(JsonInclude.Include.NON_NULL) Where where) {
  public Finding {
    cells = List.copyOf(cells);
  }

  /** A finding without words of a text. */
  public Finding(
      String rule,
      Level level,
      String message,
      List<FindingCell> cells,
      BigDecimal expected,
      BigDecimal actual,
      BigDecimal difference,
      BigDecimal allowed,
      Integer cause) {
    this(rule, level, message, cells, expected, actual, difference, allowed, cause, null, null);
  }

  /** A finding about words, not amounts. */
  public static Finding said(String rule, Level level, String message, List<FindingCell> cells) {
    return new Finding(rule, level, message, cells, null, null, null, null, null);
  }

  public Finding because(int causeId) {
    return new Finding(
        rule, level, message, cells, expected, actual, difference, allowed, causeId, quote, where);
  }

  /** The same with another sentence and other cells. */
  public Finding naming(String sentence, List<FindingCell> named) {
    return new Finding(
        rule, level, sentence, named, expected, actual, difference, allowed, cause, quote, where);
  }
}
