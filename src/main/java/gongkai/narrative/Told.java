package gongkai.narrative;

import gongkai.report.Section.Figure;
import java.util.List;

/**
 * A text and the cell where a person wrote it.
 *
 * @param text null when it is not given
 * @param cell {@code sheet!address}, or null when it stands on no input sheet
 * @param gap what to ask for when it is not given
 * @param figures the numbers in it that come from other cells, in order
 */
record Told(String text, String cell, Gap gap, List<Figure> figures) {

  Told(String text, String cell, Gap gap) {
    this(text, cell, gap, List.of());
  }

  static Told of(String text) {
    return new Told(text, null, null);
  }

  boolean isGiven() {
    return text != null && !text.isBlank();
  }
}
