package gongkai.narrative;

import gongkai.table.CellRef;
import java.math.BigDecimal;

/**
 * A cell of an input sheet.
 *
 * @param ref where it stands
 * @param text what a user sees in it; empty when blank
 * @param number its amount in 万元 or its count; null when blank, words, or not understood
 */
record InputCell(CellRef ref, String text, BigDecimal number) {

  boolean isGiven() {
    return !text.isBlank();
  }
}
