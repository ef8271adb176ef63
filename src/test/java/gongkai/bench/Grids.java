package gongkai.bench;

import gongkai.CaseBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Sheets as text, by name, and the workbook that they make. */
final class Grids {
  private static final String AMOUNT = "-?\\d+(\\.\\d+)?";
  private static final int HEADER_ROWS = 6;

  private Grids() {}

  /** The sheets of a stored case in their order. */
  static Map<String, List<List<String>>> ofCase(String name) {
    var sheets = new LinkedHashMap<String, List<List<String>>>();
    for (gongkai.table.Sheet sheet : CaseBook.read(name).sheets()) {
      List<List<String>> rows = new ArrayList<>();
      for (int row = 0; row < sheet.rowCount(); row++) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < sheet.columnCount(); column++) {
          cells.add(sheet.at(row, column).text());
        }
        rows.add(cells);
      }
      sheets.put(sheet.name(), rows);
    }
    return sheets;
  }

  /** The workbook, with the borders and number formats that offices give it. */
  static byte[] workbook(Map<String, List<List<String>>> sheets) {
    try (var workbook = new SXSSFWorkbook(100)) {
      CellStyle text = bordered(workbook);
      CellStyle amount = bordered(workbook);
      amount.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
      sheets.forEach(
          (name, rows) -> {
            Sheet sheet = workbook.createSheet(name.replace('/', '_'));
            for (int i = 0; i < rows.size(); i++) {
              write(sheet.createRow(i), rows.get(i), i >= HEADER_ROWS, text, amount);
            }
          });
      var out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CellStyle bordered(SXSSFWorkbook workbook) {
    CellStyle style = workbook.createCellStyle();
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  private static void write(
      Row row, List<String> cells, boolean body, CellStyle text, CellStyle amount) {
    for (int column = 0; column < cells.size(); column++) {
      String value = cells.get(column);
      Cell cell = row.createCell(column);
      // A code in the first columns stays text, as in the official workbooks.
      boolean number = body && column > 0 && value.matches(AMOUNT);
      cell.setCellStyle(number ? amount : text);
      if (number) {
        cell.setCellValue(Double.parseDouble(value));
      } else if (!value.isEmpty()) {
        cell.setCellValue(value);
      }
    }
  }
}
