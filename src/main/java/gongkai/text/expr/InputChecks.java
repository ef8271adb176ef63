package gongkai.text.expr;

import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.Level;
import gongkai.table.AmountUnit;
import gongkai.table.CellRef;
import gongkai.text.input.Answer;
import gongkai.text.input.InputCell;
import gongkai.text.input.Subject;
import gongkai.text.input.TextRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Findings about what people wrote on the input sheets. */
final class InputChecks {
  private InputChecks() {}

  /** What was written for another year or plan and what was filed then differ, else null. */
  static Finding differing(
      Subject subject, Basis basis, Value written, Value filed, Answer answer) {
    if (!filed.isKnown() || filed.amount().compareTo(written.amount()) == 0) {
      return null;
    }
    return finding(
        rule(basis),
        basis == Basis.LAST_YEAR ? Level.INFO : Level.WARNING,
        subject.title()
            + (basis == Basis.LAST_YEAR ? "的上年数填的是 " : "的年初预算数填的是 ")
            + written.amount().toPlainString()
            + (basis == Basis.LAST_YEAR ? "，上年归档的是 " : "，归档的预算是 ")
            + filed.amount().toPlainString()
            + "，请核对；情况说明按填的数写。",
        answer,
        filed.amount());
  }

  /** The blank cell of an input sheet that an archived filing answers, if there is one. */
  static Optional<Filled> filled(Subject subject, Basis basis, Value archived, Answer answer) {
    InputCell cell = answer.cell();
    if (!archived.isKnown() || cell == null || cell.isGiven() || cell.unit() == null) {
      return Optional.empty();
    }
    BigDecimal amount = AmountUnit.WAN.convert(archived.amount(), cell.unit());
    return Optional.of(
        new Filled(
            cell.ref().sheet(),
            cell.ref().address(),
            subject.title() + " · " + answer.column().header(),
            amount,
            rule(basis),
            archived.formula()));
  }

  private static String rule(Basis basis) {
    return basis == Basis.LAST_YEAR ? TextRule.LAST_YEAR.id() : TextRule.INITIAL_BUDGET.id();
  }

  /** A stated total of the initial budget and the sum of its items differ, else null. */
  static Finding notTheSum(Subject subject, Value items, Answer answer) {
    BigDecimal stated = answer.cell().number();
    if (stated.compareTo(items.amount()) == 0) {
      return null;
    }
    return finding(
        TextRule.BUDGETS.id(),
        Level.ERROR,
        subject.title()
            + "的年初预算数填的是 "
            + stated.toPlainString()
            + "，各项年初预算数相加是 "
            + items.amount().toPlainString()
            + "，请改成一致；情况说明按各项之和写。",
        answer,
        items.amount());
  }

  private static Finding finding(
      String rule, Level level, String message, Answer answer, BigDecimal expected) {
    BigDecimal actual = answer.cell().number();
    return new Finding(
        rule,
        level,
        message,
        List.of(cell(answer.where(), actual)),
        expected,
        actual,
        actual.subtract(expected),
        null,
        null);
  }

  static FindingCell cell(CellRef ref, BigDecimal value) {
    return new FindingCell(
        ref.sheet(), ref.address(), "", value.toPlainString(), FindingCell.Role.ACTUAL);
  }
}
