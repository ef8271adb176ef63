package gongkai.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.CaseBook;
import gongkai.table.CellKind;
import gongkai.table.Range;
import gongkai.table.RawCell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The file behind the fakes: they load its cells from here, and save what became of them. */
final class FakeBook {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final String name;
  private final byte[] bytes;

  FakeBook(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** A stored case as a file. */
  static FakeBook ofCase(String name) {
    try (var workbook = new XSSFWorkbook()) {
      for (gongkai.table.Sheet from : CaseBook.read(name).sheets()) {
        XSSFSheet sheet = workbook.createSheet(from.name());
        for (int row = 0; row < from.rowCount(); row++) {
          for (int column = 0; column < from.columnCount(); column++) {
            put(sheet, row, column, from.at(row, column));
          }
        }
        for (Range it : from.merges()) {
          sheet.addMergedRegion(
              new CellRangeAddress(it.firstRow(), it.lastRow(), it.firstColumn(), it.lastColumn()));
        }
      }
      return new FakeBook("决算.xlsx", saved(workbook));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(XSSFSheet sheet, int row, int column, RawCell raw) {
    if (raw.kind() == CellKind.BLANK) {
      return;
    }
    XSSFCell cell = cell(sheet, row, column);
    if (raw.number() != null) {
      cell.setCellValue(raw.number().doubleValue());
    } else {
      cell.setCellValue(raw.text());
    }
  }

  private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
    var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  /** The same with another value in a cell, of a sheet that is made when it is not there. */
  FakeBook with(String title, String address, Object value) {
    return changed(
        workbook -> {
          XSSFSheet known = workbook.getSheet(title);
          XSSFSheet sheet = known == null ? workbook.createSheet(title) : known;
          write(sheet, address, JSON.valueToTree(value));
        });
  }

  /** The same with another fill in a cell. */
  FakeBook filled(String title, String address, FillPatternType pattern, String rgb) {
    return changed(
        workbook -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.setFillPattern(pattern);
          style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(rgb), null));
          at(workbook.getSheet(title), address).setCellStyle(style);
        });
  }

  /** The same with two cells merged, and a space written there, in each of so many rows. */
  FakeBook mergedFrom(String title, int first, int rows) {
    return changed(
        workbook -> {
          XSSFSheet sheet = workbook.getSheet(title);
          for (int row = first; row < first + rows; row++) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, 0, 1));
            cell(sheet, row, 0).setCellValue(" ");
          }
        });
  }

  /** The same with a cell that holds text whatever is typed into it. */
  FakeBook text(String title, String address, String text) {
    return changed(
        workbook -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.setDataFormat(workbook.createDataFormat().getFormat("@"));
          at(workbook.getSheet(title), address).setCellStyle(style);
          at(workbook.getSheet(title), address).setCellValue(text);
        });
  }

  private FakeBook changed(Consumer<XSSFWorkbook> change) {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      change.accept(workbook);
      return new FakeBook(name, saved(workbook));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XSSFCell at(XSSFSheet sheet, String address) {
    var at = new CellAddress(address);
    return cell(sheet, at.getRow(), at.getColumn());
  }

  byte[] bytes() {
    return bytes;
  }

  /** What the fakes load: each sheet with its cells by address. */
  String json() {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      ObjectNode book = JSON.createObjectNode().put("name", name);
      var sheets = book.putArray("sheets");
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        ObjectNode told = sheets.addObject().put("name", workbook.getSheetName(i));
        told.put("hidden", workbook.isSheetHidden(i));
        XSSFSheet sheet = workbook.getSheetAt(i);
        ObjectNode cells = told.putObject("cells");
        sheet.forEach(row -> row.forEach(cell -> tell(cells, (XSSFCell) cell)));
        var merges = told.putArray("merges");
        sheet.getMergedRegions().forEach(it -> merges.add(it.formatAsString()));
      }
      return book.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void tell(ObjectNode cells, XSSFCell cell) {
    ObjectNode told = cells.putObject(cell.getAddress().formatAsString());
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    if (type == CellType.NUMERIC) {
      told.put("value", cell.getNumericCellValue());
    } else {
      told.put("value", type == CellType.STRING ? cell.getStringCellValue() : "");
    }
    if (formula) {
      told.put("formula", "=" + cell.getCellFormula());
    }
    XSSFCellStyle style = cell.getCellStyle();
    told.put("format", style.getDataFormatString());
    if (style.getFillPattern() != FillPatternType.NO_FILL) {
      boolean solid = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
      XSSFColor color = style.getFillForegroundColorColor();
      String argb = color == null ? null : color.getARGBHex();
      ObjectNode fill = told.putObject("fill").put("pattern", solid ? "Solid" : "Gray50");
      fill.put("color", "#" + (argb == null ? "FFFFFF" : argb.substring(2)));
      fill.put("patternColor", "#123456");
    }
  }

  /** The file with the values that the fakes have now, as Base64. */
  String pack(String sheets) {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (JsonNode told : JSON.readTree(sheets)) {
        String title = told.get("name").asText();
        XSSFSheet known = workbook.getSheet(title);
        XSSFSheet sheet = known == null ? workbook.createSheet(title) : known;
        told.get("cells").properties().forEach(it -> write(sheet, it.getKey(), it.getValue()));
      }
      return Base64.getEncoder().encodeToString(saved(workbook));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(XSSFSheet sheet, String address, JsonNode value) {
    Cell cell = at(sheet, address);
    if (cell.getCellType() == CellType.FORMULA) {
      return;
    }
    if (value.isNumber()) {
      cell.setCellValue(value.asDouble());
    } else if (value.isNull() || value.asText().isEmpty()) {
      cell.setBlank();
    } else {
      cell.setCellValue(value.asText());
    }
  }

  private static byte[] saved(XSSFWorkbook workbook) throws IOException {
    var out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }
}
