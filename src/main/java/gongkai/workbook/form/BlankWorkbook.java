package gongkai.workbook.form;

import gongkai.blank.BlankBook;
import gongkai.blank.BlankBooks;
import gongkai.blank.BlankSheet;
import gongkai.template.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the blank official workbook of a template. */
public final class BlankWorkbook {
  private BlankWorkbook() {}

  /**
   * The blank workbook as an xlsx file, titled for a year.
   *
   * @throws gongkai.report.Rejected with code {@code no-blank} when the template has none
   * @throws gongkai.template.BadDefinition when its definitions cannot be used
   */
  public static byte[] build(Template template, int year) {
    BlankBook book = BlankBooks.draw(template, year);
    try (var workbook = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      workbook.getProperties().getCoreProperties().setTitle(book.title());
      var styles = new BlankStyles(workbook, book.body(), book.heading());
      List<BlankSheet> sheets = book.sheets();
      List<XSSFSheet> made =
          sheets.stream().map(sheet -> workbook.createSheet(sheet.name())).toList();
      for (int i = 0; i < made.size(); i++) {
        new BlankSheetWriter(made.get(i), sheets.get(i), styles).write();
      }
      workbook.setForceFormulaRecalculation(true);
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
