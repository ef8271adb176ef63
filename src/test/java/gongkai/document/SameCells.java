package gongkai.document;

import gongkai.table.Amounts;
import gongkai.table.Book;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts how many cells of a workbook's tables a publication of it has in the same rows. */
public final class SameCells {
  private int cells;
  private int same;
  private final List<String> lost = new ArrayList<>();

  /** Holds every row with several cells against the best sheet of the publication. */
  public static SameCells of(Book workbook, Book publication) {
    var count = new SameCells();
    for (Sheet sheet : workbook.sheets()) {
      List<List<String>> wanted = rows(sheet);
      List<List<String>> best =
          publication.sheets().stream()
              .map(SameCells::rows)
              .max(Comparator.comparingLong(rows -> wanted.stream().filter(rows::contains).count()))
              .orElse(List.of());
      count.add(sheet.name(), wanted, new ArrayList<>(best));
    }
    return count;
  }

  private void add(String sheet, List<List<String>> wanted, List<List<String>> found) {
    for (List<String> row : wanted) {
      cells += row.size();
      if (found.remove(row)) {
        same += row.size();
      } else {
        lost.add(sheet + ": " + row);
      }
    }
  }

  /** The rows of the table itself: lines around it have one or two texts. */
  private static List<List<String>> rows(Sheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < sheet.rowCount(); row++) {
      List<String> texts = new ArrayList<>();
      for (int column = 0; column < sheet.columnCount(); column++) {
        RawCell cell = sheet.at(row, column);
        if (!cell.isBlank()) {
          texts.add(plain(cell));
        }
      }
      if (texts.size() > 1 && texts.stream().noneMatch(text -> text.startsWith("单位:"))) {
        rows.add(texts);
      }
    }
    return rows;
  }

  private static String plain(RawCell cell) {
    return cell.number() == null
        ? Amounts.squeeze(cell.text()).replaceAll("[\"“”]", "")
        : cell.number().stripTrailingZeros().toPlainString();
  }

  public int cells() {
    return cells;
  }

  public double share() {
    return (double) same / cells;
  }

  public List<String> lost() {
    return lost;
  }
}
