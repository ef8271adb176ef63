package gongkai.workbook;

import gongkai.blank.BlankBook;
import gongkai.blank.BlankBooks;
import gongkai.blank.BlankCell;
import gongkai.blank.BlankSheet;
import gongkai.blank.Look;
import gongkai.reading.Recogniser;
import gongkai.table.Cell;
import gongkai.table.Column;
import gongkai.table.Filing;
import gongkai.table.Position;
import gongkai.table.Row;
import gongkai.table.Table;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import gongkai.workbook.form.BlankWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A blank workbook that an accountant fills in from another filing, leaving totals to formulas. */
final class FilledBlank implements AutoCloseable {
  private final Template template;
  private final BlankBook blank;
  private final XSSFWorkbook workbook;

  FilledBlank(Template template) throws IOException {
    this.template = template;
    this.blank = BlankBooks.draw(template, template.year());
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
    List<String> names = template.tables().stream().map(TableSpec::name).toList();
    for (Table table : from.tables()) {
      list(table, blank.sheets().get(names.indexOf(table.name())), codesAsNumbers);
    }
    Filing empty =
        new Recogniser(template).recognise(WorkbookReader.read(bytes(), "blank.xlsx")).filing();
    int typed = 0;
    for (Table table : from.tables()) {
      Table target = empty.table(table.name());
      for (Row row : table.rows()) {
        for (Column column : table.columns()) {
          typed += type(table, row, column, target) ? 1 : 0;
        }
      }
    }
    return typed;
  }

  /** Types codes and names into the rows for them, in order. */
  private void list(Table table, BlankSheet drawn, boolean codesAsNumbers) {
    XSSFSheet sheet = workbook.getSheet(drawn.name());
    Deque<Row> coded = new ArrayDeque<>(table.coded());
    Deque<Row> named = new ArrayDeque<>(table.group("功能"));
    for (int row = 0; row < drawn.rows().size(); row++) {
      List<Integer> codes = columns(drawn, row, Look.CODE);
      codes.addAll(columns(drawn, row, Look.OTHER_CODE));
      List<Integer> names = columns(drawn, row, Look.NAME);
      Deque<Row> rows = codes.isEmpty() ? named : coded;
      if (names.isEmpty() || rows.isEmpty()) {
        continue;
      }
      Row listed = rows.poll();
      sheet.getRow(row).getCell(names.get(0)).setCellValue(listed.label());
      for (int part = 0; part < codes.size(); part++) {
        XSSFCell cell = sheet.getRow(row).getCell(codes.get(part));
        String code = part(listed.code(), part, codes.size());
        if (codesAsNumbers && !code.isEmpty()) {
          cell.setCellValue(Double.parseDouble(code));
        } else if (!code.isEmpty()) {
          cell.setCellValue(code);
        }
      }
    }
  }

  /** The cells of a look in a row; of merged ones the first. */
  private static List<Integer> columns(BlankSheet sheet, int row, Look look) {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < sheet.widths().size(); column++) {
      BlankCell cell = sheet.at(row, column);
      int at = column;
      int in = row;
      boolean covered =
          sheet.merges().stream().anyMatch(it -> it.contains(in, at) && it.firstColumn() < at);
      if (cell != null && cell.look() == look && !covered) {
        columns.add(column);
      }
    }
    return columns;
  }

  /** 类 has three digits, 款 and 项 two more each. */
  private static String part(String code, int part, int parts) {
    if (parts == 1) {
      return code;
    }
    int from = part == 0 ? 0 : 1 + 2 * part;
    return code.length() <= from ? "" : code.substring(from, Math.min(code.length(), 3 + 2 * part));
  }

  private boolean type(Table table, Row row, Column column, Table target) {
    Cell cell = table.cell(row, column.name());
    if (cell == null || cell.value() == null) {
      return false;
    }
    Cell to = target.cell(row.key(), column.name());
    if (to == null) {
      throw new AssertionError("no place for " + cell.ref() + " " + cell.label());
    }
    Position at = to.position();
    XSSFCell place = workbook.getSheet(to.sheet()).getRow(at.row()).getCell(at.column());
    boolean formula = place.getCellType() == CellType.FORMULA;
    if (formula && (place.getCellFormula().startsWith("SUM(") || !isLeaf(row, table))) {
      return false;
    }
    if (formula) {
      place.setCellFormula(null);
    }
    place.setCellValue(cell.value().doubleValue());
    return true;
  }

  private static boolean isLeaf(Row row, Table table) {
    return row.code() != null
        && table.coded().stream()
            .noneMatch(other -> other != row && other.code().startsWith(row.code()));
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
    if (compared.size() < expected.tables().size() - 2) {
      differences.add("little to compare, only in " + compared);
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
