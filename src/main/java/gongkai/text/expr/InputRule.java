package gongkai.text.expr;

import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.Level;
import gongkai.table.CellRef;
import gongkai.table.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold between the facts that people fill in.
 *
 * @param condition when it applies, or null for always
 * @param atMost whether the left side may be smaller
 * @param message what it says, without the stop
 */
public record InputRule(
    String id,
    Level level,
    Expr left,
    boolean atMost,
    Expr right,
    Condition condition,
    String message) {
  private static final BigDecimal HALF_DIGIT = new BigDecimal("0.005");

  /** The finding, or null when it holds or its facts are not known. */
  public Finding check(Context context) {
    if (condition != null && !condition.holds(context)) {
      return null;
    }
    Value actual = left.value(context, Basis.THIS_YEAR);
    Value expected = right.value(context, Basis.THIS_YEAR);
    if (!actual.isKnown() || !expected.isKnown()) {
      return null;
    }
    BigDecimal difference = actual.amount().subtract(expected.amount());
    int terms = actual.cells().size() + expected.cells().size();
    BigDecimal allowed = HALF_DIGIT.multiply(BigDecimal.valueOf(terms));
    boolean holds = (atMost ? difference : difference.abs()).compareTo(allowed) <= 0;
    return holds ? null : finding(actual, expected, difference, allowed);
  }

  private Finding finding(Value actual, Value expected, BigDecimal difference, BigDecimal allowed) {
    List<FindingCell> cells = new ArrayList<>();
    actual.cells().forEach(ref -> cells.add(cell(ref, FindingCell.Role.ACTUAL)));
    expected.cells().forEach(ref -> cells.add(cell(ref, FindingCell.Role.OPERAND)));
    String text =
        message
            + "：现在是 "
            + actual.amount().toPlainString()
            + (atMost ? "，大于 " : "，应为 ")
            + expected.amount().toPlainString()
            + "，请改正。";
    return new Finding(
        id, level, text, cells, expected.amount(), actual.amount(), difference, allowed, null);
  }

  private static FindingCell cell(String ref, FindingCell.Role role) {
    int mark = ref.lastIndexOf('!');
    var cell = new CellRef(ref.substring(0, mark), ref.substring(mark + 1));
    Position.of(cell.address());
    return new FindingCell(cell.sheet(), cell.address(), "", null, role);
  }
}
