package gongkai.workbook.own;

import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.workbook.note.Trace;
import gongkai.workbook.sheet.CellFill;
import gongkai.workbook.sheet.Numbers;
import gongkai.workbook.sheet.SheetGrid;
import java.util.HashMap;
import java.util.Map;

/** The sheets that we add, and how they are known again whatever they are called by now. */
public enum OwnSheet {
  REPORT("审核结果", "gongkai:report:1"),
  TEXT("情况说明", "gongkai:text:1");

  /** The first of the hidden columns that hold our mark and the traces. */
  static final int HIDDEN_COLUMN = 25;

  private static final int LAST_MARK_ROW = 30;
  private static final int LAST_MARK_COLUMN = 60;

  private final String title;
  private final String mark;

  OwnSheet(String title, String mark) {
    this.title = title;
    this.mark = mark;
  }

  /** The name of its tab, unless a user's sheet has that name. */
  public String title() {
    return title;
  }

  /** The text in a hidden cell by which it is known. */
  public String mark() {
    return mark;
  }

  /** Which of our sheets this is, or null when it is a user's. */
  public static OwnSheet of(SheetGrid grid) {
    for (OwnSheet own : values()) {
      if (own.find(grid) != null) {
        return own;
      }
    }
    return null;
  }

  private Position find(SheetGrid grid) {
    for (int row = 0; row < Math.min(grid.rowCount(), LAST_MARK_ROW); row++) {
      for (int column = 0; column < LAST_MARK_COLUMN; column++) {
        if (grid.at(row, column).text().equals(mark)) {
          return new Position(row, column);
        }
      }
    }
    return null;
  }

  /** The traces listed on our report sheet: by sheet, then by cell. */
  public static Map<String, Map<Position, Trace>> traces(SheetGrid grid) {
    Map<String, Map<Position, Trace>> traces = new HashMap<>();
    Position mark = REPORT.find(grid);
    for (int row = mark.row() + 1; row < grid.rowCount(); row++) {
      String[] line = new String[6];
      for (int i = 0; i < line.length; i++) {
        RawCell cell = grid.at(row, mark.column() + i);
        line[i] = cell.text();
      }
      Trace.Deed deed = Trace.Deed.of(line[0]);
      Position at = position(line[2]);
      if (deed != null && at != null) {
        String fill = CellFill.isKnown(line[5]) ? line[5] : CellFill.NONE;
        traces
            .computeIfAbsent(line[1], sheet -> new HashMap<>())
            .put(at, new Trace(deed, Numbers.parse(line[3]), line[4], fill));
      }
    }
    return traces;
  }

  private static Position position(String address) {
    try {
      return Position.of(address);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
