package gongkai.workbook;

import gongkai.reading.Recogniser;
import gongkai.table.Cell;
import gongkai.table.Column;
import gongkai.table.Filing;
import gongkai.table.Position;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.template.Template;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A blank workbook that an accountant fills in from another filing, leaving totals to formulas. */
final class FilledBlank implements AutoCloseable {
  private static final int FIRST_RECORD = 7;
  private static final int NAME = 3;
  private final Template template;
  private final XSSFWorkbook workbook;

  FilledBlank(Template template) throws IOException {
    this.template = template;
    this.workbook =
        new XSSFWorkbook(new ByteArrayInputStream(BlankWorkbook.build(template, template.year())));
  }

  XSSFWorkbook workbook() {
    return workbook;
  }

  /**
   * Types the codes, names and leaves of a filing.
   *
   * @param codesAsNumbers whether the codes are pasted as numbers instead of text
   * @return how many amounts were typed
   */
  int fill(Filing from, boolean codesAsNumbers) throws IOException {
    for (Table table : from.tables()) {
      list(table, codesAsNumbers);
    }
    Filing blank =
        new Recogniser(template).recognise(WorkbookReader.read(bytes(), "blank.xlsx")).filing();
    int typed = 0;
    for (Table table : from.tables()) {
      Table target = blank.table(table.name());
      for (Row row : table.rows()) {
        for (Column column : table.columns()) {
          typed += type(table, row, column, target) ? 1 : 0;
        }
      }
    }
    return typed;
  }

  private void list(Table table, boolean codesAsNumbers) {
    String codes = template.table(table.name()).codes();
    if (codes == null || codes.equals("economic")) {
      return;
    }
    XSSFSheet sheet = sheet(table);
    int at = FIRST_RECORD;
    for (Row row : table.coded()) {
      XSSFCell code = sheet.getRow(at).getCell(0);
      if (codesAsNumbers) {
        code.setCellValue(Double.parseDouble(row.code()));
      } else {
        code.setCellValue(row.code());
      }
      sheet.getRow(at).getCell(NAME).setCellValue(row.label());
      at++;
    }
  }

  private XSSFSheet sheet(Table table) {
    String number = template.table(table.name()).number();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      if (workbook.getSheetName(i).startsWith(number + " ")) {
        return workbook.getSheetAt(i);
      }
    }
    throw new AssertionError("no sheet for " + table.name());
  }

  private boolean type(Table table, Row row, Column column, Table target) {
    Cell cell = table.cell(row, column.name());
    if (cell == null || cell.value() == null) {
      return false;
    }
    Position at = target.cell(row.key(), column.name()).position();
    XSSFCell place = sheet(table).getRow(at.row()).getCell(at.column());
    boolean sum = place.getCellType() == CellType.FORMULA;
    boolean leaf = row.code() != null && row.code().length() == 7;
    if (sum && !(leaf && !place.getCellFormula().startsWith("SUM("))) {
      return false;
    }
    place.setCellFormula(null);
    place.setCellValue(cell.value().doubleValue());
    return true;
  }

  byte[] bytes() throws IOException {
    var bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  /** Where two filings differ, a blank counting as zero. */
  static List<String> differences(Filing expected, Filing actual, BigDecimal allowed) {
    List<String> differences = new ArrayList<>();
    Set<String> compared = new TreeSet<>();
    for (Table table : expected.tables()) {
      for (Row row : table.rows()) {
        for (Column column : table.columns()) {
          Cell cell = table.cell(row, column.name());
          if (cell != null) {
            compared.add(table.name());
            Cell other = actual.table(table.name()).cell(row.key(), column.name());
            BigDecimal difference = value(cell).subtract(value(other)).abs();
            if (difference.compareTo(allowed) > 0) {
              differences.add(cell.ref() + " " + value(cell) + " but was " + value(other));
            }
          }
        }
      }
    }
    if (compared.size() != expected.tables().size()) {
      differences.add("nothing to compare in some tables, only in " + compared);
    }
    return differences;
  }

  private static BigDecimal value(Cell cell) {
    return cell == null || cell.value() == null ? BigDecimal.ZERO : cell.value();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
