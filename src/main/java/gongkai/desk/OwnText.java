package gongkai.desk;

import gongkai.document.Document;
import gongkai.table.Book;
import gongkai.table.Labels;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.text.claim.PrintedLine;
import java.util.ArrayList;
import java.util.List;

/** The 情况说明 that people wrote themselves, beside their workbook or on a sheet of it. */
final class OwnText {
  private static final String TITLE = "情况说明";

  private OwnText() {}

  /**
   * Its lines; none when there is none.
   *
   * @param attached the text that came with the workbook, or null
   */
  static List<PrintedLine> of(Book book, String attached) {
    return attached == null
        ? onSheet(book)
        : attached.lines().map(line -> new PrintedLine(line, null)).toList();
  }

  /** The lines of a whole publication, each with its page. */
  static List<PrintedLine> of(Document publication) {
    return publication.paragraphs().stream()
        .flatMap(it -> it.text().lines().map(line -> new PrintedLine(line, it.page())))
        .toList();
  }

  /** The text of the sheet that bears the title; the one that we drafted is not there. */
  private static List<PrintedLine> onSheet(Book book) {
    return book.sheets().stream()
        .filter(sheet -> Labels.plain(sheet.name()).endsWith(TITLE))
        .map(OwnText::lines)
        .filter(lines -> !lines.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<PrintedLine> lines(Sheet sheet) {
    List<PrintedLine> lines = new ArrayList<>();
    for (int row = 0; row < sheet.rowCount(); row++) {
      for (int column = 0; column < sheet.columnCount(); column++) {
        RawCell cell = sheet.at(row, column);
        if (!cell.isBlank()) {
          cell.text().lines().forEach(line -> lines.add(new PrintedLine(line, null)));
        }
      }
    }
    return lines;
  }
}
