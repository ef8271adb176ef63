package gongkai.workbook.formula;

import gongkai.table.CellKind;
import gongkai.table.RawCell;
import gongkai.workbook.sheet.SheetGrid;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;

/**
 * A sheet as the formula evaluator sees it: every cell a plain value, worked out beforehand. It
 * ends an evaluation that has run too long.
 */
public final class FormulaSheet implements EvaluationSheet {
  private final SheetGrid grid;
  private final Effort effort;
  private FormulaValue evaluated;

  FormulaSheet(SheetGrid grid, Effort effort) {
    this.grid = grid;
    this.effort = effort;
  }

  /** The cell whose formula is to be evaluated next. */
  FormulaValue evaluating(int row, int column) {
    evaluated = new FormulaValue(this, row, column, null);
    return evaluated;
  }

  /** No formula of this sheet is being evaluated any more. */
  void evaluated() {
    evaluated = null;
  }

  @Override
  public EvaluationCell getCell(int row, int column) {
    effort.take(1);
    if (evaluated != null && evaluated.row() == row && evaluated.column() == column) {
      return evaluated;
    }
    RawCell cell = grid.at(row, column);
    return cell.kind() == CellKind.BLANK ? null : new FormulaValue(this, row, column, cell);
  }

  @Override
  public void clearAllCachedResultValues() {
    // Nothing is cached here.
  }

  @Override
  public int getLastRowNum() {
    return grid.rowCount() - 1;
  }

  @Override
  public boolean isRowHidden(int row) {
    return false;
  }
}
