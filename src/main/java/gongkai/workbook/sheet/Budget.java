package gongkai.workbook.sheet;

import gongkai.report.Rejected;
import gongkai.table.Position;
import gongkai.workbook.pack.ReadLimits;

/** Counts what a workbook has used of its limits while it is read. */
public final class Budget {
  /** Places that grids may span for each cell that holds something. */
  private static final int SPREAD = 10;

  private final ReadLimits limits;
  private long cells;
  private long places;

  public Budget(ReadLimits limits) {
    this.limits = limits;
  }

  /** Takes note of a cell that holds something. */
  void cell(String sheet, int row, int column, int textLength) {
    if (row >= limits.rows() || column >= limits.columns()) {
      throw new Rejected(
          "too-large-sheet",
          "工作表“%s”的 %s 有内容，超出了 %d 行、%d 列的上限；请删去那里多余的内容再上传。"
              .formatted(
                  sheet, new Position(row, column).address(), limits.rows(), limits.columns()));
    }
    if (textLength > limits.textLength()) {
      throw new Rejected(
          "cell-too-long",
          "工作表“%s”的 %s 有 %d 个字，超过一个单元格 %d 字的上限；请缩短后再上传。"
              .formatted(
                  sheet, new Position(row, column).address(), textLength, limits.textLength()));
    }
    if (++cells > limits.cells()) {
      throw new Rejected(
          "too-many-cells",
          "工作簿有内容的单元格超过 %d 个的上限；请只保留要公开的表，或拆成几个工作簿再上传。".formatted(limits.cells()));
    }
  }

  /** Takes note of places that a grid sets aside. */
  void places(String sheet, int more) {
    places += more;
    if (places > (long) limits.cells() * SPREAD) {
      throw new Rejected("too-sparse", "工作表“%s”的内容散得太开，占的区域过大；请删去远处多余的内容再上传。".formatted(sheet));
    }
  }

  /** Refuses merged regions that would take too long to look up. */
  void merges(String sheet, long rowsCovered) {
    if (rowsCovered > 2L * limits.cells()) {
      throw new Rejected("too-many-merges", "工作表“%s”的合并单元格过多；请取消不需要的合并再上传。".formatted(sheet));
    }
  }
}
