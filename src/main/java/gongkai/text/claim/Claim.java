package gongkai.text.claim;

import gongkai.table.Amount;
import gongkai.table.AmountUnit;
import java.math.BigDecimal;

/**
 * A number of a text and what it says.
 *
 * @param topic what it is about; null when that is not certain
 * @param value as printed
 * @param unit what stands behind it: 万元, %, 辆
 * @param words what it is of, when it is a share
 * @param rises whether it is said to rise; null when nothing is said
 * @param from where the words begin that say what it is about
 * @param start where it stands itself
 * @param end behind its unit
 */
public record Claim(
    ClaimRole role,
    Topic topic,
    BigDecimal value,
    String unit,
    String words,
    Boolean rises,
    int from,
    int start,
    int end) {

  /** The money that it is, or null when it is none. */
  public Amount money() {
    AmountUnit money = AmountUnit.named(unit);
    return money == null ? null : Amount.printed(value, money);
  }

  public boolean isPercent() {
    return unit.equals("%");
  }

  /** How many decimals it prints. */
  public int decimals() {
    return Math.max(0, value.scale());
  }
}
