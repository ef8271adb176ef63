package gongkai.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a person sees in a workbook, by another library: sheet!cell to value, fill and note. */
final class Snapshot {
  private Snapshot() {}

  /**
   * @param value the value, or the formula with its value
   * @param fill colour of the background, or empty
   * @param note text of the note, or empty
   * @param look number format, font and borders
   */
  record Seen(String value, String fill, String note, String look) {
    boolean nothing() {
      return value.isEmpty() && fill.isEmpty();
    }

    private Seen with(Seen noted) {
      return new Seen(value, fill, noted.note, look);
    }
  }

  static Map<String, Seen> of(byte[] bytes) {
    Map<String, Seen> seen = new TreeMap<>();
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            Seen here = see(cell);
            if (!here.nothing()) {
              seen.put(sheet.getSheetName() + "!" + cell.getAddress(), here);
            }
          }
        }
        sheet
            .getCellComments()
            .forEach(
                (at, note) ->
                    seen.merge(
                        sheet.getSheetName() + "!" + at,
                        new Seen("", "", note.getString().getString(), ""),
                        Seen::with));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seen;
  }

  /** Where two workbooks differ, a line a cell. */
  static List<String> differences(byte[] one, byte[] other) {
    Map<String, Seen> before = of(one);
    Map<String, Seen> after = of(other);
    Set<String> cells = new TreeSet<>(before.keySet());
    cells.addAll(after.keySet());
    return cells.stream()
        .filter(cell -> !Objects.equals(before.get(cell), after.get(cell)))
        .map(cell -> cell + " " + before.get(cell) + " → " + after.get(cell))
        .toList();
  }

  private static Seen see(Cell cell) {
    var style = (XSSFCellStyle) cell.getCellStyle();
    XSSFColor colour =
        style.getFillPattern() == FillPatternType.NO_FILL
            ? null
            : style.getFillForegroundColorColor();
    String look =
        "%s|%s|%s|%s|%s"
            .formatted(
                style.getDataFormatString(),
                style.getFont().getFontName(),
                style.getFont().getBold(),
                style.getBorderBottom(),
                style.getAlignment());
    return new Seen(
        value(cell), colour == null ? "" : String.valueOf(colour.getARGBHex()), "", look);
  }

  private static String value(Cell cell) {
    return switch (cell.getCellType()) {
      case FORMULA ->
          "=" + cell.getCellFormula() + " → " + plain(cell, cell.getCachedFormulaResultType());
      default -> plain(cell, cell.getCellType());
    };
  }

  private static String plain(Cell cell, CellType type) {
    return switch (type) {
      case NUMERIC -> String.valueOf(cell.getNumericCellValue());
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case ERROR -> "#" + cell.getErrorCellValue();
      default -> "";
    };
  }
}
