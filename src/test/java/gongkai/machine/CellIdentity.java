package gongkai.machine;

import gongkai.table.CellRef;
import java.math.BigDecimal;
import java.util.List;

/**
 * What must hold among the cells of one workbook: a total is its parts, or two cells are equal.
 *
 * @param total the cell that is
 * @param parts the cells that it is the sum of
 */
record CellIdentity(CellRef total, List<CellRef> parts) {
  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

  /** The amounts of a workbook; blanks are absent. */
  interface Amounts {
    BigDecimal at(CellRef ref);
  }

  /** By how much the total exceeds its parts. */
  BigDecimal excess(Amounts amounts) {
    BigDecimal sum = parts.stream().map(amounts::at).reduce(BigDecimal.ZERO, BigDecimal::add);
    return amounts.at(total).subtract(sum);
  }

  boolean holds(Amounts amounts) {
    return excess(amounts).abs().compareTo(allowed()) <= 0;
  }

  /** What rounding every value on its own may add up to. */
  BigDecimal allowed() {
    return HALF_A_CENT.multiply(BigDecimal.valueOf(parts.size() + 1L));
  }

  /** How often a cell counts in {@link #excess}; negative for a part. */
  int weight(CellRef cell) {
    int parted = (int) parts.stream().filter(cell::equals).count();
    return (cell.equals(total) ? 1 : 0) - parted;
  }
}
