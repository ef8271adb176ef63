package gongkai.text.expr;

import gongkai.report.Failure;
import gongkai.report.Filled;
import gongkai.report.FindingCell;
import gongkai.table.AmountUnit;
import gongkai.table.CellRef;
import gongkai.text.input.Answer;
import gongkai.text.input.InputCell;
import gongkai.text.input.InputCheck;
import gongkai.text.input.Subject;
import java.math.BigDecimal;
import java.util.Optional;

/** Holds what people wrote on the input sheets against what is known from elsewhere. */
final class InputChecks {
  private InputChecks() {}

  /** What was written for another year or plan against what was filed then. */
  static void filed(
      DraftLog log, Subject subject, Basis basis, Value written, Value filed, Answer answer) {
    if (filed.isKnown()) {
      compare(log, check(basis), "归档的", subject, written.amount(), filed.amount(), answer);
    }
  }

  /** The blank cell of an input sheet that an archived filing answers, if there is one. */
  static Optional<Filled> filled(
      DraftLog log, Subject subject, Basis basis, Value archived, Answer answer) {
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
            log.id(check(basis)),
            archived.formula()));
  }

  private static InputCheck check(Basis basis) {
    return basis == Basis.LAST_YEAR ? InputCheck.LAST_YEAR : InputCheck.INITIAL;
  }

  /** A stated total of the initial budget against the sum of its items. */
  static void sum(DraftLog log, Subject subject, Value items, Answer answer) {
    compare(log, InputCheck.BUDGETS, "相加", subject, answer.cell().number(), items.amount(), answer);
  }

  private static void compare(
      DraftLog log,
      InputCheck check,
      String slot,
      Subject subject,
      BigDecimal written,
      BigDecimal known,
      Answer answer) {
    log.tried(check);
    Failure failure = written.compareTo(known) == 0 ? null : log.fail(check, subject.title());
    if (failure != null) {
      CellRef at = answer.where();
      failure
          .at(
              new FindingCell(
                  at.sheet(), at.address(), "", written.toPlainString(), FindingCell.Role.ACTUAL))
          .amounts(written, known, "")
          .word("什么", subject.title())
          .word("填的", written.toPlainString())
          .word(slot, known.toPlainString())
          .report();
    }
  }
}
