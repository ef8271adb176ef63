package gongkai.workbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The styles of a workbook in the words of {@link SheetPicture.Spot}; each is read once. */
final class PictureLooks {
  private final Workbook book;
  private final Map<Integer, PictureLook> known = new HashMap<>();

  PictureLooks(Workbook book) {
    this.book = book;
  }

  /**
   * A style.
   *
   * @param align word for the horizontal alignment, or null where it follows from the value
   * @param words everything but the alignment and the borders
   */
  record PictureLook(
      String align,
      String words,
      boolean wraps,
      boolean top,
      boolean right,
      boolean bottom,
      boolean left,
      String background,
      String colour) {

    boolean framed() {
      return top || right || bottom || left;
    }
  }

  PictureLook of(CellStyle style) {
    return known.computeIfAbsent((int) style.getIndex(), index -> read(style));
  }

  private PictureLook read(CellStyle style) {
    Font font = book.getFontAt(style.getFontIndex());
    var words = new StringBuilder("f").append(font.getFontHeightInPoints());
    add(words, font.getBold(), "b");
    add(words, font.getItalic(), "i");
    add(words, font.getUnderline() != Font.U_NONE, "u");
    add(words, style.getWrapText(), "w");
    add(words, style.getVerticalAlignment() == VerticalAlignment.TOP, "t");
    add(words, style.getVerticalAlignment() == VerticalAlignment.CENTER, "m");
    add(words, style.getIndention() > 0, "n" + Math.min(style.getIndention(), (short) 6));
    XSSFColor paint = ((XSSFCellStyle) style).getFillForegroundXSSFColor();
    boolean painted = style.getFillPattern() != FillPatternType.NO_FILL;
    String colour = hex(((XSSFFont) font).getXSSFColor());
    return new PictureLook(
        align(style.getAlignment()),
        words.toString(),
        style.getWrapText(),
        style.getBorderTop() != BorderStyle.NONE,
        style.getBorderRight() != BorderStyle.NONE,
        style.getBorderBottom() != BorderStyle.NONE,
        style.getBorderLeft() != BorderStyle.NONE,
        painted ? hex(paint) : null,
        "#000000".equals(colour) ? null : colour);
  }

  private static void add(StringBuilder words, boolean is, String word) {
    if (is) {
      words.append(' ').append(word);
    }
  }

  private static String align(HorizontalAlignment alignment) {
    return switch (alignment) {
      case GENERAL -> null;
      case RIGHT -> "r";
      case CENTER, CENTER_SELECTION, DISTRIBUTED -> "c";
      default -> "l";
    };
  }

  private static String hex(XSSFColor colour) {
    byte[] tinted = colour == null ? null : colour.getRGBWithTint();
    byte[] rgb = colour == null || tinted != null ? tinted : colour.getRGB();
    return rgb == null
        ? null
        : String.format(Locale.ROOT, "#%02x%02x%02x", rgb[0] & 0xFF, rgb[1] & 0xFF, rgb[2] & 0xFF);
  }
}
