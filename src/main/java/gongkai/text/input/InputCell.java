package gongkai.text.input;

import gongkai.report.Section.Figure;
import gongkai.table.AmountUnit;
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
 * @param unit in which its sheet states amounts; null when it is no amount
 */
public record InputCell(
    CellRef ref, String text, BigDecimal number, List<Figure> figures, AmountUnit unit) {

  public InputCell(CellRef ref, String text, BigDecimal number) {
    this(ref, text, number, List.of(), null);
  }

  public InputCell(CellRef ref, String text, BigDecimal number, List<Figure> figures) {
    this(ref, text, number, figures, null);
  }

  public boolean isGiven() {
    return !text.isBlank();
  }
}
