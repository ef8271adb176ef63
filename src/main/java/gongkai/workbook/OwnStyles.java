package gongkai.workbook;

import gongkai.report.Level;
import java.util.HashMap;
import java.util.Map;

/** The look of the sheets that we add: calm, ruled thinly, in the fonts that offices use. */
final class OwnStyles {
  private static final String LINE = "<%1$s style=\"thin\"><color rgb=\"FFBFC4CA\"/></%1$s>";
  private static final String PALE = "solid rgb=FFF1F4F8 -";
  private static final String HEADER = "solid rgb=FFDCE5EF -";
  private static final String MISSING = "solid rgb=FFFFF8DA -";
  private static final int AMOUNT = 4;

  private final StyleEditor styles;
  private final Map<String, Integer> known = new HashMap<>();
  private final int plain;
  private final int bold;
  private final int link;
  private final int grey;
  private final int ruled;

  OwnStyles(StyleEditor styles) {
    this.styles = styles;
    plain = styles.font(font("", 10, "FF222222", "宋体"));
    bold = styles.font(font("<b/>", 10, "FF222222", "宋体"));
    link = styles.font(font("<u/>", 10, "FF1F5FA8", "宋体"));
    grey = styles.font(font("", 9, "FF6B7280", "宋体"));
    ruled =
        styles.border(
            "<border>"
                + LINE.formatted("left")
                + LINE.formatted("right")
                + LINE.formatted("top")
                + LINE.formatted("bottom")
                + "<diagonal/></border>");
  }

  private static String font(String face, int size, String colour, String name) {
    return ("<font>%s<sz val=\"%d\"/><color rgb=\"%s\"/><name val=\"%s\"/>"
            + "<family val=\"3\"/><charset val=\"134\"/></font>")
        .formatted(face, size, colour, name);
  }

  int title() {
    int font = styles.font(font("<b/>", 16, "FF1F2A37", "黑体"));
    return style(font, Fill.NONE, 0, 0, "left", "center", false);
  }

  int subtitle() {
    return style(grey, Fill.NONE, 0, 0, "left", "center", false);
  }

  int verdict() {
    int font = styles.font(font("<b/>", 11, "FF1F2A37", "宋体"));
    return style(font, Fill.NONE, 0, 0, "left", "center", false);
  }

  int header() {
    return style(bold, HEADER, ruled, 0, "center", "center", true);
  }

  int heading() {
    return style(bold, PALE, ruled, 0, "left", "center", false);
  }

  int text() {
    return style(plain, Fill.NONE, ruled, 0, "left", "center", true);
  }

  int centred() {
    return style(plain, Fill.NONE, ruled, 0, "center", "center", true);
  }

  int link() {
    return style(link, Fill.NONE, ruled, 0, "left", "center", true);
  }

  int amount() {
    return style(plain, Fill.NONE, ruled, AMOUNT, "right", "center", false);
  }

  int level(Level level) {
    Paint paint = Paint.of(level);
    return style(
        bold, paint == null ? Fill.NONE : Fill.solid(paint), ruled, 0, "center", "center", false);
  }

  int badge(Paint paint) {
    return style(bold, Fill.solid(paint), ruled, 0, "center", "center", false);
  }

  int section() {
    int font = styles.font(font("<b/>", 12, "FF1F2A37", "黑体"));
    return style(font, Fill.NONE, 0, 0, "left", "center", true);
  }

  int paragraph(boolean missing) {
    int font = styles.font(font("", 12, "FF222222", "仿宋"));
    return style(font, missing ? MISSING : Fill.NONE, 0, 0, "left", "top", true);
  }

  int asked() {
    return style(link, MISSING, 0, 0, "left", "center", true);
  }

  int hidden() {
    return style(grey, Fill.NONE, 0, 49, "left", "center", false);
  }

  private int style(
      int font,
      String fill,
      int border,
      int format,
      String horizontal,
      String vertical,
      boolean wrap) {
    String xml =
        ("<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\""
                + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
                + "<alignment horizontal=\"%s\" vertical=\"%s\"%s%s/></xf>")
            .formatted(
                format,
                font,
                fill.equals(Fill.NONE) ? 0 : styles.fillNumber(fill),
                border,
                horizontal,
                vertical,
                wrap ? " wrapText=\"1\"" : "",
                border != 0 && !horizontal.equals("center") ? " indent=\"1\"" : "");
    return known.computeIfAbsent(xml, styles::style);
  }
}
