package gongkai.workbook.own;

import gongkai.report.Level;
import gongkai.workbook.sheet.CellFill;
import gongkai.workbook.sheet.Paint;

/**
 * The looks of cells on the sheets that we add: calm, thinly ruled, in the fonts that offices use.
 */
public enum OwnLook {
  TITLE(Face.TITLE, CellFill.NONE, false, "left", false),
  SUBTITLE(Face.SMALL, CellFill.NONE, false, "left", false),
  VERDICT(Face.STRONG, CellFill.NONE, false, "left", false),
  HEADER(Face.BOLD, CellFill.solid("FFDCE5EF"), true, "center", true),
  HEADING(Face.BOLD, CellFill.solid("FFF1F4F8"), true, "left", false),
  TEXT(Face.PLAIN, CellFill.NONE, true, "left", true),
  CENTRED(Face.PLAIN, CellFill.NONE, true, "center", true),
  LINK(Face.LINK, CellFill.NONE, true, "left", true),
  AMOUNT(Face.PLAIN, CellFill.NONE, true, "right", false),
  ERROR(Face.BOLD, CellFill.solid(Paint.ERROR), true, "center", false),
  WARNING(Face.BOLD, CellFill.solid(Paint.WARNING), true, "center", false),
  ROUNDING(Face.BOLD, CellFill.solid(Paint.ROUNDING), true, "center", false),
  FILLED(Face.BOLD, CellFill.solid(Paint.FILLED), true, "center", false),
  INFO(Face.BOLD, CellFill.NONE, true, "center", false),
  SECTION(Face.SECTION, CellFill.NONE, false, "left", true),
  PARAGRAPH(Face.READING, CellFill.NONE, false, "left", true),
  INCOMPLETE(Face.READING, CellFill.solid("FFFFF8DA"), false, "left", true),
  ASKED(Face.LINK, CellFill.solid("FFFFF8DA"), false, "left", true),
  HIDDEN(Face.SMALL, CellFill.NONE, false, "left", false);

  /** The fonts, as the styles part writes them. */
  enum Face {
    PLAIN("", 10, "FF222222", "宋体"),
    BOLD("<b/>", 10, "FF222222", "宋体"),
    LINK("<u/>", 10, "FF1F5FA8", "宋体"),
    SMALL("", 9, "FF6B7280", "宋体"),
    STRONG("<b/>", 11, "FF1F2A37", "宋体"),
    TITLE("<b/>", 16, "FF1F2A37", "黑体"),
    SECTION("<b/>", 12, "FF1F2A37", "黑体"),
    READING("", 12, "FF222222", "仿宋");

    private final String xml;

    Face(String mark, int size, String colour, String name) {
      xml =
          ("<font>%s<sz val=\"%d\"/><color rgb=\"%s\"/><name val=\"%s\"/>"
                  + "<family val=\"3\"/><charset val=\"134\"/></font>")
              .formatted(mark, size, colour, name);
    }

    String xml() {
      return xml;
    }
  }

  private final Face face;
  private final String fill;
  private final boolean ruled;
  private final String horizontal;
  private final boolean wraps;

  OwnLook(Face face, String fill, boolean ruled, String horizontal, boolean wraps) {
    this.face = face;
    this.fill = fill;
    this.ruled = ruled;
    this.horizontal = horizontal;
    this.wraps = wraps;
  }

  static OwnLook of(Level level) {
    return valueOf(level.name());
  }

  Face face() {
    return face;
  }

  /** The background, as {@link CellFill} writes it. */
  String fill() {
    return fill;
  }

  boolean ruled() {
    return ruled;
  }

  /** The number format's id: two decimals with separators, text, or none in particular. */
  int format() {
    return this == AMOUNT ? 4 : this == HIDDEN ? 49 : 0;
  }

  /** The alignment, as the styles part writes it. */
  String alignment() {
    boolean reading = face == Face.READING;
    return "<alignment horizontal=\"%s\" vertical=\"%s\"%s%s/>"
        .formatted(
            horizontal,
            reading ? "top" : "center",
            wraps ? " wrapText=\"1\"" : "",
            ruled && !horizontal.equals("center") ? " indent=\"1\"" : "");
  }
}
