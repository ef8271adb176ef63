package gongkai.rule;

import gongkai.rule.Equation.Part;
import gongkai.table.AmountUnit;
import java.math.BigDecimal;
import java.util.List;

/**
 * How an equation came out.
 *
 * @param equation what was judged
 * @param actual the left side, in the equation's unit
 * @param expected the right side
 * @param difference actual less expected
 * @param allowed what rounding of the printed values explains
 */
record Judgement(
    Equation equation,
    BigDecimal actual,
    BigDecimal expected,
    BigDecimal difference,
    BigDecimal allowed) {

  static Judgement of(Equation equation, Ledger ledger) {
    BigDecimal actual = equation.leftSum();
    BigDecimal expected = equation.rightSum();
    return new Judgement(
        equation, actual, expected, actual.subtract(expected), allowed(equation, ledger));
  }

  private static BigDecimal allowed(Equation equation, Ledger ledger) {
    AmountUnit unit = equation.unit();
    BigDecimal allowed = BigDecimal.ZERO;
    for (List<Part> side : List.of(equation.left(), equation.right())) {
      for (Part part : side) {
        Slot slot = part.slot();
        if (!slot.isBlank()) {
          allowed =
              allowed.add(ledger.half(slot, unit).multiply(BigDecimal.valueOf(slot.weight())));
        }
      }
    }
    return allowed;
  }

  boolean exact() {
    return equation.atMost() ? difference.signum() <= 0 : difference.signum() == 0;
  }

  boolean withinRounding() {
    return equation.atMost()
        ? difference.compareTo(allowed) <= 0
        : difference.abs().compareTo(allowed) <= 0;
  }
}
