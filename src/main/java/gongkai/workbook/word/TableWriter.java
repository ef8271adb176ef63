package gongkai.workbook.word;

import gongkai.publication.PrintedTable;
import gongkai.publication.PrintedTable.Cell;
import gongkai.publication.PrintedTable.Row;
import gongkai.table.Doubt;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHeight;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHighlightColor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Writes a table with its lines above and below. */
final class TableWriter {
  private static final int BORDER = 4;
  private static final int SHORT = 14;
  private final DocumentPages pages;
  private final PrintedTable table;
  private final TableLayout layout;
  private final int[] twips;
  private final String style;

  TableWriter(DocumentPages pages, PrintedTable table, TableLayout layout, String style) {
    this.pages = pages;
    this.table = table;
    this.layout = layout;
    this.style = style;
    this.twips = Arrays.stream(layout.widths()).mapToInt(TableWriter::twips).toArray();
  }

  private static int twips(double points) {
    return (int) Math.round(points * 20);
  }

  void write() {
    if (!table.title().isEmpty()) {
      pages.paragraph("TableTitle", table.title());
    }
    table.above().forEach(this::sides);
    if (!table.rows().isEmpty()) {
      CTTbl body = pages.document().createTable().getCTTbl();
      while (body.sizeOfTrArray() > 0) {
        body.removeTr(0);
      }
      properties(body);
      rows(body);
    }
    for (String note : table.notes()) {
      pages.paragraph("TableNote", note);
    }
    if (table.notes().isEmpty()) {
      thin(pages.paragraph("TableNote"));
    }
  }

  /** Two tables would grow together without a paragraph between them. */
  private static void thin(XWPFParagraph paragraph) {
    CTSpacing spacing = paragraph.getCTP().getPPr().addNewSpacing();
    spacing.setLine(BigInteger.valueOf(20));
    spacing.setLineRule(STLineSpacingRule.EXACT);
  }

  private void sides(PrintedTable.Sides sides) {
    XWPFParagraph line = pages.paragraph("TableNote", sides.left());
    line.setKeepNext(true);
    if (!sides.right().isEmpty()) {
      var tab = line.getCTP().getPPr().addNewTabs().addNewTab();
      tab.setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc.RIGHT);
      tab.setPos(BigInteger.valueOf(twips(layout.paper().line())));
      line.createRun().addTab();
      DocumentPages.text(line, sides.right());
    }
  }

  private void properties(CTTbl body) {
    CTTblPr properties = body.getTblPr() == null ? body.addNewTblPr() : body.getTblPr();
    CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
    width.setType(STTblWidth.DXA);
    width.setW(BigInteger.valueOf(Arrays.stream(twips).sum()));
    (properties.isSetJc() ? properties.getJc() : properties.addNewJc()).setVal(STJcTable.CENTER);
    var margins = properties.addNewTblCellMar();
    for (CTTblWidth margin : new CTTblWidth[] {margins.addNewLeft(), margins.addNewRight()}) {
      margin.setType(STTblWidth.DXA);
      margin.setW(BigInteger.valueOf(twips(TableLayout.PADDING)));
    }
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblBorders borders =
        properties.isSetTblBorders() ? properties.getTblBorders() : properties.addNewTblBorders();
    line(borders.isSetTop() ? borders.getTop() : borders.addNewTop());
    line(borders.isSetLeft() ? borders.getLeft() : borders.addNewLeft());
    line(borders.isSetBottom() ? borders.getBottom() : borders.addNewBottom());
    line(borders.isSetRight() ? borders.getRight() : borders.addNewRight());
    line(borders.isSetInsideH() ? borders.getInsideH() : borders.addNewInsideH());
    line(borders.isSetInsideV() ? borders.getInsideV() : borders.addNewInsideV());
    var grid = body.getTblGrid() == null ? body.addNewTblGrid() : body.getTblGrid();
    for (int column : twips) {
      grid.addNewGridCol().setW(BigInteger.valueOf(column));
    }
  }

  private static void line(CTBorder border) {
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(BORDER));
    border.setColor("000000");
  }

  private void rows(CTTbl body) {
    Cell[] open = new Cell[table.columns()];
    int[] left = new int[table.columns()];
    for (int i = 0; i < table.rows().size(); i++) {
      CTRow row = body.addNewTr();
      CTTrPr properties = row.addNewTrPr();
      properties.addNewCantSplit();
      CTHeight height = properties.addNewTrHeight();
      height.setVal(BigInteger.valueOf(twips(layout.heights()[i])));
      height.setHRule(STHeightRule.AT_LEAST);
      if (i < table.headRows()) {
        properties.addNewTblHeader();
      }
      cells(row, table.rows().get(i), i < table.headRows(), open, left);
    }
  }

  /**
   * @param open the merged region that comes down into each column from the rows above
   * @param left how many of its rows are still to come
   */
  private void cells(CTRow row, Row printed, boolean head, Cell[] open, int[] left) {
    int next = 0;
    for (int column = 0; column < table.columns(); ) {
      if (left[column] > 0) {
        Cell above = open[column];
        left[column]--;
        cell(row, above, STMerge.CONTINUE, head);
        column += above.columnSpan();
        continue;
      }
      if (next >= printed.cells().size()) {
        break;
      }
      Cell cell = printed.cells().get(next++);
      if (cell.rowSpan() > 1) {
        open[column] = cell;
        left[column] = cell.rowSpan() - 1;
      }
      cell(row, cell, cell.rowSpan() > 1 ? STMerge.RESTART : null, head);
      column += cell.columnSpan();
    }
  }

  private void cell(CTRow row, Cell cell, STMerge.Enum merge, boolean head) {
    CTTc place = row.addNewTc();
    CTTcPr properties = place.addNewTcPr();
    CTTblWidth width = properties.addNewTcW();
    width.setType(STTblWidth.DXA);
    int to = cell.column() + cell.columnSpan();
    width.setW(BigInteger.valueOf(Arrays.stream(twips, cell.column(), to).sum()));
    if (cell.columnSpan() > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
    }
    if (merge != null) {
      properties.addNewVMerge().setVal(merge);
    }
    properties.addNewVAlign().setVal(STVerticalJc.CENTER);
    String text = merge == STMerge.CONTINUE ? "" : cell.text();
    text(place.addNewP(), text, align(cell, head), head);
  }

  private static STJc.Enum align(Cell cell, boolean head) {
    boolean merged = cell.columnSpan() > 1 || cell.rowSpan() > 1;
    boolean isShort = cell.text().length() <= SHORT;
    if (head || (merged && isShort)) {
      return STJc.CENTER;
    }
    boolean code = cell.text().matches("\\d{1,12}|\\d{1,3}[ ]?\\d{2}");
    return code ? STJc.CENTER : cell.number() ? STJc.RIGHT : STJc.LEFT;
  }

  private void text(CTP paragraph, String text, STJc.Enum align, boolean head) {
    CTPPr properties = paragraph.addNewPPr();
    properties.addNewPStyle().setVal(style);
    CTSpacing spacing = properties.addNewSpacing();
    spacing.setLine(BigInteger.valueOf(twips(layout.line())));
    spacing.setLineRule(STLineSpacingRule.EXACT);
    properties.addNewJc().setVal(align);
    if (text.isEmpty()) {
      return;
    }
    boolean marked = text.endsWith(Doubt.MARK);
    String plain = marked ? text.substring(0, text.length() - Doubt.MARK.length()) : text;
    run(paragraph, plain, head);
    if (marked) {
      CTRPr look = run(paragraph, Doubt.MARK, head).getRPr();
      look.addNewHighlight().setVal(STHighlightColor.YELLOW);
    }
  }

  private CTR run(CTP paragraph, String text, boolean head) {
    CTR run = paragraph.addNewR();
    CTRPr look = run.addNewRPr();
    look.addNewRFonts().setHint(STHint.EAST_ASIA);
    if (head) {
      look.addNewB();
    }
    look.addNewSz().setVal(BigInteger.valueOf(Math.round(layout.size() * 2)));
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addNewBr();
      }
      run.addNewT().setStringValue(lines[i]);
    }
    return run;
  }
}
