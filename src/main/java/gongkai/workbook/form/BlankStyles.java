package gongkai.workbook.form;

import gongkai.blank.BlankCell;
import gongkai.blank.Look;
import gongkai.blank.Typeface;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes each look of a blank workbook into a cell style, once. */
public final class BlankStyles {
  private static final String TEXT = "@";
  private static final String RATE = "0.00%";
  private static final byte[] GREY = {(byte) 0x80, (byte) 0x80, (byte) 0x80};
  private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xFB, (byte) 0xDC};
  private static final byte[] SHADE = {(byte) 0xEE, (byte) 0xF1, (byte) 0xF5};
  private final XSSFWorkbook workbook;
  private final XSSFFont plain;
  private final XSSFFont bold;
  private final XSSFFont grey;
  private final XSSFFont title;
  private final Map<Key, XSSFCellStyle> styles = new HashMap<>();

  private record Key(Look look, int indent, int decimals) {}

  BlankStyles(XSSFWorkbook workbook, Typeface body, Typeface heading) {
    this.workbook = workbook;
    plain = dressed(workbook.getFontAt(0), body);
    bold = dressed(workbook.createFont(), body);
    bold.setBold(true);
    grey = dressed(workbook.createFont(), body);
    grey.setColor(new XSSFColor(GREY));
    title = dressed(workbook.createFont(), heading);
    title.setBold(true);
  }

  private static XSSFFont dressed(XSSFFont font, Typeface face) {
    font.setFontName(face.name());
    font.setFontHeightInPoints((short) face.points());
    font.setCharSet(FontCharset.GB2312.getNativeId());
    return font;
  }

  XSSFCellStyle of(BlankCell cell, int decimals) {
    return styles.computeIfAbsent(new Key(cell.look(), cell.indent(), decimals), this::make);
  }

  private XSSFCellStyle make(Key key) {
    XSSFCellStyle style = workbook.createCellStyle();
    Look look = key.look();
    style.setFont(font(look));
    style.setAlignment(alignment(look));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(wraps(look));
    style.setIndention((short) key.indent());
    style.setDataFormat(workbook.createDataFormat().getFormat(format(key)));
    if (isRuled(look)) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    byte[] fill = fill(look);
    if (fill != null) {
      style.setFillForegroundColor(new XSSFColor(fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private XSSFFont font(Look look) {
    return switch (look) {
      case TITLE, ASK_TITLE -> title;
      case HEADER, TOTAL, ASK_BLOCK, ASK_HEADER -> bold;
      case ASK_HINT -> grey;
      default -> plain;
    };
  }

  private static HorizontalAlignment alignment(Look look) {
    return switch (look) {
      case TITLE, HEADER, TOTAL, LINE, FORM_LABEL, ASK_TITLE, ASK_HEADER ->
          HorizontalAlignment.CENTER;
      case CORNER_RIGHT, AMOUNT, COUNT, RATE, ASK_AMOUNT, ASK_COUNT -> HorizontalAlignment.RIGHT;
      default -> HorizontalAlignment.LEFT;
    };
  }

  private static boolean wraps(Look look) {
    return switch (look) {
      case CORNER_LEFT, CORNER_RIGHT, LINE, CODE, OTHER_CODE, AMOUNT, COUNT, RATE -> false;
      default -> true;
    };
  }

  private static String format(Key key) {
    String amount = key.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(key.decimals());
    return switch (key.look()) {
      // A total of nothing shows nothing, as in print.
      case AMOUNT -> "%1$s;-%1$s;;@".formatted(amount);
      case RATE -> RATE;
      case ASK_AMOUNT -> amount;
      case CODE, OTHER_CODE, ASK_CODE -> TEXT;
      default -> "General";
    };
  }

  private static boolean isRuled(Look look) {
    return switch (look) {
      case TITLE, CORNER_LEFT, CORNER_RIGHT, NOTE, ASK_TITLE, ASK_HINT, ASK_BLOCK -> false;
      default -> true;
    };
  }

  private static byte[] fill(Look look) {
    return switch (look) {
      case ASK_HEADER -> SHADE;
      case ASK_CODE, ASK_AMOUNT, ASK_COUNT, ASK_TEXT, ASK_CHOICE -> YELLOW;
      default -> null;
    };
  }
}
