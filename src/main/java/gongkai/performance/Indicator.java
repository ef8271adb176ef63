package gongkai.performance;

import java.math.BigDecimal;

/**
 * An indicator of a 自评表.
 *
 * @param category where its 一级指标 stands, e.g. 产出指标, or null
 * @param second its 二级指标, or empty
 * @param name its own name without the weight in brackets
 * @param nameEntry where that stands
 * @param weight the most it can score, or null when the form does not say
 * @param target what was aimed at
 * @param actual what was reached
 * @param reason its own cell for the reason of a deviation, or null when the form has one for all
 * @param attainment how far the result reached the target
 */
public record Indicator(
    Entry category,
    String second,
    String name,
    Entry nameEntry,
    BigDecimal weight,
    Entry target,
    Entry actual,
    Entry score,
    Entry reason,
    Measure aim,
    Measure result,
    Attainment attainment) {

  /** Whether nobody has written anything into its row. */
  boolean isUntouched() {
    return target.isBlank() && actual.isBlank() && score.isBlank();
  }
}
