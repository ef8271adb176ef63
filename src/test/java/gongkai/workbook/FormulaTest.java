package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.Book;
import gongkai.table.CellKind;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.workbook.pack.ReadLimits;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Formulas are worked out by us; the file's own value is kept where we cannot vouch for ours. */
class FormulaTest {

  private static Book read(Fabric.Filler<XSSFWorkbook> filler) {
    return WorkbookReader.read(Fabric.xlsx(filler), "a.xlsx");
  }

  private static RawCell at(Book book, String sheet, String address) {
    Position at = Position.of(address);
    return book.sheet(sheet).at(at.row(), at.column());
  }

  private static void put(Sheet sheet, String address, Object value) {
    Position at = Position.of(address);
    var row = sheet.getRow(at.row()) == null ? sheet.createRow(at.row()) : sheet.getRow(at.row());
    var cell = row.createCell(at.column());
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (String.valueOf(value).startsWith("=")) {
      cell.setCellFormula(String.valueOf(value).substring(1));
    } else {
      cell.setCellValue(String.valueOf(value));
    }
  }

  @Test
  void sums_over_sheets_names_and_other_formulas_are_worked_out_without_binary_noise() {
    Book book =
        read(
            workbook -> {
              Sheet one = workbook.createSheet("表1");
              var name = workbook.createName();
              name.setNameName("合计");
              name.setRefersToFormula("'表1'!$A$4");
              put(one, "A1", 0.1);
              put(one, "A2", 0.2);
              put(one, "A3", "=A1+A2");
              put(one, "A4", "=SUM(A1:A3)*2");
              Sheet two = workbook.createSheet("公开02表 收入");
              put(two, "B1", "='表1'!A4+SUM('表1'!A:A)");
              put(two, "B2", "=合计+1");
              put(two, "B3", "=IFERROR(VLOOKUP(9,A1:A3,1,FALSE),ROUND(1.005*100,0))");
              put(two, "B4", "=SUMIFS('表1'!A1:A2,'表1'!A1:A2,\">0.1\")");
              put(two, "B5", "=\"共\"&'表1'!A3&\"万元\"");
            });
    assertThat(at(book, "表1", "A3").number()).isEqualByComparingTo("0.3");
    assertThat(at(book, "表1", "A3").text()).isEqualTo("0.3");
    assertThat(at(book, "表1", "A3").formula()).isEqualTo("A1+A2");
    assertThat(at(book, "表1", "A4").number()).isEqualByComparingTo("1.2");
    assertThat(at(book, "公开02表 收入", "B1").number()).isEqualByComparingTo("3");
    assertThat(at(book, "公开02表 收入", "B2").number()).isEqualByComparingTo("2.2");
    assertThat(at(book, "公开02表 收入", "B3").number()).isEqualByComparingTo("101");
    assertThat(at(book, "公开02表 收入", "B4").number()).isEqualByComparingTo("0.2");
    assertThat(at(book, "公开02表 收入", "B5").text()).isEqualTo("共0.3万元");
  }

  @Test
  void a_formula_beyond_us_that_stores_nothing_is_unknown_and_so_is_what_reads_it() {
    Book book =
        WorkbookReader.read(
            Fabric.zip(
                Fabric.bare(
                    "<row r=\"1\"><c r=\"A1\"><f>_xlfn.LET(_xlpm.a,1,_xlpm.a)</f><v></v></c>"
                        + "<c r=\"B1\"><f>A1+1</f><v>7</v></c><c r=\"C1\"><f>1+1</f><v></v></c>"
                        + "<c r=\"D1\"><f>SUMPRODUCT((LEN(A2:A3)=3)*B2:B3)</f></c></row>")),
            "a.xlsx");
    assertThat(at(book, "表1", "A1").isUncomputed()).isTrue();
    assertThat(at(book, "表1", "B1").isUncomputed()).isTrue();
    assertThat(at(book, "表1", "C1").number()).isEqualByComparingTo("2");
    assertThat(at(book, "表1", "D1").isUncomputed()).isTrue();
  }

  @Test
  void a_number_is_what_its_format_shows_and_formulas_reckon_with_what_the_cell_holds() {
    Book book =
        read(
            workbook -> {
              Sheet sheet = workbook.createSheet("表1");
              put(sheet, "A1", 1.2349);
              put(sheet, "A2", 2.2349);
              put(sheet, "A3", "=A1+A2");
              put(sheet, "A4", 1.2349);
              var two = workbook.createCellStyle();
              two.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00_ ;[Red]-#,##0.00"));
              for (int row = 0; row < 3; row++) {
                sheet.getRow(row).getCell(0).setCellStyle(two);
              }
            });
    assertThat(at(book, "表1", "A1").number()).isEqualByComparingTo("1.23");
    assertThat(at(book, "表1", "A3").number()).isEqualByComparingTo("3.47");
    assertThat(at(book, "表1", "A4").number()).isEqualByComparingTo("1.2349");
    assertThat(at(book, "表1", "A1").rounded()).isTrue();
  }

  @Test
  void a_stored_value_that_differs_from_the_computed_one_is_told() {
    Book book =
        WorkbookReader.read(
            Fabric.zip(
                Fabric.bare(
                    "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1+1</f><v>5</v></c>"
                        + "<c r=\"C1\"><f>A1+1</f><v>2.0000000001</v></c></row>")),
            "a.xlsx");
    assertThat(at(book, "表1", "B1").number()).isEqualByComparingTo("2");
    assertThat(at(book, "表1", "B1").cached()).isEqualByComparingTo("5");
    assertThat(at(book, "表1", "C1").cached()).isNull();
  }

  @Test
  void a_function_we_do_not_vouch_for_keeps_the_stored_value_and_spoils_no_other() {
    Book book =
        WorkbookReader.read(
            Fabric.zip(
                Fabric.bare(
                    "<row r=\"1\"><c r=\"A1\"><f>DATEDIF(1,400,\"m\")</f><v>13</v></c><c"
                        + " r=\"B1\"><f>A1+1</f></c><c r=\"C1\""
                        + " t=\"str\"><f>TEXT(123,\"[DBNum2]\")</f><v>壹佰贰拾叁</v></c><c"
                        + " r=\"D1\"><f>NOSUCH(1)</f></c><c"
                        + " r=\"E1\"><f>(((</f><v>4</v></c></row>")),
            "a.xlsx");
    assertThat(at(book, "表1", "A1").number()).isEqualByComparingTo("13");
    assertThat(at(book, "表1", "B1").number()).isEqualByComparingTo("14");
    assertThat(at(book, "表1", "C1").text()).isEqualTo("壹佰贰拾叁");
    assertThat(at(book, "表1", "D1").kind()).isEqualTo(CellKind.ERROR);
    assertThat(at(book, "表1", "D1").text()).isEqualTo("公式无法计算");
    assertThat(at(book, "表1", "E1").number()).isEqualByComparingTo("4");
  }

  @Test
  void a_reference_to_another_workbook_is_told_and_keeps_its_stored_value() {
    Map<String, String> parts =
        Fabric.bare("<row r=\"1\"><c r=\"A1\"><f>[1]表1!A1+1</f><v>8</v></c></row>");
    parts.put(
        "xl/workbook.xml",
        parts
            .get("xl/workbook.xml")
            .replace(
                "</sheets>",
                "</sheets><externalReferences><externalReference"
                    + " r:id=\"rId9\"/></externalReferences>"));
    Book book = WorkbookReader.read(Fabric.zip(parts), "a.xlsx");
    assertThat(book.externalLinks()).isTrue();
    assertThat(at(book, "表1", "A1").number()).isEqualByComparingTo("8");
    assertThat(at(book, "表1", "A1").cached()).isNull();
  }

  @Test
  void shared_formulas_move_with_their_cells_even_across_sheets() {
    Book book =
        WorkbookReader.read(
            Fabric.zip(
                Fabric.bare(
                    "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f t=\"shared\" ref=\"B1:B3\""
                        + " si=\"0\">A1*10+表1!A1+$A$1</f></c></row><row r=\"2\"><c"
                        + " r=\"A2\"><v>2</v></c><c r=\"B2\"><f t=\"shared\""
                        + " si=\"0\"/></c></row><row r=\"3\"><c r=\"A3\"><v>3</v></c><c r=\"B3\"><f"
                        + " t=\"shared\" si=\"0\"/></c></row>")),
            "a.xlsx");
    assertThat(at(book, "表1", "B1").number()).isEqualByComparingTo("12");
    assertThat(at(book, "表1", "B3").number()).isEqualByComparingTo("34");
    assertThat(at(book, "表1", "B3").formula()).isEqualTo("A3*10+表1!A3+$A$1");
  }

  @Test
  void a_formula_that_goes_round_in_a_circle_keeps_its_stored_value() {
    Book book =
        WorkbookReader.read(
            Fabric.zip(
                Fabric.bare(
                    "<row r=\"1\"><c r=\"A1\"><f>B1+1</f><v>3</v></c><c"
                        + " r=\"B1\"><f>A1+1</f><v>4</v></c><c"
                        + " r=\"C1\"><f>C1</f><v>5</v></c></row>")),
            "a.xlsx");
    assertThat(at(book, "表1", "C1").number()).isEqualByComparingTo("5");
    assertThat(at(book, "表1", "A1").number()).isNotNull();
  }

  @Test
  void a_chain_of_thousands_of_formulas_that_runs_upwards_needs_no_deep_stack() {
    var rows = new StringBuilder();
    int length = 30_000;
    for (int row = 1; row < length; row++) {
      rows.append("<row r=\"%d\"><c r=\"A%d\"><f>A%d+1</f></c></row>".formatted(row, row, row + 1));
    }
    rows.append("<row r=\"%1$d\"><c r=\"A%1$d\"><v>1</v></c></row>".formatted(length));
    Book book = WorkbookReader.read(Fabric.zip(Fabric.bare(rows.toString())), "a.xlsx");
    assertThat(at(book, "表1", "A1").number()).isEqualByComparingTo(String.valueOf(length));
  }

  @Test
  void text_that_doubles_with_every_formula_does_not_fill_memory() {
    var rows = new StringBuilder();
    for (int row = 1; row < 60; row++) {
      rows.append(
          "<row r=\"%d\"><c r=\"A%d\"><f>A%d&amp;A%d</f></c></row>"
              .formatted(row, row, row + 1, row + 1));
    }
    rows.append("<row r=\"60\"><c r=\"A60\" t=\"str\"><v>text</v></c></row>");
    Book book = WorkbookReader.read(Fabric.zip(Fabric.bare(rows.toString())), "a.xlsx");
    assertThat(at(book, "表1", "A59").text()).isEqualTo("texttext");
    assertThat(at(book, "表1", "A1").kind()).isEqualTo(CellKind.ERROR);
  }

  @Test
  void formulas_that_would_take_too_long_keep_their_stored_values() {
    var rows = new StringBuilder();
    for (int row = 1; row <= 20_000; row++) {
      rows.append(
          "<row r=\"%1$d\"><c r=\"A%1$d\"><v>1</v></c><c r=\"B%1$d\"><f>SUMPRODUCT((A$1:A$20000=A%1$d)*1)</f><v>7</v></c></row>"
              .formatted(row));
    }
    ReadLimits limits = ReadLimits.standard();
    var thrifty =
        new ReadLimits(
            limits.fileBytes(),
            limits.partBytes(),
            limits.unpackedBytes(),
            limits.parts(),
            limits.sheets(),
            limits.rows(),
            limits.columns(),
            limits.cells(),
            limits.textLength(),
            1_000_000);
    Book book =
        WorkbookReader.open(Fabric.zip(Fabric.bare(rows.toString())), "a.xlsx", thrifty).book();
    assertThat(at(book, "表1", "B20000").number()).isEqualByComparingTo("7");
  }

  @Test
  void dates_read_as_they_are_shown() {
    Book book =
        read(
            workbook -> {
              Sheet sheet = workbook.createSheet("表1");
              put(sheet, "A1", 45_657);
              put(sheet, "B1", "=A1");
              var style = workbook.createCellStyle();
              style.setDataFormat(
                  workbook.createDataFormat().getFormat("[$-804]yyyy\"年\"m\"月\"d\"日\";@"));
              sheet.getRow(0).getCell(0).setCellStyle(style);
            });
    assertThat(at(book, "表1", "A1").text()).isEqualTo("2024年12月31日");
    assertThat(at(book, "表1", "A1").number()).isNull();
  }
}
