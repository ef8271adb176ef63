package gongkai.form.read;

import gongkai.form.words.FormField;
import gongkai.form.words.FormWords;
import gongkai.form.words.WordList;
import gongkai.table.AmountUnit;
import gongkai.table.Cell;
import gongkai.table.Position;
import gongkai.table.RawCell;

/** Finds the cells that stand to the right of their labels. */
final class FieldReader {
  private final FormGrid grid;
  private final FormWords words;

  FieldReader(FormGrid grid, FormWords words) {
    this.grid = grid;
    this.words = words;
  }

  /** The cell of this field, or null when the form has no such label. */
  Cell find(FormField field) {
    return find(words.fields().get(field), grid.first());
  }

  /** The amount of this field, or null when the form has no such label. */
  Cell amount(FormField field, AmountUnit unit) {
    return grid.amountRightOf(label(words.fields().get(field), grid.first()), unit);
  }

  /** The cell beside the first such label from this row on, or null. */
  Cell find(WordList labels, int from) {
    for (int row = from; row <= grid.last(); row++) {
      for (Region region : grid.regions(row)) {
        if (labels.names(region.bare())) {
          return grid.rightOf(region, region.bare());
        }
        Cell inside = inside(labels, region);
        if (inside != null) {
          return inside;
        }
      }
    }
    return null;
  }

  private Region label(WordList labels, int from) {
    for (int row = from; row <= grid.last(); row++) {
      for (Region region : grid.regions(row)) {
        if (labels.names(region.bare())) {
          return region;
        }
      }
    }
    return null;
  }

  /** Label and value in one cell: 单位名称：某局. */
  private Cell inside(WordList labels, Region region) {
    int colon = region.text().indexOf(':');
    String label = colon <= 0 ? "" : WordList.bare(region.text().substring(0, colon));
    if (!labels.names(label)) {
      return null;
    }
    return new Cell(
        grid.name(),
        new Position(region.row(), region.column()),
        RawCell.text(region.text().substring(colon + 1)),
        null,
        label);
  }
}
