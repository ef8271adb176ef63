package gongkai.form.judge;

import gongkai.report.Filled;
import gongkai.table.Cell;
import gongkai.table.CellRef;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the cells of forms hold once blanks are filled. */
public final class Values {
  private final Map<CellRef, BigDecimal> filled = new HashMap<>();

  public Values(List<Filled> filled) {
    filled.forEach(it -> this.filled.put(new CellRef(it.sheet(), it.address()), it.value()));
  }

  /** The number in a cell, written or filled; null when there is none. */
  public BigDecimal of(Cell cell) {
    if (cell == null) {
      return null;
    }
    BigDecimal ours = filled.get(cell.ref());
    return ours == null ? cell.value() : ours;
  }

  /** Whether a cell was blank and has been filled. */
  public boolean fills(Cell cell) {
    return filled.containsKey(cell.ref());
  }
}
