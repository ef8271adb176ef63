package gongkai.desk;

import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.table.Book;
import gongkai.table.Filing;
import gongkai.table.Labels;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.text.input.TextRule;
import gongkai.text.review.TextReview;
import java.util.ArrayList;
import java.util.List;

/** The 情况说明 that people wrote themselves, beside their workbook or on a sheet of it. */
final class OwnText {
  private static final String TITLE = "情况说明";
  private static final String RULE = TextRule.HEADINGS.id();

  private OwnText() {}

  /**
   * What is wrong in it; nothing when there is none.
   *
   * @param review how its template reads texts, or null when it does not
   * @param attached the text that came with the workbook, or null
   */
  static List<Finding> review(Filing filing, TextReview review, String attached) {
    String text = attached == null ? onSheet(filing.book()) : attached;
    if (text == null) {
      return List.of();
    }
    if (review == null) {
      return List.of(Finding.said(RULE, Level.INFO, "这套表没有核对情况说明的定义，您的情况说明没有核对。", List.of()));
    }
    return review.review(filing, text);
  }

  /** The text of the sheet that bears the title, or null; the one that we drafted is not there. */
  private static String onSheet(Book book) {
    return book.sheets().stream()
        .filter(sheet -> Labels.plain(sheet.name()).endsWith(TITLE))
        .map(OwnText::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static String text(Sheet sheet) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < sheet.rowCount(); row++) {
      var line = new StringBuilder();
      for (int column = 0; column < sheet.columnCount(); column++) {
        RawCell cell = sheet.at(row, column);
        if (!cell.isBlank()) {
          line.append(cell.text()).append('\n');
        }
      }
      lines.add(line.toString());
    }
    return String.join("", lines);
  }
}
