package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.Book;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.List;

/** Compares books cell by cell. */
final class Books {
  private Books() {}

  static void assertSame(Book actual, Book expected) {
    assertThat(actual.sheets()).extracting(Sheet::name).isEqualTo(names(expected));
    assertThat(actual.externalLinks()).isEqualTo(expected.externalLinks());
    assertThat(actual.signed()).isEqualTo(expected.signed());
    for (Sheet sheet : expected.sheets()) {
      assertSame(actual.sheet(sheet.name()), sheet);
    }
  }

  private static List<String> names(Book book) {
    return book.sheets().stream().map(Sheet::name).toList();
  }

  private static void assertSame(Sheet actual, Sheet expected) {
    assertThat(actual.hidden()).isEqualTo(expected.hidden());
    assertThat(actual.merges()).containsExactlyInAnyOrderElementsOf(expected.merges());
    assertThat(actual.rowCount()).as("rows of %s", expected.name()).isEqualTo(expected.rowCount());
    for (int row = 0; row < expected.rowCount(); row++) {
      for (int column = 0; column < expected.columnCount(); column++) {
        RawCell there = expected.at(row, column);
        assertThat(actual.at(row, column))
            .as("%s!%s", expected.name(), new Position(row, column).address())
            .isEqualTo(there);
      }
    }
  }
}
