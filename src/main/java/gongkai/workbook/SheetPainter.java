package gongkai.workbook;

import gongkai.table.Position;
import gongkai.workbook.PictureLooks.PictureLook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Takes the picture of one sheet. */
final class SheetPainter {
  private static final int MOST_ROWS = 300;
  private static final int MOST_COLUMNS = 40;
  private static final double PIXELS_A_POINT = 96.0 / 72;

  private final Sheet sheet;
  private final PictureLooks looks;
  private final DataFormatter formatter;
  private final Map<Position, CellRangeAddress> merges = new HashMap<>();
  private final Set<Position> covered = new HashSet<>();
  private int lastRow = -1;
  private int lastColumn = -1;
  private boolean cut;

  SheetPainter(Sheet sheet, PictureLooks looks, DataFormatter formatter) {
    this.sheet = sheet;
    this.looks = looks;
    this.formatter = formatter;
  }

  SheetPicture paint() {
    measure();
    coverMerges();
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column <= lastColumn; column++) {
      if (!sheet.isColumnHidden(column)) {
        columns.add(column);
      }
    }
    List<SheetPicture.Line> lines = new ArrayList<>();
    for (int row = 0; row <= lastRow; row++) {
      if (isShown(row)) {
        lines.add(line(row, columns));
      }
    }
    return new SheetPicture(
        sheet.getSheetName(),
        columns.stream().map(CellReference::convertNumToColString).toList(),
        columns.stream().map(column -> Math.round(sheet.getColumnWidthInPixels(column))).toList(),
        lines,
        cut);
  }

  /** The sheet ends with the last cell that holds something or has a border. */
  private void measure() {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() != CellType.BLANK || looks.of(cell.getCellStyle()).framed()) {
          lastRow = Math.max(lastRow, cell.getRowIndex());
          lastColumn = Math.max(lastColumn, cell.getColumnIndex());
        }
      }
    }
    cut = lastRow >= MOST_ROWS || lastColumn >= MOST_COLUMNS;
    lastRow = Math.min(lastRow, MOST_ROWS - 1);
    lastColumn = Math.min(lastColumn, MOST_COLUMNS - 1);
  }

  private void coverMerges() {
    for (CellRangeAddress merge : sheet.getMergedRegions()) {
      merges.put(new Position(merge.getFirstRow(), merge.getFirstColumn()), merge);
      int bottom = Math.min(merge.getLastRow(), lastRow);
      int right = Math.min(merge.getLastColumn(), lastColumn);
      for (int row = merge.getFirstRow(); row <= bottom; row++) {
        for (int column = merge.getFirstColumn(); column <= right; column++) {
          covered.add(new Position(row, column));
        }
      }
    }
    covered.removeAll(merges.keySet());
  }

  private SheetPicture.Line line(int row, List<Integer> columns) {
    List<SheetPicture.Spot> spots = new ArrayList<>();
    for (int column : columns) {
      var at = new Position(row, column);
      if (!covered.contains(at)) {
        spots.add(spot(at));
      }
    }
    return new SheetPicture.Line(row + 1, (int) Math.round(height(row) * PIXELS_A_POINT), spots);
  }

  private double height(int row) {
    Row cells = sheet.getRow(row);
    return cells == null ? sheet.getDefaultRowHeightInPoints() : cells.getHeightInPoints();
  }

  private SheetPicture.Spot spot(Position at) {
    Cell cell = cell(at.row(), at.column());
    CellRangeAddress merge = merges.get(at);
    int rows = merge == null ? 1 : shownRows(merge);
    int columns = merge == null ? 1 : shownColumns(merge);
    if (cell == null) {
      return new SheetPicture.Spot(at.address(), rows, columns, "", "", null, null);
    }
    PictureLook look = looks.of(cell.getCellStyle());
    String text = formatter.formatCellValue(cell).strip();
    return new SheetPicture.Spot(
        at.address(),
        rows,
        columns,
        text,
        words(at, cell, look, merge, text),
        look.background(),
        look.colour());
  }

  private String words(
      Position at, Cell cell, PictureLook look, CellRangeAddress merge, String text) {
    var words = new StringBuilder(look.words());
    String align = look.align() != null ? look.align() : natural(cell);
    words.append(' ').append(align);
    if (merge == null && !look.wraps() && align.equals("l") && !text.isEmpty() && nextIsFree(at)) {
      words.append(" o");
    }
    PictureLook end = merge == null ? look : end(merge, look);
    words.append(look.top() ? " xt" : "").append(look.left() ? " xl" : "");
    return words.append(end.right() ? " xr" : "").append(end.bottom() ? " xb" : "").toString();
  }

  /** The last cell of a merged region draws its right and lower borders. */
  private PictureLook end(CellRangeAddress merge, PictureLook otherwise) {
    Cell last = cell(merge.getLastRow(), merge.getLastColumn());
    return last == null ? otherwise : looks.of(last.getCellStyle());
  }

  private boolean nextIsFree(Position at) {
    Cell next = cell(at.row(), at.column() + 1);
    boolean blank = next == null || next.getCellType() == CellType.BLANK;
    return blank && !covered.contains(new Position(at.row(), at.column() + 1));
  }

  private static String natural(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> "r";
      case BOOLEAN, ERROR -> "c";
      default -> "l";
    };
  }

  private Cell cell(int row, int column) {
    Row cells = sheet.getRow(row);
    return cells == null ? null : cells.getCell(column);
  }

  private boolean isShown(int row) {
    Row cells = sheet.getRow(row);
    return cells == null || !cells.getZeroHeight();
  }

  private int shownRows(CellRangeAddress merge) {
    int shown = 0;
    for (int row = merge.getFirstRow(); row <= Math.min(merge.getLastRow(), lastRow); row++) {
      shown += isShown(row) ? 1 : 0;
    }
    return Math.max(1, shown);
  }

  private int shownColumns(CellRangeAddress merge) {
    int shown = 0;
    int right = Math.min(merge.getLastColumn(), lastColumn);
    for (int column = merge.getFirstColumn(); column <= right; column++) {
      shown += sheet.isColumnHidden(column) ? 0 : 1;
    }
    return Math.max(1, shown);
  }
}
