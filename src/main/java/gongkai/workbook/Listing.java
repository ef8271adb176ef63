package gongkai.workbook;

import gongkai.table.TextWidth;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes lists as plain workbooks: a heading, and a line for each. */
public final class Listing {
  private static final int WINDOW = 200;
  private static final int CHARACTER = 256;
  private static final int WIDEST = 60;

  private Listing() {}

  /**
   * A list.
   *
   * @param title name of the sheet
   * @param heading of the columns
   * @param lines as wide as the heading; numbers stay numbers, null is blank, all else is text
   */
  public record Sheetful(String title, List<String> heading, List<List<Object>> lines) {}

  /** A workbook with a sheet for each list. */
  public static byte[] write(List<Sheetful> lists) {
    try (var book = new SXSSFWorkbook(WINDOW);
        var out = new ByteArrayOutputStream()) {
      CellStyle bold = book.createCellStyle();
      Font font = book.createFont();
      font.setBold(true);
      bold.setFont(font);
      CellStyle amount = book.createCellStyle();
      amount.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
      for (Sheetful list : lists) {
        fill(book.createSheet(list.title()), list, bold, amount);
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Sheet sheet, Sheetful list, CellStyle bold, CellStyle amount) {
    Row heading = sheet.createRow(0);
    for (int i = 0; i < list.heading().size(); i++) {
      Cell cell = heading.createCell(i);
      cell.setCellValue(list.heading().get(i));
      cell.setCellStyle(bold);
      sheet.setColumnWidth(i, width(list, i) * CHARACTER);
    }
    sheet.createFreezePane(0, 1);
    for (int n = 0; n < list.lines().size(); n++) {
      Row row = sheet.createRow(n + 1);
      List<Object> line = list.lines().get(n);
      for (int i = 0; i < line.size(); i++) {
        put(row.createCell(i), line.get(i), amount);
      }
    }
  }

  private static void put(Cell cell, Object value, CellStyle amount) {
    if (value instanceof BigDecimal decimal) {
      cell.setCellValue(decimal.doubleValue());
      cell.setCellStyle(amount);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value != null) {
      cell.setCellValue(value.toString());
    }
  }

  /** As wide as the widest of the first lines; an ideograph is two characters wide. */
  private static int width(Sheetful list, int column) {
    int widest = length(list.heading().get(column));
    for (List<Object> line : list.lines().subList(0, Math.min(WINDOW, list.lines().size()))) {
      widest = Math.max(widest, length(line.get(column)));
    }
    return Math.min(WIDEST, widest + 2);
  }

  private static int length(Object value) {
    return value == null ? 0 : TextWidth.of(value.toString());
  }
}
