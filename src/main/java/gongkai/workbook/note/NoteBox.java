package gongkai.workbook.note;

import gongkai.table.Position;
import gongkai.table.TextWidth;
import gongkai.workbook.sheet.Layout;

/** How large the box of a note must be, and where it goes. */
public final class NoteBox {
  private static final double WIDTH = 230;
  private static final double LINE = 13;
  private static final double PADDING = 12;
  private static final double HIGHEST = 330;
  private static final int CHARACTERS_A_LINE = 46;
  private static final double PIXELS_A_POINT = 96.0 / 72;

  private NoteBox() {}

  /** The anchor of a box beside a cell: column, offset, row, offset of two corners. */
  static String anchor(Position cell, String text, Layout layout) {
    int left = cell.column() + 1;
    int top = Math.max(0, cell.row() - 1);
    double width = WIDTH;
    int right = left;
    while (width > layout.width(right) && right < left + 30) {
      width -= layout.width(right++);
    }
    double height = Math.min(HIGHEST, TextWidth.lines(text, CHARACTERS_A_LINE) * LINE + PADDING);
    int bottom = top;
    while (height > layout.height(bottom) && bottom < top + 60) {
      height -= layout.height(bottom++);
    }
    return "%d, 12, %d, 6, %d, %d, %d, %d"
        .formatted(left, top, right, pixels(width), bottom, pixels(height));
  }

  private static int pixels(double points) {
    return (int) Math.round(points * PIXELS_A_POINT);
  }
}
