package gongkai.workbook;

import gongkai.publication.PartBlock;
import gongkai.publication.PrintedTable;
import gongkai.publication.PrintedTable.Cell;
import gongkai.publication.Publication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the tables of a publication as a workbook, a sheet for each of its parts. */
public final class PrintedWorkbook {
  private static final int CHARACTER = 256;
  private static final int[] WIDTHS = {14, 36, 12, 90};
  private static final int OTHERS = 14;

  private final XSSFWorkbook book;
  private final CellStyle title;
  private final CellStyle text;
  private final CellStyle heading;

  private PrintedWorkbook(XSSFWorkbook book) {
    this.book = book;
    Font bold = book.createFont();
    bold.setBold(true);
    this.title = book.createCellStyle();
    title.setFont(bold);
    this.text = book.createCellStyle();
    text.setWrapText(true);
    text.setVerticalAlignment(VerticalAlignment.CENTER);
    text.setBorderTop(BorderStyle.THIN);
    text.setBorderBottom(BorderStyle.THIN);
    text.setBorderLeft(BorderStyle.THIN);
    text.setBorderRight(BorderStyle.THIN);
    this.heading = book.createCellStyle();
    heading.cloneStyleFrom(text);
    heading.setFont(bold);
    heading.setAlignment(HorizontalAlignment.CENTER);
  }

  public static byte[] xlsx(Publication publication) {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var writer = new PrintedWorkbook(book);
      publication.parts().forEach(writer::part);
      if (book.getNumberOfSheets() == 0) {
        book.createSheet();
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void part(Publication.Part part) {
    Sheet sheet = book.createSheet(freeName(part.title()));
    int columns = 0;
    int row = 0;
    for (PartBlock block : part.blocks()) {
      if (block instanceof PrintedTable table) {
        row = table(sheet, table, row) + 1;
        columns = Math.max(columns, table.columns());
      }
    }
    for (int i = 0; i < columns; i++) {
      int width = columns == WIDTHS.length ? WIDTHS[i] : i == columns - 1 ? WIDTHS[3] : OTHERS;
      sheet.setColumnWidth(i, width * CHARACTER);
    }
  }

  private String freeName(String wanted) {
    String safe = WorkbookUtil.createSafeSheetName(wanted);
    String name = safe;
    for (int i = 2; book.getSheet(name) != null; i++) {
      String end = "（" + i + "）";
      name = safe.substring(0, Math.min(safe.length(), 31 - end.length())) + end;
    }
    return name;
  }

  /** The row below what was written. */
  private int table(Sheet sheet, PrintedTable table, int from) {
    int at = from;
    put(sheet, at++, 0, table.title(), title);
    for (PrintedTable.Sides line : table.above()) {
      put(sheet, at, 0, line.left(), null);
      put(sheet, at++, table.columns() - 1, line.right(), null);
    }
    for (int i = 0; i < table.rows().size(); i++, at++) {
      for (Cell cell : table.rows().get(i).cells()) {
        CellStyle style = i < table.headRows() ? heading : text;
        put(sheet, at, cell.column(), cell.text(), style);
        int lastRow = at + cell.rowSpan() - 1;
        int lastColumn = cell.column() + cell.columnSpan() - 1;
        if (lastRow > at || lastColumn > cell.column()) {
          sheet.addMergedRegion(new CellRangeAddress(at, lastRow, cell.column(), lastColumn));
        }
      }
    }
    return at;
  }

  private static void put(Sheet sheet, int row, int column, String text, CellStyle style) {
    var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    var cell = line.createCell(column);
    cell.setCellValue(text);
    if (style != null) {
      cell.setCellStyle(style);
    }
  }
}
