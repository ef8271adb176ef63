package gongkai.workbook.xls;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.Header;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.PaneInformation;

/** Carries over what surrounds the cells of an Excel 97–2003 sheet. */
public final class XlsLayout {
  private static final int COLUMNS = 256;

  private XlsLayout() {}

  static void copy(Sheet from, Sheet to, XlsStyles styles) {
    to.setDefaultColumnWidth(from.getDefaultColumnWidth());
    to.setDefaultRowHeight(from.getDefaultRowHeight());
    for (int column = 0; column < COLUMNS; column++) {
      if (from.getColumnWidth(column) != from.getDefaultColumnWidth() * 256) {
        to.setColumnWidth(column, from.getColumnWidth(column));
      }
      if (from.isColumnHidden(column)) {
        to.setColumnHidden(column, true);
      }
      CellStyle style = from.getColumnStyle(column);
      if (style != null) {
        to.setDefaultColumnStyle(column, styles.of(style));
      }
    }
    from.getMergedRegions().forEach(to::addMergedRegionUnsafe);
    to.setDisplayGridlines(from.isDisplayGridlines());
    PaneInformation pane = from.getPaneInformation();
    if (pane != null && pane.isFreezePane()) {
      to.createFreezePane(
          pane.getVerticalSplitPosition(),
          pane.getHorizontalSplitPosition(),
          Math.max(pane.getVerticalSplitLeftColumn(), pane.getVerticalSplitPosition()),
          Math.max(pane.getHorizontalSplitTopRow(), pane.getHorizontalSplitPosition()));
    }
    copyPrint(from, to);
  }

  private static void copyPrint(Sheet from, Sheet to) {
    PrintSetup source = from.getPrintSetup();
    PrintSetup target = to.getPrintSetup();
    target.setPaperSize(source.getPaperSize());
    target.setLandscape(source.getLandscape());
    target.setScale(source.getScale());
    target.setFitWidth(source.getFitWidth());
    target.setFitHeight(source.getFitHeight());
    to.setFitToPage(from.getFitToPage());
    to.setAutobreaks(from.getAutobreaks());
    to.setHorizontallyCenter(from.getHorizontallyCenter());
    to.setVerticallyCenter(from.getVerticallyCenter());
    for (PageMargin margin : PageMargin.values()) {
      to.setMargin(margin, from.getMargin(margin));
    }
    Header header = from.getHeader();
    to.getHeader().setLeft(header.getLeft());
    to.getHeader().setCenter(header.getCenter());
    to.getHeader().setRight(header.getRight());
    Footer footer = from.getFooter();
    to.getFooter().setLeft(footer.getLeft());
    to.getFooter().setCenter(footer.getCenter());
    to.getFooter().setRight(footer.getRight());
  }

  static void copyNotes(Sheet from, Sheet to) {
    if (from.getCellComments().isEmpty()) {
      return;
    }
    CreationHelper helper = to.getWorkbook().getCreationHelper();
    Drawing<?> drawing = to.createDrawingPatriarch();
    from.getCellComments()
        .forEach(
            (at, note) -> {
              var anchor = helper.createClientAnchor();
              anchor.setCol1(at.getColumn() + 1);
              anchor.setCol2(at.getColumn() + 4);
              anchor.setRow1(at.getRow());
              anchor.setRow2(at.getRow() + 4);
              Comment copy = drawing.createCellComment(anchor);
              copy.setString(helper.createRichTextString(note.getString().getString()));
              copy.setAuthor(note.getAuthor() == null ? "" : note.getAuthor());
              copy.setAddress(at.getRow(), at.getColumn());
            });
  }
}
