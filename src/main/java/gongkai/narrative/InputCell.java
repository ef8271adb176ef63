package gongkai.narrative;

import gongkai.report.Section.Figure;
import gongkai.table.CellRef;
import java.math.BigDecimal;
import java.util.List;

/**
 * A cell of an input sheet.
 *
 * @param ref where it stands
 * @param text what a user sees in it; empty when blank
 * @param number its amount in 万元 or its count; null when blank, words, or not understood
 * @param figures the numbers in its words that come from other cells
 */
record InputCell(CellRef ref, String text, BigDecimal number, List<Figure> figures) {

  InputCell(CellRef ref, String text, BigDecimal number) {
    this(ref, text, number, List.of());
  }

  boolean isGiven() {
    return !text.isBlank();
  }
}
