package gongkai.rule.equation;

import gongkai.report.Level;
import gongkai.rule.equation.Equation.Part;
import gongkai.table.Amount;
import gongkai.table.Rounding;
import gongkai.table.Rounding.Fit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How an equation came out.
 *
 * @param equation what was judged
 * @param rounding its left side held against its right side, in its unit
 */
public record EquationJudgement(Equation equation, Rounding rounding) {

  public static EquationJudgement of(Equation equation) {
    return new EquationJudgement(
        equation,
        Rounding.of(
            equation.unit(), printed(equation.left()), expected(equation), equation.atMost()));
  }

  private static List<Amount> expected(Equation equation) {
    List<Amount> amounts = new ArrayList<>(printed(equation.right()));
    if (equation.constant().signum() != 0) {
      amounts.add(Amount.exactly(equation.constant(), equation.unit()));
    }
    return amounts;
  }

  private static List<Amount> printed(List<Part> parts) {
    return parts.stream().map(Part::printed).filter(Objects::nonNull).toList();
  }

  /** Whether it must be equal; limits and hints are evidence only. */
  public boolean isHard() {
    return !equation.atMost() && equation.demand().level() != Level.INFO;
  }

  BigDecimal actual() {
    return rounding.actual();
  }

  BigDecimal expected() {
    return rounding.expected();
  }

  public BigDecimal difference() {
    return rounding.difference();
  }

  public BigDecimal allowed() {
    return rounding.allowed();
  }

  public boolean exact() {
    return rounding.fit() == Fit.EXACT;
  }

  public boolean withinRounding() {
    return rounding.fit() != Fit.WRONG;
  }
}
