package gongkai.form.read;

import gongkai.table.Cell;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a form aims at, and the indicators below it.
 *
 * @param labels where the 年度绩效目标 above the indicators stand; none when the form names none
 * @param own the weight of a goal that is scored beside its indicators, or null
 * @param score what the goal's own row scored, or null
 * @param covers weights that the indicators below share out among them; none when none is stated
 */
public record Goal(
    List<Cell> labels, Cell own, Cell score, List<Cell> covers, List<Indicator> indicators) {
  public Goal {
    labels = List.copyOf(labels);
    covers = List.copyOf(covers);
    indicators = List.copyOf(indicators);
  }

  /** The sum of its indicators' weights, or null when one of them is not known. */
  public BigDecimal indicatorWeights() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Indicator indicator : indicators) {
      if (indicator.weight() == null) {
        return null;
      }
      sum = sum.add(indicator.weight());
    }
    return indicators.isEmpty() ? null : sum;
  }

  /** What all of it weighs together, or null when the form does not say. */
  public BigDecimal weight() {
    BigDecimal shared = indicatorWeights();
    if (!covers.isEmpty()) {
      shared = covers.stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
    return shared == null || own == null ? shared : shared.add(own.value());
  }
}
