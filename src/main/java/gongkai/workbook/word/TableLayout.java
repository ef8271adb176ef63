package gongkai.workbook.word;

import gongkai.publication.PrintedTable;
import gongkai.publication.PrintedTable.Cell;
import gongkai.publication.PrintedTable.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a table is set: on which paper, in which size, how wide its columns and how high its rows.
 *
 * @param size of its letters, in points
 * @param widths of its columns, in points
 * @param heights of its rows, in points
 */
record TableLayout(PageFormat paper, double size, double[] widths, double[] heights) {
  /** Room left and right of the text of a cell. */
  static final double PADDING = 3.5;

  private static final double[] SIZES = {10.5, 10, 9, 8, 7.5};
  private static final double[] LEADINGS = {1.75, 1.5, 1.35};
  private static final double LINE = 1.25;
  private static final double BETWEEN = 3;
  private static final double SMALLEST = 6.5;

  /** A digit of a font that stands in for Times, in parts of its size. */
  private static final double WIDE_DIGIT = 0.64;

  /** Characters on a line of a heading, of other words: what must be, what had better be. */
  private static final int[] HEADING = {3, 6};

  private static final int[] WORDS = {7, 18};

  /** The height of a line in its cells. */
  double line() {
    return Math.round(size * LINE * 2) / 2.0;
  }

  /**
   * The widest letters that the table allows, smaller and closer if it then fits on a page.
   *
   * @param taken what its headings take of the page
   */
  static TableLayout of(PrintedTable table, double taken) {
    TableLayout first = null;
    for (PageFormat paper : new PageFormat[] {PageFormat.PORTRAIT, PageFormat.LANDSCAPE}) {
      for (double size : SIZES) {
        double[] least = needs(table, size, 0);
        if (Arrays.stream(least).sum() <= paper.line() && (first == null || first.paper == paper)) {
          for (double leading : LEADINGS) {
            TableLayout layout = at(table, paper, size, leading, least);
            first = first == null ? layout : first;
            if (Arrays.stream(layout.heights).sum() + taken <= paper.column()) {
              return layout;
            }
          }
        }
      }
    }
    if (first != null) {
      return first;
    }
    double[] least = needs(table, SMALLEST, 0);
    return at(table, PageFormat.LANDSCAPE, SMALLEST, LEADINGS[1], least);
  }

  private static TableLayout at(
      PrintedTable table, PageFormat paper, double size, double leading, double[] least) {
    double[] widths = share(least, needs(table, size, 1), paper.line());
    var layout = new TableLayout(paper, size, widths, new double[0]);
    return new TableLayout(paper, size, widths, layout.heights(table, leading));
  }

  /**
   * What each column needs so that numbers stay whole and words break only after some characters.
   *
   * @param wish 0 for what must be, 1 for what had better be
   */
  private static double[] needs(PrintedTable table, double size, int wish) {
    double[] needs = new double[table.columns()];
    Arrays.fill(needs, size + 2 * PADDING);
    for (int i = 0; i < table.rows().size(); i++) {
      int characters = (i < table.headRows() ? HEADING : WORDS)[wish];
      for (Cell cell : table.rows().get(i).cells()) {
        if (cell.columnSpan() == 1) {
          double text =
              cell.number()
                  ? cell.text().length() * size * WIDE_DIGIT
                  : Math.min(TextMeasure.width(cell.text(), size), characters * size);
          needs[cell.column()] = Math.max(needs[cell.column()], text + 2 * PADDING + 1);
        }
      }
    }
    return needs;
  }

  /** Widens the columns from what they need towards what they would like, to fill the line. */
  private static double[] share(double[] least, double[] wanted, double line) {
    double needs = Arrays.stream(least).sum();
    double wants = Arrays.stream(wanted).sum();
    double[] widths = new double[least.length];
    for (int i = 0; i < least.length; i++) {
      widths[i] =
          wants <= line
              ? wanted[i] + (line - wants) * wanted[i] / wants
              : needs >= line
                  ? least[i] * line / needs
                  : least[i] + (wanted[i] - least[i]) * (line - needs) / (wants - needs);
    }
    return widths;
  }

  private double[] heights(PrintedTable table, double leading) {
    double[] heights = new double[table.rows().size()];
    Arrays.fill(heights, Math.max(line() + BETWEEN, size * leading));
    List<Tall> tall = new ArrayList<>();
    for (int i = 0; i < heights.length; i++) {
      Row row = table.rows().get(i);
      for (Cell cell : row.cells()) {
        double needs = lines(cell) * line() + BETWEEN;
        if (cell.rowSpan() == 1) {
          heights[i] = Math.max(heights[i], needs);
        } else {
          tall.add(new Tall(i, Math.min(cell.rowSpan(), heights.length - i), needs));
        }
      }
    }
    // What a merged cell lacks goes to its last row, as Word and LibreOffice have it.
    for (Tall cell : tall) {
      double has = Arrays.stream(heights, cell.row, cell.row + cell.rows).sum();
      heights[cell.row + cell.rows - 1] += Math.max(0, cell.needs - has);
    }
    return heights;
  }

  private record Tall(int row, int rows, double needs) {}

  private int lines(Cell cell) {
    double room = Arrays.stream(widths, cell.column(), cell.column() + cell.columnSpan()).sum();
    return TextMeasure.lines(cell.text(), size, room - 2 * PADDING, 0);
  }
}
