package gongkai.workbook.own;

import gongkai.workbook.sheet.CellFill;
import gongkai.workbook.sheet.StyleEditor;
import java.util.EnumMap;
import java.util.Map;

/** The styles of a workbook that show the looks of our own sheets. */
public final class OwnStyles {
  private static final String LINE = "<%1$s style=\"thin\"><color rgb=\"FFBFC4CA\"/></%1$s>";
  private static final String RULED =
      "<border>"
          + LINE.formatted("left")
          + LINE.formatted("right")
          + LINE.formatted("top")
          + LINE.formatted("bottom")
          + "<diagonal/></border>";

  private final StyleEditor styles;
  private final Map<OwnLook, Integer> known = new EnumMap<>(OwnLook.class);

  public OwnStyles(StyleEditor styles) {
    this.styles = styles;
  }

  /** The style for a look; it is added to the workbook when it is first asked for. */
  int of(OwnLook look) {
    return known.computeIfAbsent(look, this::add);
  }

  private int add(OwnLook look) {
    return styles.style(
        ("<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\""
                + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
                + " applyAlignment=\"1\">%s</xf>")
            .formatted(
                look.format(),
                styles.font(look.face().xml()),
                look.fill().equals(CellFill.NONE) ? 0 : styles.fillNumber(look.fill()),
                look.ruled() ? styles.border(RULED) : 0,
                look.alignment()));
  }
}
