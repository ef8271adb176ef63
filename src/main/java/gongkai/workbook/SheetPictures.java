package gongkai.workbook;

import gongkai.report.Rejected;
import gongkai.workbook.own.OwnSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Takes pictures of the sheets of a workbook that was annotated here. */
public final class SheetPictures {
  /** Beyond this, opening it whole would take more memory than a picture is worth. */
  private static final int LARGEST = 3 << 20;

  private static final int MARKED_ROWS = 30;
  private static final int MARKED_COLUMNS = 60;

  private SheetPictures() {}

  /**
   * The visible sheets, without those that Gongkai added.
   *
   * @param workbook an annotated workbook, as {@link OpenWorkbook#annotate} writes it
   * @throws Rejected when it is too large to be drawn
   */
  public static List<SheetPicture> of(byte[] workbook) {
    if (workbook.length > LARGEST) {
      throw new Rejected("too-large-to-draw", "工作簿太大，不在网页上显示；请下载标注后的工作簿查看。");
    }
    try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      var formatter = new DataFormatter(Locale.CHINA);
      formatter.setUseCachedValuesForFormulaCells(true);
      var looks = new PictureLooks(book);
      List<SheetPicture> pictures = new ArrayList<>();
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        Sheet sheet = book.getSheetAt(i);
        if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i) && !isOwn(sheet)) {
          pictures.add(new SheetPainter(sheet, looks, formatter).paint());
        }
      }
      return pictures;
    } catch (IOException | RuntimeException e) {
      // POI throws whatever it met; a picture is worth no failure.
      throw new Rejected("cannot-draw", "这个工作簿不能在网页上显示；请下载标注后的工作簿查看。");
    }
  }

  private static boolean isOwn(Sheet sheet) {
    for (int row = 0; row < MARKED_ROWS; row++) {
      Row cells = sheet.getRow(row);
      for (int column = 0; cells != null && column < MARKED_COLUMNS; column++) {
        Cell cell = cells.getCell(column);
        if (cell != null && isMark(cell)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isMark(Cell cell) {
    String text = cell.toString();
    return text.equals(OwnSheet.REPORT.mark()) || text.equals(OwnSheet.TEXT.mark());
  }
}
