package gongkai.blank;

import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.List;

/** Lists a made-up account code in each row for one, so that rules about such rows apply there. */
final class Samples {
  private static final int FIRST = 100;

  private Samples() {}

  static Sheet listed(Drawing drawing) {
    Sheet plain = drawing.done().asGrid();
    RawCell[][] grid = new RawCell[plain.rowCount()][plain.columnCount()];
    for (int row = 0; row < grid.length; row++) {
      for (int column = 0; column < grid[row].length; column++) {
        grid[row][column] = plain.at(row, column);
      }
    }
    int code = FIRST;
    for (RecordRows records : drawing.records()) {
      for (int row = records.first(); row <= records.last(); row++) {
        grid[row][records.codeColumn()] = RawCell.text(String.valueOf(code++));
      }
    }
    return new Sheet(plain.name(), false, List.of(grid), plain.merges());
  }
}
