package gongkai.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook with all that an accountant may have put into it. */
final class RichWorkbook {
  static final String FIRST = "公开01表 收入支出决算总表";
  static final String SECOND = "公开03表 'x' & <支出>";
  static final String HIDDEN = "底稿";
  static final String UNTOUCHED = "附图";
  static final String USERS_NOTE = "会计：此数已与总账核对";

  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private RichWorkbook() {}

  static byte[] bytes() {
    Map<String, byte[]> parts = unzip(Fabric.xlsx(RichWorkbook::fill));
    addThreadedComment(parts);
    parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3, 4, 5});
    replace(
        parts,
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        "<Relationship Id=\"rIdMacros\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/></Relationships>");
    replace(
        parts,
        "[Content_Types].xml",
        "</Types>",
        "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>");
    parts.put("customXml/item1.xml", "<a>自定义</a>".getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  private static void fill(XSSFWorkbook workbook) {
    XSSFSheet first = workbook.createSheet(FIRST);
    var money = workbook.createCellStyle();
    money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
    money.setBorderBottom(BorderStyle.THIN);
    var font = workbook.createFont();
    font.setFontName("宋体");
    font.setBold(true);
    money.setFont(font);
    var yellow = workbook.createCellStyle();
    yellow.cloneStyleFrom(money);
    yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
    yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    for (int row = 0; row < 12; row++) {
      Row line = first.createRow(row);
      line.createCell(0).setCellValue("第" + row + "项");
      for (int column = 1; column < 5; column++) {
        line.createCell(column).setCellStyle(column == 4 ? yellow : money);
        if (row < 9 && column < 4) {
          line.getCell(column).setCellValue(row * 10 + column + 0.25);
        }
      }
    }
    first.getRow(10).getCell(1).setCellFormula("SUM(B1:B9)");
    first.getRow(10).getCell(2).setCellFormula("B11+D12");
    first.getRow(11).getCell(2).setCellValue("—");
    first.addMergedRegion(new CellRangeAddress(11, 11, 3, 4));
    note(workbook, first, 1, 1, USERS_NOTE);
    note(workbook, first, 2, 2, "tc={1D5F1F1B-0000-4A00-9E2E-000000000001} 对话");
    guard(first);

    XSSFSheet second = workbook.createSheet(SECOND);
    for (int row = 0; row < 5; row++) {
      second.createRow(row).createCell(1).setCellValue(row + 0.5);
    }
    second.createRow(7);
    workbook.createSheet(HIDDEN).createRow(0).createCell(0).setCellValue("内部");
    workbook.setSheetHidden(2, true);
    draw(workbook, workbook.createSheet(UNTOUCHED));
    var name = workbook.createName();
    name.setNameName("总计");
    name.setRefersToFormula("'" + FIRST + "'!$B$11");
    workbook.setPrintArea(0, "$A$1:$E$12");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
  }

  private static void note(Workbook workbook, XSSFSheet sheet, int row, int column, String text) {
    var helper = workbook.getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(column + 1);
    anchor.setCol2(column + 3);
    anchor.setRow1(row);
    anchor.setRow2(row + 3);
    var note = sheet.createDrawingPatriarch().createCellComment(anchor);
    note.setString(helper.createRichTextString(text));
    note.setAuthor(text.startsWith("tc=") ? "tc={1D5F1F1B-0000-4A00-9E2E-000000000001}" : "会计");
    sheet.getRow(row).getCell(column).setCellComment(note);
  }

  private static void guard(XSSFSheet sheet) {
    var helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createDecimalConstraint(0, "0", "100000"), new CellRangeAddressList(0, 9, 1, 3));
    sheet.addValidationData(validation);
    var formatting = sheet.getSheetConditionalFormatting();
    var rule = formatting.createConditionalFormattingRule("B1>100");
    rule.createFontFormatting().setFontStyle(true, false);
    formatting.addConditionalFormatting(
        new CellRangeAddress[] {new CellRangeAddress(0, 9, 1, 3)}, rule);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize((short) 9);
    sheet.getHeader().setCenter("决算公开");
    sheet.setRepeatingRows(new CellRangeAddress(0, 1, -1, -1));
    sheet.createFreezePane(1, 1);
    sheet.setColumnWidth(0, 30 * 256);
  }

  private static void draw(XSSFWorkbook workbook, XSSFSheet sheet) {
    for (int row = 0; row < 3; row++) {
      Row line = sheet.createRow(row);
      line.createCell(0).setCellValue("项" + row);
      line.createCell(1).setCellValue(row);
    }
    var drawing = sheet.createDrawingPatriarch();
    int picture = workbook.addPicture(PIXEL, Workbook.PICTURE_TYPE_PNG);
    drawing.createPicture(drawing.createAnchor(0, 0, 0, 0, 4, 1, 6, 4), picture);
    var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 4, 6, 10, 16));
    var data =
        chart.createData(
            ChartTypes.LINE,
            chart.createCategoryAxis(AxisPosition.BOTTOM),
            chart.createValueAxis(AxisPosition.LEFT));
    data.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(0, 2, 0, 0)),
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(0, 2, 1, 1)));
    chart.plot(data);
  }

  private static void addThreadedComment(Map<String, byte[]> parts) {
    parts.put(
        "xl/threadedComments/threadedComment1.xml",
        ("<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
                + "<threadedComment ref=\"C3\" id=\"{1D5F1F1B-0000-4A00-9E2E-000000000001}\"><text>对话</text></threadedComment></ThreadedComments>")
            .getBytes(StandardCharsets.UTF_8));
    replace(
        parts,
        "xl/worksheets/_rels/sheet1.xml.rels",
        "</Relationships>",
        "<Relationship Id=\"rIdThread\" Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\" Target=\"../threadedComments/threadedComment1.xml\"/></Relationships>");
    replace(
        parts,
        "[Content_Types].xml",
        "</Types>",
        "<Override PartName=\"/xl/threadedComments/threadedComment1.xml\" ContentType=\"application/vnd.ms-excel.threadedcomments+xml\"/></Types>");
  }

  static void replace(Map<String, byte[]> parts, String part, String what, String by) {
    String text = new String(parts.get(part), StandardCharsets.UTF_8);
    parts.put(part, text.replace(what, by).getBytes(StandardCharsets.UTF_8));
  }

  static Map<String, byte[]> unzip(byte[] bytes) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  static byte[] zip(Map<String, byte[]> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
