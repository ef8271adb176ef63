package gongkai.performance;

import java.math.BigDecimal;
import java.util.List;

/**
 * A 年度绩效目标 and the indicators under it.
 *
 * @param label where its name and weight stand, or null when the form names no goal
 * @param text what it says, or null
 * @param weight what its indicators weigh together, or null when the form does not say
 */
public record Goal(Entry label, Entry text, BigDecimal weight, List<Indicator> indicators) {
  public Goal {
    indicators = List.copyOf(indicators);
  }

  /** The sum of its indicators' weights, or null when one of them is not known. */
  BigDecimal indicatorWeights() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Indicator indicator : indicators) {
      if (indicator.weight() == null) {
        return null;
      }
      sum = sum.add(indicator.weight());
    }
    return indicators.isEmpty() ? null : sum;
  }
}
