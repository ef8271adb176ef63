package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Level;
import gongkai.report.Rejected;
import gongkai.report.Report;
import gongkai.table.Position;
import gongkai.table.Range;
import gongkai.table.Sheet;
import gongkai.workbook.sheet.Paint;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/** An Excel 97–2003 workbook is read, and answered with a workbook of today. */
class OldWorkbookTest {
  private static final byte[] OLD = Fabric.bytes(new HSSFWorkbook(), OldWorkbookTest::fill);

  private static void fill(HSSFWorkbook workbook) {
    HSSFSheet sheet = workbook.createSheet("公开01表 总表");
    sheet.createRow(0).createCell(0).setCellValue("2024年度收入支出决算总表");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
    sheet.setColumnWidth(0, 36 * 256);
    var money = workbook.createCellStyle();
    money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
    money.setBorderBottom(BorderStyle.THIN);
    money.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    money.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
    var font = workbook.createFont();
    font.setFontName("宋体");
    font.setBold(true);
    money.setFont(font);
    for (int row = 1; row < 4; row++) {
      HSSFCell cell = sheet.createRow(row).createCell(1);
      cell.setCellValue(row * 100.1);
      cell.setCellStyle(money);
    }
    sheet.createRow(4).createCell(1);
    sheet.createRow(5).createCell(0).setCellValue("=不是公式");
    sheet.getRow(5).setHeight((short) 600);
    var name = workbook.createName();
    name.setNameName("总数");
    name.setRefersToFormula("'公开01表 总表'!$B$2");
    sheet.getRow(4).getCell(1).setCellFormula("SUM(B2:B4)+总数");
    var patriarch = sheet.createDrawingPatriarch();
    var note = patriarch.createComment(patriarch.createAnchor(0, 0, 0, 0, 2, 2, 4, 5));
    note.setString(workbook.getCreationHelper().createRichTextString("已核对"));
    note.setAuthor("会计");
    sheet.getRow(2).getCell(1).setCellComment(note);
    sheet.getPrintSetup().setLandscape(true);
    workbook.createSheet("底稿").createRow(0).createCell(0).setCellErrorValue((byte) 23);
    workbook.setSheetHidden(1, true);
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
  }

  @Test
  void it_reads_like_any_other() {
    OpenWorkbook open = WorkbookReader.open(OLD, "决算.xls");
    Sheet sheet = open.book().sheet("公开01表 总表");
    assertThat(open.fileName()).isEqualTo("决算.xlsx");
    assertThat(sheet.at(0, 0).text()).isEqualTo("2024年度收入支出决算总表");
    assertThat(sheet.merges()).containsExactly(new Range(0, 0, 0, 2));
    assertThat(sheet.at(3, 1).text()).isEqualTo("300.3");
    assertThat(sheet.at(4, 1).number()).isEqualByComparingTo("700.7");
    assertThat(sheet.at(4, 1).cached()).isNull();
    assertThat(sheet.at(5, 0).text()).isEqualTo("=不是公式");
    assertThat(open.book().sheet("底稿").hidden()).isTrue();
    assertThat(open.book().sheet("底稿").at(0, 0).text()).isEqualTo("#REF!");
  }

  @Test
  void it_comes_back_as_a_workbook_of_today_with_marks_and_its_own_look() {
    Report report =
        Reports.none().find(Level.ERROR, "公开01表 总表", "B3").fill("公开01表 总表", "C3", "5.5").build();
    byte[] returned = WorkbookWriter.annotate(OLD, "决算.xls", report, false);
    assertThat(new String(returned, 0, 2)).isEqualTo("PK");
    Map<String, Snapshot.Seen> seen = Snapshot.of(returned);
    assertThat(seen.get("公开01表 总表!B2").fill()).isEqualTo("FFFFFF99");
    assertThat(seen.get("公开01表 总表!B2").look()).startsWith("#,##0.00|宋体|true|THIN");
    assertThat(seen.get("公开01表 总表!B3").fill()).isEqualTo(Paint.ERROR.argb());
    assertThat(seen.get("公开01表 总表!B3").note()).startsWith("已核对\n【公开审核】");
    assertThat(seen.get("公开01表 总表!C3").value()).isEqualTo("5.5");
    assertThat(seen.get("公开01表 总表!B5").value()).startsWith("=SUM(B2:B4)+总数 → 700.");
    Position filled = Position.of("C3");
    assertThat(
            WorkbookReader.read(returned, "决算.xlsx")
                .sheets()
                .get(0)
                .at(filled.row(), filled.column())
                .isBlank())
        .isTrue();
  }

  @Test
  void a_damaged_one_is_refused_or_read_and_never_breaks_us() {
    var random = new Random(11);
    int refused = 0;
    for (int i = 0; i < 150; i++) {
      byte[] spoilt = OLD.clone();
      for (int n = 0; n <= i % 20; n++) {
        spoilt[512 + random.nextInt(spoilt.length - 512)] = (byte) random.nextInt(256);
      }
      try {
        WorkbookReader.open(spoilt, "a.xls");
      } catch (Rejected refusal) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }
}
