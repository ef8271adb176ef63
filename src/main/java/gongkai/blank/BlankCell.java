package gongkai.blank;

import gongkai.table.RawCell;
import java.util.List;

/**
 * A cell of a blank workbook.
 *
 * @param indent how far its words are moved in
 * @param value what it holds; a formula with what it comes to while nothing is filled in
 * @param choices the words of its drop-down list, or empty
 */
public record BlankCell(Look look, int indent, RawCell value, List<String> choices) {
  public BlankCell {
    choices = List.copyOf(choices);
  }

  BlankCell(Look look, RawCell value) {
    this(look, 0, value, List.of());
  }

  BlankCell with(RawCell other) {
    return new BlankCell(look, indent, other, choices);
  }
}
