package gongkai.blank;

import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.List;

/**
 * Lists a made-up code in each row for one, the second below the first, so that rules about such
 * rows apply there.
 */
final class Samples {
  private static final int FIRST = 100;
  private static final String BELOW = "01";

  private Samples() {}

  static Sheet listed(Drawing drawing) {
    Sheet plain = drawing.done().asGrid();
    RawCell[][] grid = new RawCell[plain.rowCount()][plain.columnCount()];
    for (int row = 0; row < grid.length; row++) {
      for (int column = 0; column < grid[row].length; column++) {
        grid[row][column] = named(drawing, row, column, plain.at(row, column));
      }
    }
    int code = FIRST;
    for (RecordRows records : drawing.records()) {
      for (int row = records.first(); row <= records.last(); row++) {
        boolean second = row == records.first() + 1;
        String made = second ? code - 1 + BELOW : String.valueOf(code++);
        grid[row][records.codeColumns().get(0)] = RawCell.text(made);
      }
    }
    return new Sheet(plain.name(), false, List.of(grid), plain.merges());
  }

  /** Where people write the names of items themselves, each gets one of its own. */
  private static RawCell named(Drawing drawing, int row, int column, RawCell value) {
    BlankCell cell = drawing.canvas().at(row, column);
    boolean name = cell != null && cell.look() == Look.NAME;
    boolean coded = drawing.records().stream().anyMatch(records -> records.contains(row));
    return name && !coded ? RawCell.text("某项支出之" + (row + 1)) : value;
  }
}
