package gongkai.archive;

import gongkai.table.Unit;
import java.math.BigDecimal;

/**
 * What a unit carried from one year into the next: 年末结转和结余 against 年初结转和结余.
 *
 * @param closing at the end of the earlier year, in 万元, or null when it was not stated
 * @param opening at the start of the later year, in 万元, or null when it was not stated
 */
public record CarryOver(Unit unit, BigDecimal closing, BigDecimal opening) {

  /** Whether both say the same; nothing stated is nothing carried. */
  public boolean agrees() {
    return orZero(closing).compareTo(orZero(opening)) == 0;
  }

  private static BigDecimal orZero(BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }
}
