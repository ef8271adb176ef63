package gongkai.form.measure;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;

/** The words in which targets and results are written. */
public record MeasureWords(
    List<String> atLeast,
    List<String> atMost,
    List<String> equal,
    List<String> orMore,
    List<String> orLess,
    List<String> rise,
    List<String> fall,
    List<String> filler,
    String counters,
    List<String> none,
    List<UnitWord> units,
    List<Scale> scales) {

  /** A unit and what it is of another: 万元 is 10000 元. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record UnitWord(String word, String base, BigDecimal factor) {}

  /** A word of number that may stand before a unit: 万 in 100万次. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record Scale(String word, BigDecimal factor) {}
}
