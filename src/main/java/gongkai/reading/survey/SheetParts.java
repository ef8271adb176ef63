package gongkai.reading.survey;

import gongkai.reading.header.HeaderFinder;
import gongkai.reading.header.PlainSheet;
import gongkai.reading.header.Words;
import gongkai.table.Amounts;
import gongkai.table.CellKind;
import gongkai.table.Labels;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes a sheet apart where the title of a further table stands below a table. */
final class SheetParts {
  /** From its title to the header of a table there are the number, the unit, a blank row or two. */
  private static final int TITLE_TO_HEADER = 6;

  private static final Pattern CONTINUED = Pattern.compile("\\(?续表?\\d*\\)?$");

  private final Sheet sheet;
  private final Words words;

  private SheetParts(Sheet sheet, Words words) {
    this.sheet = sheet;
    this.words = words;
  }

  /** The parts from the top down; the sheet itself when it has one table at most. */
  static List<Sheet> of(Sheet sheet, Words words) {
    List<Sheet> parts = new SheetParts(withoutCount(sheet, words), words).parts();
    return parts.size() == 1 ? List.of(sheet) : parts;
  }

  /** Where 序号 counts on through titles and headers, no title stands alone in its row. */
  private static Sheet withoutCount(Sheet sheet, Words words) {
    int header = new HeaderFinder(new PlainSheet(sheet, words)).headerRow();
    for (int column = 0; header >= 0 && column < sheet.columnCount(); column++) {
      if (words.isLineHeader(Labels.plain(sheet.at(header, column).text()))
          && counts(sheet, column, header + 1)) {
        return sheet.without(column, header + 1);
      }
    }
    return sheet;
  }

  private static boolean counts(Sheet sheet, int column, int from) {
    return IntStream.range(from, sheet.rowCount())
        .mapToObj(row -> sheet.at(row, column))
        .allMatch(cell -> cell.isBlank() || Words.wholeNumber(cell) >= 0);
  }

  private List<Sheet> parts() {
    List<Integer> starts = new ArrayList<>(List.of(0));
    int header = headerBelow(0, sheet.rowCount());
    Set<String> titles =
        IntStream.range(0, Math.max(0, header))
            .mapToObj(this::title)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    for (int row = header + 1; header >= 0 && row < sheet.rowCount(); row++) {
      String title = title(row);
      if (title != null && titles.add(title)) {
        int next = headerBelow(row, Math.min(sheet.rowCount(), row + 2 * TITLE_TO_HEADER));
        if (next > row && next <= row + TITLE_TO_HEADER) {
          starts.add(start(row));
          row = next;
        }
      }
    }
    List<Sheet> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : sheet.rowCount();
      parts.add(sheet.part(starts.get(i), end));
    }
    return parts;
  }

  private int headerBelow(int from, int to) {
    return new HeaderFinder(new PlainSheet(from == 0 ? sheet : sheet.part(from, to), words))
        .headerRow();
  }

  /**
   * What a table is called, where a row says nothing else but its number; the same on its further
   * pages; null elsewhere.
   */
  private String title(int row) {
    String title = null;
    for (int column = 0; column < sheet.columnCount(); column++) {
      RawCell cell = sheet.at(row, column);
      if (cell.isBlank() || Words.isTableNumber(cell.text())) {
        continue;
      }
      if (title != null || cell.kind() != CellKind.TEXT) {
        return null;
      }
      title = Amounts.squeeze(cell.text());
    }
    return title == null || !words.isTitle(title) ? null : CONTINUED.matcher(title).replaceAll("");
  }

  /** A number such as 表2 may stand in the row above the title. */
  private int start(int title) {
    boolean numbered = false;
    for (int column = 0; column < sheet.columnCount(); column++) {
      RawCell cell = sheet.at(title - 1, column);
      if (!cell.isBlank() && !Words.isTableNumber(cell.text())) {
        return title;
      }
      numbered |= !cell.isBlank();
    }
    return numbered ? title - 1 : title;
  }
}
