package gongkai.workbook;

import java.util.List;

/**
 * A sheet as it looks in Excel, for drawing elsewhere. Hidden rows and columns are left out.
 *
 * @param letters of the columns
 * @param widths of the columns, in pixels
 * @param rows from the top
 * @param cut whether rows or columns were left out because there are too many
 */
public record SheetPicture(
    String name, List<String> letters, List<Integer> widths, List<Line> rows, boolean cut) {
  public SheetPicture {
    letters = List.copyOf(letters);
    widths = List.copyOf(widths);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number as Excel counts, from 1
   * @param height in pixels
   * @param cells those that are not covered by a merged region's first cell
   */
  public record Line(int number, int height, List<Spot> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell, or a merged region.
   *
   * @param address A1 address of its first cell
   * @param text as it is printed
   * @param look its style as words: {@code l c r} and {@code t m} align, {@code b i u} are bold,
   *     italic and underlined, {@code w} wraps, {@code o} flows over, {@code f}N is the size in
   *     points, {@code n}N indents, {@code xt xr xb xl} are borders
   * @param background as {@code #rrggbb}, or null
   * @param colour of the text, or null when it is black
   */
  public record Spot(
      String address,
      int rows,
      int columns,
      String text,
      String look,
      String background,
      String colour) {}
}
