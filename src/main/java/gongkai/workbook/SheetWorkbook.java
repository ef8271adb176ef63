package gongkai.workbook;

import gongkai.table.Book;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes sheets that have no look of their own as a workbook that can be read with pleasure. */
public final class SheetWorkbook {
  private static final int CHARACTER = 256;
  private static final int NARROWEST = 9;
  private static final int MOST_DIGITS = 15;
  private static final int WIDEST = 34;

  private final Sheet sheet;
  private final XSSFSheet made;
  private final Styles styles;

  private SheetWorkbook(Sheet sheet, XSSFSheet made, Styles styles) {
    this.sheet = sheet;
    this.made = made;
    this.styles = styles;
  }

  private record Styles(CellStyle title, CellStyle loose, CellStyle text, CellStyle number) {
    static Styles in(Workbook workbook) {
      return new Styles(
          title(workbook), loose(workbook), boxed(workbook, false), boxed(workbook, true));
    }

    private static CellStyle title(Workbook workbook) {
      Font bold = font(workbook, 16);
      bold.setBold(true);
      CellStyle style = loose(workbook);
      style.setFont(bold);
      style.setAlignment(HorizontalAlignment.CENTER);
      return style;
    }

    private static CellStyle loose(Workbook workbook) {
      CellStyle style = workbook.createCellStyle();
      style.setFont(font(workbook, 10));
      style.setVerticalAlignment(VerticalAlignment.CENTER);
      return style;
    }

    private static CellStyle boxed(Workbook workbook, boolean number) {
      CellStyle style = loose(workbook);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
      style.setWrapText(!number);
      if (number) {
        style.setDataFormat(workbook.createDataFormat().getFormat("General"));
        style.setAlignment(HorizontalAlignment.RIGHT);
      }
      return style;
    }

    private static Font font(Workbook workbook, int points) {
      Font font = workbook.createFont();
      font.setFontName("宋体");
      font.setFontHeightInPoints((short) points);
      return font;
    }
  }

  /** The workbook as an xlsx file. */
  public static byte[] build(Book book) {
    try (var workbook = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      Styles styles = Styles.in(workbook);
      for (Sheet sheet : book.sheets()) {
        new SheetWorkbook(sheet, workbook.createSheet(sheet.name()), styles).write();
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() {
    for (int row = 0; row < sheet.rowCount(); row++) {
      var line = made.createRow(row);
      boolean boxed = isOfGrid(row);
      for (int column = 0; column < sheet.columnCount(); column++) {
        write(line.createCell(column), sheet.at(row, column), boxed, row);
      }
    }
    sheet
        .merges()
        .forEach(
            range ->
                made.addMergedRegion(
                    new CellRangeAddress(
                        range.firstRow(),
                        range.lastRow(),
                        range.firstColumn(),
                        range.lastColumn())));
    for (int column = 0; column < sheet.columnCount(); column++) {
      made.setColumnWidth(column, width(column) * CHARACTER);
    }
  }

  private void write(XSSFCell cell, RawCell raw, boolean boxed, int row) {
    // A longer number would lose its last digits, and is a code anyway.
    boolean number = raw.number() != null && raw.number().precision() <= MOST_DIGITS;
    if (number) {
      cell.setCellValue(raw.number().doubleValue());
    } else if (!raw.text().isEmpty()) {
      cell.setCellValue(raw.text());
    }
    boolean title = !boxed && row < 3 && raw.text().matches(".*[表算].*") && raw.text().length() > 6;
    cell.setCellStyle(
        boxed
            ? (number ? styles.number() : styles.text())
            : title ? styles.title() : styles.loose());
  }

  /** Between the row of the column headings and the last that holds more than a note. */
  private boolean isOfGrid(int row) {
    return row > 3 && filled(row) != 1 || row > 3 && !sheet.at(row, 0).text().startsWith("注");
  }

  private int filled(int row) {
    int filled = 0;
    for (int column = 0; column < sheet.columnCount(); column++) {
      filled += sheet.at(row, column).isBlank() ? 0 : 1;
    }
    return filled;
  }

  /** Of the longest text in a cell that is not merged sideways; Chinese is twice as wide. */
  private int width(int column) {
    int widest = NARROWEST;
    for (int row = 4; row < sheet.rowCount(); row++) {
      var merge = sheet.mergeAt(row, column);
      boolean alone = merge == null || merge.firstColumn() == merge.lastColumn();
      String text = sheet.at(row, column).text();
      if (alone && !text.startsWith("注")) {
        int wide = text.codePoints().map(c -> c > 0xFF ? 2 : 1).sum() + 2;
        widest = Math.max(widest, wide);
      }
    }
    return Math.min(widest, WIDEST);
  }
}
