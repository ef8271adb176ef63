package gongkai.workbook.xls;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Carries cell styles from an Excel 97–2003 workbook over to a package, each once. */
public final class XlsStyles {
  private static final short AUTOMATIC = 64;

  private final Workbook source;
  private final XSSFWorkbook target;
  private final HSSFPalette palette;
  private final Map<Short, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Integer, XSSFFont> fonts = new HashMap<>();

  XlsStyles(Workbook source, XSSFWorkbook target) {
    this.source = source;
    this.target = target;
    this.palette = ((HSSFWorkbook) source).getCustomPalette();
  }

  XSSFCellStyle of(CellStyle style) {
    return styles.computeIfAbsent(style.getIndex(), index -> copy(style));
  }

  private XSSFCellStyle copy(CellStyle from) {
    XSSFCellStyle to = target.createCellStyle();
    to.setDataFormat(target.createDataFormat().getFormat(from.getDataFormatString()));
    to.setFont(
        fonts.computeIfAbsent(
            from.getFontIndex(), index -> copy(source.getFontAt(from.getFontIndex()))));
    to.setAlignment(from.getAlignment());
    to.setVerticalAlignment(from.getVerticalAlignment());
    to.setWrapText(from.getWrapText());
    to.setIndention(from.getIndention());
    to.setRotation(from.getRotation());
    to.setShrinkToFit(from.getShrinkToFit());
    to.setHidden(from.getHidden());
    to.setLocked(from.getLocked());
    copyBorders(from, to);
    if (from.getFillPattern() != FillPatternType.NO_FILL) {
      paint(from.getFillForegroundColor(), to::setFillForegroundColor);
      to.setFillPattern(from.getFillPattern());
    }
    return to;
  }

  private void copyBorders(CellStyle from, XSSFCellStyle to) {
    to.setBorderTop(from.getBorderTop());
    to.setBorderBottom(from.getBorderBottom());
    to.setBorderLeft(from.getBorderLeft());
    to.setBorderRight(from.getBorderRight());
    paint(from.getTopBorderColor(), to::setTopBorderColor);
    paint(from.getBottomBorderColor(), to::setBottomBorderColor);
    paint(from.getLeftBorderColor(), to::setLeftBorderColor);
    paint(from.getRightBorderColor(), to::setRightBorderColor);
  }

  private XSSFFont copy(Font from) {
    XSSFFont to = target.createFont();
    to.setFontName(from.getFontName());
    to.setFontHeight(from.getFontHeight());
    to.setBold(from.getBold());
    to.setItalic(from.getItalic());
    to.setStrikeout(from.getStrikeout());
    to.setUnderline(from.getUnderline());
    to.setTypeOffset(from.getTypeOffset());
    if (from.getColor() != Font.COLOR_NORMAL) {
      paint(from.getColor(), to::setColor);
    }
    return to;
  }

  /** Sets the colour of an index in the workbook's own palette; nothing for the automatic one. */
  private void paint(short index, Consumer<XSSFColor> setter) {
    HSSFColor colour = index == AUTOMATIC ? null : palette.getColor(index);
    if (colour != null) {
      short[] rgb = colour.getTriplet();
      setter.accept(new XSSFColor(new byte[] {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]}, null));
    }
  }
}
