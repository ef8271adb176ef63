package gongkai.workbook.sheet;

import gongkai.table.CellKind;
import gongkai.table.RawCell;
import gongkai.workbook.pack.Xml;
import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Turns a stored value into what a person sees in the cell. */
public final class CellReader {
  private final StringTable strings;
  private final Styles styles;
  private final boolean date1904;
  private DataFormatter formatter;

  public CellReader(StringTable strings, Styles styles, boolean date1904) {
    this.strings = strings;
    this.styles = styles;
    this.date1904 = date1904;
  }

  public Styles styles() {
    return styles;
  }

  /** The cell for a value of a stored type: n, s, str, inlineStr, b, e or d. */
  RawCell cell(String type, String value, int style) {
    return switch (type) {
      case "s" -> strings.at(value);
      case "b" -> RawCell.text(value.trim().equals("1") ? "TRUE" : "FALSE");
      case "e" -> error(value.trim());
      case "n" -> number(value, style);
      default -> StringTable.cell(type.equals("str") ? Xml.unescape(value) : value);
    };
  }

  public static RawCell error(String name) {
    return new RawCell(CellKind.ERROR, name, null, null, null);
  }

  private RawCell number(String stored, int style) {
    if (stored.isBlank()) {
      return RawCell.BLANK;
    }
    BigDecimal number = Numbers.parse(stored);
    if (number == null) {
      // NaN or 1e308: no amount, and shown as written so that it can be reported.
      return RawCell.text(stored.length() > 40 ? stored.substring(0, 40) + "…" : stored.trim());
    }
    return styles.isDate(style) ? RawCell.text(date(number, style)) : RawCell.number(number);
  }

  /** A date or time as displayed. */
  public String date(BigDecimal number, int style) {
    if (formatter == null) {
      formatter = new DataFormatter(Locale.CHINA);
    }
    // The formatter knows neither locale marks nor quotes around words such as 年.
    String format =
        styles
            .format(style)
            .replaceAll("\\[\\$-[^\\]]*\\]", "")
            .replaceAll("\"([^\"A-Za-z]*)\"", "$1")
            .replaceAll(";@$", "");
    try {
      return formatter.formatRawCellContents(
          number.doubleValue(), styles.formatId(style), format, date1904);
    } catch (RuntimeException e) {
      return number.toPlainString();
    }
  }
}
