package gongkai.table;

import java.math.BigDecimal;

/**
 * An amount as it is printed somewhere.
 *
 * @param value in its own unit
 * @param unit the unit in which it is printed
 * @param decimals how many decimals are printed; negative where digits before the point are rounded
 * @param weight how many rounded values it stands for
 */
public record Amount(BigDecimal value, AmountUnit unit, int decimals, int weight) {

  public Amount(BigDecimal value, AmountUnit unit, int decimals) {
    this(value, unit, decimals, 1);
  }

  /** An amount that shows all its decimals. */
  public static Amount printed(BigDecimal value, AmountUnit unit) {
    return new Amount(value, unit, Math.max(0, value.scale()));
  }

  /** An amount of which rounding hides nothing. */
  public static Amount exactly(BigDecimal value, AmountUnit unit) {
    return new Amount(value, unit, Integer.MAX_VALUE);
  }

  public BigDecimal in(AmountUnit other) {
    return unit.convert(value, other);
  }

  public Amount negated() {
    return new Amount(value.negate(), unit, decimals, weight);
  }

  /** As a person reads it, in the unit in which it is printed: 300.01万元. */
  @Override
  public String toString() {
    return Rounding.plain(value) + unit.label();
  }
}
