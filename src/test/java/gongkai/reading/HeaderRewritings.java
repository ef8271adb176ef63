package gongkai.reading;

import static gongkai.reading.Rewriting.ofSheets;

import gongkai.reading.Rewriting.Anatomy;
import gongkai.table.RawCell;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** The same header in other writing. */
final class HeaderRewritings {
  private HeaderRewritings() {}

  static List<Rewriting> all() {
    return List.of(
        ofSheets("header words are spaced and broken", HeaderRewritings::spacedHeader),
        ofSheets("header brackets are full-width", HeaderRewritings::wideBrackets),
        ofSheets("header groups are merged", HeaderRewritings::merged),
        ofSheets("the columns are not numbered", HeaderRewritings::indexDropped),
        ofSheets("column numbers are text", HeaderRewritings::indexAsText));
  }

  /** The same words with blanks and line breaks between the characters. */
  static String spaced(String text, Random random) {
    var spaced = new StringBuilder(random.nextInt(3) == 0 ? "　" : "");
    text.codePoints()
        .forEach(
            c -> {
              spaced.appendCodePoint(c);
              switch (random.nextInt(8)) {
                case 0 -> spaced.append(' ');
                case 1 -> spaced.append('\n');
                case 2 -> spaced.append('\u00a0');
                default -> {}
              }
            });
    return spaced.toString();
  }

  private static void spacedHeader(Grid grid, Anatomy anatomy, Random random) {
    each(grid, anatomy, text -> spaced(text, random));
  }

  private static void wideBrackets(Grid grid, Anatomy anatomy, Random random) {
    each(grid, anatomy, text -> text.replace('(', '（').replace(')', '）'));
  }

  private static void each(Grid grid, Anatomy anatomy, UnaryOperator<String> change) {
    for (int row = anatomy.layout().headerRow(); row < anatomy.layout().firstRow(); row++) {
      for (int column = 0; column < grid.columnCount(); column++) {
        RawCell cell = grid.at(row, column);
        if (!cell.isBlank() && cell.number() == null) {
          grid.set(row, column, change.apply(cell.text()));
        }
      }
    }
  }

  /** Merges each header word over the blanks that it speaks for: to the right, else down. */
  private static void merged(Grid grid, Anatomy anatomy, Random random) {
    if (!anatomy.sheet().merges().isEmpty()) {
      return;
    }
    int first = anatomy.layout().headerRow();
    int end = indexRow(grid, anatomy) < 0 ? anatomy.layout().firstRow() : indexRow(grid, anatomy);
    for (int row = first; row < end; row++) {
      for (int column = 0; column < grid.columnCount(); column++) {
        if (!grid.at(row, column).isBlank()) {
          merge(grid, row, column, end);
        }
      }
    }
  }

  private static void merge(Grid grid, int row, int column, int end) {
    int right = column;
    for (int next = column + 1; next < grid.columnCount() && grid.at(row, next).isBlank(); next++) {
      if (namedBelow(grid, row, next, end)) {
        right = next;
      } else if (!unused(grid, row, next, end)) {
        break;
      }
    }
    int down = row;
    while (right == column && down + 1 < end && grid.at(down + 1, column).isBlank()) {
      down++;
    }
    if (right > column || down > row) {
      grid.merge(row, column, down, right);
    }
  }

  /** A column that was put in between heads nothing; a group is merged across it. */
  private static boolean unused(Grid grid, int row, int column, int end) {
    for (int below = row; below <= Math.min(end, grid.rowCount() - 1); below++) {
      if (!grid.at(below, column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static boolean namedBelow(Grid grid, int row, int column, int end) {
    for (int below = row + 1; below <= Math.min(end, grid.rowCount() - 1); below++) {
      RawCell cell = grid.at(below, column);
      if (!cell.isBlank() && cell.number() == null) {
        return true;
      }
    }
    return false;
  }

  private static int indexRow(Grid grid, Anatomy anatomy) {
    int last = anatomy.layout().firstRow() - 1;
    int numbers = 0;
    for (int column = 0; column < grid.columnCount(); column++) {
      numbers += grid.at(last, column).number() != null ? 1 : 0;
    }
    return numbers > 0 ? last : -1;
  }

  private static void indexDropped(Grid grid, Anatomy anatomy, Random random) {
    int row = indexRow(grid, anatomy);
    if (row < 0) {
      return;
    }
    for (int column = 0; column < grid.columnCount(); column++) {
      if (grid.at(row, column).number() != null || grid.at(row, column).text().equals("栏次")) {
        grid.set(row, column, RawCell.BLANK);
      }
    }
    boolean empty = true;
    for (int column = 0; column < grid.columnCount(); column++) {
      empty &= grid.at(row, column).isBlank();
    }
    if (empty) {
      grid.removeRow(row);
    }
  }

  private static void indexAsText(Grid grid, Anatomy anatomy, Random random) {
    int row = indexRow(grid, anatomy);
    for (int column = 0; row >= 0 && column < grid.columnCount(); column++) {
      if (grid.at(row, column).number() != null) {
        grid.set(row, column, grid.at(row, column).text());
      }
    }
  }
}
