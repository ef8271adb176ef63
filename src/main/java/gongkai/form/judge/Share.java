package gongkai.form.judge;

import gongkai.table.Amounts;
import gongkai.table.Cell;
import gongkai.table.Rounding;
import gongkai.table.Rounding.Fit;
import java.math.BigDecimal;

/**
 * A share of one as people write it, 95% or 0.95 or 95.
 *
 * @param value the share; its scale tells its last printed digit
 */
public record Share(BigDecimal value) {

  /**
   * The share in a cell, or null when there is none.
   *
   * @param near what it ought to be; decides whether 95 means 95% where no sign does
   */
  public static Share of(Cell cell, BigDecimal near) {
    String text = Amounts.squeeze(cell.raw().text());
    if (text.endsWith("%")) {
      BigDecimal percent = Amounts.parse(text.substring(0, text.length() - 1));
      return percent == null ? null : new Share(percent.movePointLeft(2));
    }
    BigDecimal number = cell.raw().number() == null ? Amounts.parse(text) : cell.raw().number();
    if (number == null) {
      return null;
    }
    BigDecimal asPercent = number.movePointLeft(2);
    boolean fraction = number.subtract(near).abs().compareTo(asPercent.subtract(near).abs()) <= 0;
    return new Share(fraction ? number : asPercent);
  }

  public Fit to(BigDecimal expected) {
    return Rounding.quotient(value, expected);
  }
}
