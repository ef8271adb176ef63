package gongkai.workbook.form;

import gongkai.blank.BlankCell;
import gongkai.blank.BlankSheet;
import gongkai.table.Range;
import gongkai.table.RawCell;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one sheet of a blank workbook. */
public final class BlankSheetWriter {
  private static final int WIDTH_UNIT = 256;
  private static final double SIDE_MARGIN = 0.5;
  private static final double OTHER_MARGIN = 0.7;
  private final XSSFSheet sheet;
  private final BlankSheet blank;
  private final BlankStyles styles;

  BlankSheetWriter(XSSFSheet sheet, BlankSheet blank, BlankStyles styles) {
    this.sheet = sheet;
    this.blank = blank;
    this.styles = styles;
  }

  void write() {
    for (int column = 0; column < blank.widths().size(); column++) {
      sheet.setColumnWidth(column, (int) Math.round(blank.widths().get(column) * WIDTH_UNIT));
    }
    for (int row = 0; row < blank.rows().size(); row++) {
      XSSFRow made = sheet.createRow(row);
      made.setHeightInPoints(blank.heights().get(row).floatValue());
      for (int column = 0; column < blank.widths().size(); column++) {
        BlankCell cell = blank.at(row, column);
        if (cell != null) {
          write(cell, made.createCell(column));
        }
      }
    }
    for (Range merge : blank.merges()) {
      sheet.addMergedRegionUnsafe(
          new CellRangeAddress(
              merge.firstRow(), merge.lastRow(), merge.firstColumn(), merge.lastColumn()));
    }
    new BlankValidations(sheet, blank).add();
    quiet();
    print();
  }

  private void write(BlankCell cell, XSSFCell made) {
    made.setCellStyle(styles.of(cell, blank.decimals()));
    RawCell value = cell.value();
    if (value.formula() != null) {
      made.setCellFormula(value.formula());
    }
    if (value.number() == null) {
      if (!value.text().isEmpty()) {
        made.setCellValue(value.text());
      }
    } else if (value.formula() == null) {
      // A sum is left without a stored value, so that no program trusts a zero from before.
      made.setCellValue(value.number().doubleValue());
    }
  }

  /** Codes kept as text and sums beside other numbers are meant; no green corners. */
  private void quiet() {
    sheet.addIgnoredErrors(
        new CellRangeAddress(0, blank.rows().size() - 1, 0, blank.widths().size() - 1),
        IgnoredErrorType.NUMBER_STORED_AS_TEXT,
        IgnoredErrorType.FORMULA,
        IgnoredErrorType.FORMULA_RANGE,
        IgnoredErrorType.EMPTY_CELL_REFERENCE,
        IgnoredErrorType.UNLOCKED_FORMULA);
  }

  private void print() {
    sheet.setDisplayGridlines(false);
    // A form has no header that would have to stand on each page.
    if (blank.headRows() > 0) {
      sheet.createFreezePane(0, blank.headRows());
      sheet.setRepeatingRows(new CellRangeAddress(0, blank.headRows() - 1, -1, -1));
    }
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.setHorizontallyCenter(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(blank.paper().landscape());
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) (blank.paper().onePage() ? 1 : 0));
    sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
    sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
    sheet.setMargin(PageMargin.TOP, OTHER_MARGIN);
    sheet.setMargin(PageMargin.BOTTOM, OTHER_MARGIN);
    if (!blank.paper().onePage()) {
      sheet.getFooter().setCenter("第 &P 页，共 &N 页");
    }
  }
}
