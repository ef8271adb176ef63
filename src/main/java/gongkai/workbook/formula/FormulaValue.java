package gongkai.workbook.formula;

import gongkai.table.CellKind;
import gongkai.table.RawCell;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A cell as the formula evaluator sees it.
 *
 * @param cell its value; null for the one cell whose formula is being evaluated
 */
public record FormulaValue(EvaluationSheet sheet, int row, int column, RawCell cell)
    implements EvaluationCell {

  @Override
  public Object getIdentityKey() {
    return this;
  }

  @Override
  public EvaluationSheet getSheet() {
    return sheet;
  }

  @Override
  public int getRowIndex() {
    return row;
  }

  @Override
  public int getColumnIndex() {
    return column;
  }

  @Override
  public CellType getCellType() {
    if (cell == null) {
      return CellType.FORMULA;
    }
    if (cell.kind() == CellKind.ERROR) {
      return CellType.ERROR;
    }
    return cell.number() != null ? CellType.NUMERIC : CellType.STRING;
  }

  @Override
  public double getNumericCellValue() {
    return cell.number().doubleValue();
  }

  @Override
  public String getStringCellValue() {
    return cell.text();
  }

  @Override
  public boolean getBooleanCellValue() {
    return false;
  }

  @Override
  public int getErrorCellValue() {
    try {
      return FormulaError.forString(cell.text()).getCode();
    } catch (IllegalArgumentException e) {
      return FormulaError.VALUE.getCode();
    }
  }

  @Override
  public CellRangeAddress getArrayFormulaRange() {
    return null;
  }

  @Override
  public boolean isPartOfArrayFormulaGroup() {
    return false;
  }

  @Override
  public CellType getCachedFormulaResultType() {
    return getCellType();
  }
}
