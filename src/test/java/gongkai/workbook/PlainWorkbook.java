package gongkai.workbook;

import gongkai.table.Book;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes sheets made for a test into a workbook, without any look. */
public final class PlainWorkbook {
  /** A longer number, a code, is text in every workbook, or it would lose its end. */
  private static final int MOST_DIGITS = 15;

  private PlainWorkbook() {}

  public static byte[] xlsx(Book book) {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      for (Sheet sheet : book.sheets()) {
        write(sheet, workbook.createSheet(sheet.name()));
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Sheet sheet, XSSFSheet to) {
    for (int row = 0; row < sheet.rowCount(); row++) {
      var line = to.createRow(row);
      for (int column = 0; column < sheet.columnCount(); column++) {
        RawCell cell = sheet.at(row, column);
        if (cell.number() != null && cell.number().precision() <= MOST_DIGITS) {
          line.createCell(column).setCellValue(cell.number().doubleValue());
        } else if (!cell.isBlank()) {
          line.createCell(column).setCellValue(cell.text());
        }
      }
    }
    for (Range merge : sheet.merges()) {
      to.addMergedRegion(
          new CellRangeAddress(
              merge.firstRow(), merge.lastRow(), merge.firstColumn(), merge.lastColumn()));
    }
  }
}
