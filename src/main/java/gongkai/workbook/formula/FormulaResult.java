package gongkai.workbook.formula;

import gongkai.table.CellKind;
import gongkai.table.RawCell;
import gongkai.workbook.sheet.FormulaCell;
import java.math.BigDecimal;

/** What is made of a formula's computed value and the one stored in the file. */
public final class FormulaResult {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");

  /** Neither computed nor stored; what reads it cannot be computed either. */
  static final RawCell UNKNOWN = RawCell.uncomputed(null);

  private FormulaResult() {}

  /**
   * The value to go on with: the computed one, unless there is none, or it is an error where the
   * program that saved the file found none.
   */
  static RawCell known(RawCell computed, RawCell stored) {
    if (computed != null && computed.isUncomputed()) {
      return computed;
    }
    boolean better =
        computed != null
            && (computed.kind() != CellKind.ERROR
                || stored == null
                || stored.kind() == CellKind.ERROR);
    return better ? computed : stored == null ? UNKNOWN : stored;
  }

  /**
   * The cell that a formula makes.
   *
   * @param computed its value, or null when it was not computed
   * @param asFiled its value with the cells that we filled, when there are any; else as computed
   */
  public static RawCell cell(FormulaCell formula, String text, RawCell computed, RawCell asFiled) {
    RawCell stored = formula.stored();
    RawCell known = known(computed, stored);
    if (known.kind() == CellKind.ERROR) {
      return new RawCell(CellKind.ERROR, known.text(), null, text, null);
    }
    boolean stale = differs(known, stored) && (asFiled == null || differs(asFiled, stored));
    return new RawCell(
        CellKind.FORMULA, known.text(), known.number(), text, stale ? stored.number() : null);
  }

  private static boolean differs(RawCell computed, RawCell stored) {
    return stored != null
        && stored.number() != null
        && computed.number() != null
        && computed.number().subtract(stored.number()).abs().compareTo(TOLERANCE) > 0;
  }
}
