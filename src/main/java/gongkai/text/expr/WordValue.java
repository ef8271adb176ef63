package gongkai.text.expr;

import gongkai.report.Section.Figure;
import gongkai.table.CellRef;
import java.util.List;

/**
 * A text and the cell where a person wrote it.
 *
 * @param text null when it is not given
 * @param cell null when it stands on no input sheet
 * @param gap what to ask for when it is not given
 * @param figures the numbers in it that come from other cells, in order
 */
public record WordValue(String text, CellRef cell, Gap gap, List<Figure> figures) {

  public WordValue(String text, CellRef cell, Gap gap) {
    this(text, cell, gap, List.of());
  }

  static WordValue of(String text) {
    return new WordValue(text, null, null);
  }

  public boolean isGiven() {
    return text != null && !text.isBlank();
  }
}
