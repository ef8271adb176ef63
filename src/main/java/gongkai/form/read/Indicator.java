package gongkai.form.read;

import gongkai.form.measure.Attainment;
import gongkai.form.measure.Measure;
import gongkai.table.Cell;
import java.math.BigDecimal;

/**
 * An indicator of a 自评表.
 *
 * @param category where its 一级指标 stands, e.g. 产出指标, with its weight if it has one; or null
 * @param second its 二级指标, or empty
 * @param name its own name without the weight in brackets
 * @param nameCell where that stands
 * @param weightCell the most it can score and where that is written, or null when the form does not
 *     say
 * @param target what was aimed at
 * @param actual what was reached
 * @param reason its own cell for the reason of a deviation, or null when the form has one for all
 * @param attainment how far the result reached the target
 */
public record Indicator(
    Cell category,
    String second,
    String name,
    Cell nameCell,
    Cell weightCell,
    Cell target,
    Cell actual,
    Cell score,
    Cell reason,
    Measure aim,
    Measure result,
    Attainment attainment) {

  /** The most it can score, or null when the form does not say. */
  public BigDecimal weight() {
    return weightCell == null ? null : weightCell.value();
  }

  /** Whether nobody has written anything into its row. */
  boolean isUntouched() {
    return target.saysNothing() && actual.saysNothing() && score.saysNothing();
  }
}
