package gongkai.workbook.sheet;

import gongkai.table.CellRef;
import gongkai.workbook.pack.XmlScanner;
import gongkai.workbook.pack.XmlScanner.Tag;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Prints numbers as the formats of their cells show them. */
public final class CellPrinter {
  private final Styles styles;
  private final Function<String, byte[]> sheets;
  private final Map<String, Map<String, Integer>> read = new HashMap<>();
  private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

  /**
   * @param sheets the part of the sheet of a name
   */
  public CellPrinter(Styles styles, Function<String, byte[]> sheets) {
    this.styles = styles;
    this.sheets = sheets;
  }

  /** A number as this cell shows it, or would. */
  public String print(CellRef cell, BigDecimal number) {
    int style =
        read.computeIfAbsent(cell.sheet(), name -> formatted(sheets.apply(name)))
            .getOrDefault(cell.address(), 0);
    if (style == 0) {
      return number.toPlainString();
    }
    try {
      return formatter
          .formatRawCellContents(number.doubleValue(), styles.formatId(style), styles.format(style))
          .strip();
    } catch (RuntimeException e) {
      // POI throws whatever a format of somebody's own makes it stumble over.
      return number.toPlainString();
    }
  }

  /** The styles of the cells that show numbers their own way. */
  private Map<String, Integer> formatted(byte[] sheet) {
    Map<String, Integer> found = new HashMap<>();
    var xml = new XmlScanner(sheet);
    for (Tag tag = xml.next(); tag != Tag.NONE; tag = xml.next()) {
      if (tag != Tag.CLOSE && xml.is("c")) {
        String style = xml.attribute("s");
        String address = xml.attribute("r");
        if (style != null && address != null && styles.formatId(Integer.parseInt(style)) != 0) {
          found.put(address, Integer.parseInt(style));
        }
      }
    }
    return found;
  }
}
