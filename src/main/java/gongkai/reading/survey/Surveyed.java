package gongkai.reading.survey;

import gongkai.reading.header.LayoutFinder;
import gongkai.reading.header.SheetLayout;
import gongkai.reading.header.Words;
import gongkai.table.CellKind;
import gongkai.table.Labels;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.List;

/**
 * A sheet once it is looked over, before anything is made of it.
 *
 * @param layout where its table stands, or null when it has none that can be made out
 * @param words by which it was looked over
 */
public record Surveyed(Sheet sheet, SheetLayout layout, SheetFacts facts, Words words) {
  private static final int A_FEW = 5;
  private static final int LISTED_TITLES = 2;

  /**
   * @param alone whether no other table stands on the sheet, so that its tab speaks of this one
   */
  static Surveyed of(Sheet sheet, boolean alone, Words words) {
    SheetLayout layout = LayoutFinder.find(sheet, words).orElse(null);
    return new Surveyed(sheet, layout, SheetFacts.of(sheet, layout, alone, words), words);
  }

  public String name() {
    return sheet.name();
  }

  /** Its title for a person, which may be the name on its tab. */
  public String called() {
    return facts.headed() && !facts.titles().get(0).equals(sheet.name())
        ? facts.titles().get(0)
        : sheet.name();
  }

  /** As {@link #called}, in quotes, with the name on its tab where that is another. */
  public String cited() {
    String title = called();
    return title.equals(sheet.name())
        ? "“" + title + "”"
        : "“%s”（工作表“%s”）".formatted(title, sheet.name());
  }

  /** Whether amounts stand in a table of it. */
  public boolean hasAmounts() {
    return layout != null && !layout.isEmpty();
  }

  /** Whether so many numbers stand on it that it may well be a table. */
  public boolean holdsNumbers() {
    int numbers = 0;
    for (int row = 0; row < sheet.rowCount(); row++) {
      for (int column = 0; column < sheet.columnCount(); column++) {
        numbers += sheet.at(row, column).number() == null ? 0 : 1;
        if (numbers == A_FEW) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one of its headers has one of these words. */
  public boolean says(List<String> words) {
    for (int row = 0; row < sheet.rowCount(); row++) {
      for (int column = 0; column < sheet.columnCount(); column++) {
        RawCell cell = sheet.at(row, column);
        if (cell.kind() == CellKind.TEXT && words.contains(Labels.plain(cell.text()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it lists the titles of other sheets, as a table of contents does. */
  public boolean listsTitles() {
    return layout == null && facts.titles().stream().distinct().count() > LISTED_TITLES;
  }
}
