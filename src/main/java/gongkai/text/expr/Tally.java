package gongkai.text.expr;

import gongkai.report.FindingCell;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.table.AmountUnit;
import gongkai.table.Rounding;
import java.util.List;

/**
 * What must hold between the facts that people fill in.
 *
 * @param atMost whether the left side may be smaller
 * @param condition when it applies, or null for always
 */
public record Tally(Rule rule, Expr left, boolean atMost, Expr right, Condition condition) {

  public void check(Context context, Outcomes outcomes) {
    if (condition != null && !condition.holds(context)) {
      return;
    }
    Value actual = left.value(context, Basis.THIS_YEAR);
    Value expected = right.value(context, Basis.THIS_YEAR);
    if (!actual.isKnown() || !expected.isKnown()) {
      return;
    }
    outcomes.tried(rule);
    var rounding =
        Rounding.of(AmountUnit.WAN, List.of(actual.printed()), List.of(expected.printed()), atMost);
    if (rounding.fit() == Rounding.Fit.EXACT) {
      return;
    }
    boolean tail = rounding.fit() == Rounding.Fit.TAIL;
    (tail ? outcomes.tail(rule) : outcomes.fail(rule))
        .at(actual.found(FindingCell.Role.ACTUAL))
        .by(expected.found(FindingCell.Role.OPERAND))
        .amounts(rounding)
        .report();
  }
}
