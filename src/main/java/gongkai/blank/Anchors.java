package gongkai.blank;

import gongkai.blank.LayoutCell.Above;
import gongkai.blank.LayoutCell.Left;
import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.template.BadDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out which cells of a layout are merged. */
final class Anchors {
  private final String file;
  private final List<LayoutLine> rows;
  private final Position[][] anchors;

  /**
   * @param rows one line for each row of the sheet
   */
  Anchors(String file, List<LayoutLine> rows) {
    this.file = file;
    this.rows = rows;
    this.anchors = new Position[rows.size()][];
    for (int row = 0; row < rows.size(); row++) {
      anchors[row] = new Position[rows.get(row).cells().size()];
      for (int column = 0; column < anchors[row].length; column++) {
        anchors[row][column] = anchor(row, column);
      }
    }
  }

  private Position anchor(int row, int column) {
    LayoutCell cell = rows.get(row).cells().get(column);
    if (cell instanceof Left) {
      if (column == 0) {
        throw bad(row, "第一格不能写 <，左边没有格子");
      }
      return anchors[row][column - 1];
    }
    if (cell instanceof Above) {
      if (row == 0 || rows.get(row).times() > 1) {
        throw bad(row, row == 0 ? "第一行不能写 ^，上面没有格子" : "重复的行不能写 ^");
      }
      return anchors[row - 1][column];
    }
    return new Position(row, column);
  }

  /** The merged regions, none of a single cell. */
  List<Range> regions() {
    Map<Position, List<Position>> members = new LinkedHashMap<>();
    for (int row = 0; row < anchors.length; row++) {
      for (int column = 0; column < anchors[row].length; column++) {
        members
            .computeIfAbsent(anchors[row][column], key -> new ArrayList<>())
            .add(new Position(row, column));
      }
    }
    List<Range> regions = new ArrayList<>();
    members.forEach(
        (anchor, cells) -> {
          if (cells.size() > 1) {
            regions.add(region(anchor, cells));
          }
        });
    return regions;
  }

  private Range region(Position anchor, List<Position> cells) {
    int lastRow = cells.stream().mapToInt(Position::row).max().orElseThrow();
    int lastColumn = cells.stream().mapToInt(Position::column).max().orElseThrow();
    int size = (lastRow - anchor.row() + 1) * (lastColumn - anchor.column() + 1);
    if (size != cells.size()) {
      throw bad(lastRow, "用 < 和 ^ 合并的格子要拼成一个长方形");
    }
    return new Range(anchor.row(), anchor.column(), lastRow, lastColumn);
  }

  private BadDefinition bad(int row, String what) {
    return new BadDefinition(file, rows.get(row).number(), 1, what);
  }
}
