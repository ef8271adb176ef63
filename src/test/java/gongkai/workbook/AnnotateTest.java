package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Cause;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.report.Report;
import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.workbook.sheet.Paint;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the returned workbook shows, and that all else in it is as it was. */
class AnnotateTest {
  private static final String FIRST = RichWorkbook.FIRST;
  private static final String SECOND = RichWorkbook.SECOND;
  private static final byte[] ORIGINAL = RichWorkbook.bytes();

  private static final Report REPORT =
      Reports.none()
          .find(Level.WARNING, FIRST, "B2")
          .find(Level.ERROR, FIRST, "B2")
          .find(Level.ROUNDING, FIRST, "C2")
          .find(Level.INFO, FIRST, "D2")
          .find(Level.ERROR, FIRST, "C3")
          .find(Level.ERROR, FIRST, "E12")
          .find(Level.WARNING, FIRST, "E3")
          .find(
              Level.ERROR,
              "F13-2",
              "两表不一致，请核对。",
              Reports.cell(FIRST, "B4", "30.25", Role.ACTUAL),
              Reports.cell(FIRST, "C4", "1", Role.OPERAND),
              Reports.cell(SECOND, "B2", "1.5", Role.OPERAND))
          .fill(FIRST, "B10", "817.89")
          .fill(FIRST, "C12", "12.5")
          .fill(FIRST, "C11", "99")
          .fill(SECOND, "B9", "3")
          .fill(SECOND, "D20", "4")
          .cause(FIRST, "B5", "335.27", Cause.Certainty.CERTAIN)
          .section("一", "=总体情况", "增加的原因是【请填写原因】。")
          .ask("请填写原因。", new CellRef(FIRST, "A1"))
          .build();

  private static byte[] annotate(byte[] bytes) {
    return WorkbookWriter.annotate(bytes, "决算.xlsm", REPORT, false);
  }

  private static final Map<String, Snapshot.Seen> BEFORE = Snapshot.of(ORIGINAL);
  private static final Map<String, Snapshot.Seen> AFTER = Snapshot.of(annotate(ORIGINAL));

  private static Snapshot.Seen after(String sheet, String address) {
    return AFTER.get(sheet + "!" + address);
  }

  @Test
  void the_guilty_cell_is_coloured_though_no_finding_judges_it() {
    Report report =
        Reports.none()
            .find(
                Level.ERROR, "F12-1", "合计不一致，请核对。", Reports.cell(SECOND, "B2", "1.5", Role.ACTUAL))
            .cause(FIRST, "D2", "335.27", Cause.Certainty.LIKELY)
            .build();
    var seen = Snapshot.of(WorkbookWriter.annotate(ORIGINAL, "决算.xlsm", report, false));
    assertThat(BEFORE.get(FIRST + "!D2").fill()).isEmpty();
    assertThat(seen.get(FIRST + "!D2").fill()).isEqualTo(Paint.WARNING.argb());
  }

  @Test
  void a_finding_colours_its_cell_and_says_what_to_do() {
    assertThat(after(FIRST, "C2").fill()).isEqualTo(Paint.ROUNDING.argb());
    assertThat(after(FIRST, "C2").note())
        .contains("尾差 F03-1：应为 335.27，实为 435.27，相差 100.00")
        .contains("请核对两处，改正其中一处");
  }

  @Test
  void several_findings_share_one_note_and_the_gravest_colour_wins() {
    assertThat(after(FIRST, "B2").fill()).isEqualTo(Paint.ERROR.argb());
    assertThat(after(FIRST, "B2").note()).contains("警告 F03-1").contains("错误 F03-1");
  }

  @Test
  void a_hint_gets_a_note_and_no_colour() {
    assertThat(after(FIRST, "D2").fill()).isEmpty();
    assertThat(after(FIRST, "D2").note()).contains("提示 F03-1");
  }

  @Test
  void both_ends_of_a_failure_between_tables_are_marked() {
    assertThat(after(FIRST, "B4").fill()).isEqualTo(Paint.ERROR.argb());
    assertThat(after(SECOND, "B2").fill()).isEqualTo(Paint.ERROR.argb());
    assertThat(after(SECOND, "B2").note()).contains("F13-2");
    assertThat(after(FIRST, "C4").fill()).as("an operand on the same sheet").isEmpty();
  }

  @Test
  void a_users_note_stays_and_ours_is_added() {
    assertThat(after(FIRST, "B2").note()).startsWith(RichWorkbook.USERS_NOTE + "\n【公开审核】");
  }

  @Test
  void the_note_that_shadows_a_conversation_is_left_alone() {
    assertThat(after(FIRST, "C3").note()).isEqualTo(BEFORE.get(FIRST + "!C3").note());
    assertThat(after(FIRST, "C3").fill()).isEqualTo(Paint.ERROR.argb());
  }

  @Test
  void a_filled_cell_is_a_number_on_green_that_says_where_it_came_from() {
    assertThat(after(FIRST, "B10").value()).isEqualTo("817.89");
    assertThat(after(FIRST, "B10").fill()).isEqualTo(Paint.FILLED.argb());
    assertThat(after(FIRST, "B10").note()).contains("公开补全 817.89（F01-1）\n算式：C7 817.89 + C8 0");
    assertThat(after(FIRST, "C12").note()).contains("原填“—”");
  }

  @Test
  void cells_and_rows_that_did_not_exist_are_made() {
    assertThat(after(SECOND, "B9").value()).isEqualTo("3.0");
    assertThat(after(SECOND, "D20").value()).isEqualTo("4.0");
  }

  @Test
  void a_formula_is_never_overwritten() {
    assertThat(after(FIRST, "C11").value()).startsWith("=B11+D12");
    assertThat(after(FIRST, "C11").note()).contains("单元格里有公式，未改动");
  }

  @Test
  void a_mark_inside_a_merged_region_goes_to_its_first_cell() {
    assertThat(after(FIRST, "D12").fill()).isEqualTo(Paint.ERROR.argb());
    assertThat(after(FIRST, "E12").note()).isEmpty();
  }

  @Test
  void all_else_about_a_cells_look_is_kept() {
    assertThat(after(FIRST, "B2").look()).isEqualTo(BEFORE.get(FIRST + "!B2").look());
    assertThat(after(FIRST, "E3").look()).isEqualTo(BEFORE.get(FIRST + "!E3").look());
    assertThat(after(FIRST, "B10").look()).isEqualTo(BEFORE.get(FIRST + "!B2").look());
  }

  @Test
  void every_cell_that_is_not_marked_is_as_it_was() {
    Set<String> changed = new TreeSet<>();
    BEFORE.forEach(
        (cell, seen) -> {
          if (!seen.equals(AFTER.get(cell))) {
            changed.add(cell.substring(cell.lastIndexOf('!') + 1));
          }
        });
    assertThat(changed)
        .containsExactlyInAnyOrder("B2", "C2", "D2", "C3", "E3", "B4", "B5", "C11", "C12");
  }

  @Test
  void every_part_that_need_not_change_is_byte_for_byte_the_same() {
    Map<String, byte[]> before = RichWorkbook.unzip(ORIGINAL);
    Map<String, byte[]> after = RichWorkbook.unzip(annotate(ORIGINAL));
    Set<String> changed = new TreeSet<>();
    before.forEach(
        (part, bytes) -> {
          assertThat(after).containsKey(part);
          if (!Arrays.equals(bytes, after.get(part))) {
            changed.add(part);
          }
        });
    assertThat(changed)
        .containsExactlyInAnyOrder(
            "[Content_Types].xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/comments1.xml",
            "xl/drawings/vmlDrawing0.vml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet2.xml");
    Set<String> added = new TreeSet<>(after.keySet());
    added.removeAll(before.keySet());
    assertThat(added)
        .containsExactlyInAnyOrder(
            "xl/worksheets/sheet5.xml",
            "xl/worksheets/sheet6.xml",
            "xl/worksheets/_rels/sheet2.xml.rels",
            "xl/comments2.xml",
            "xl/drawings/vmlDrawing1.vml");
  }

  @Test
  void around_its_cells_a_marked_sheet_is_byte_for_byte_the_same() {
    Pattern data = Pattern.compile("<sheetData>.*</sheetData>", Pattern.DOTALL);
    String before = part(ORIGINAL, "xl/worksheets/sheet1.xml");
    String after = part(annotate(ORIGINAL), "xl/worksheets/sheet1.xml");
    assertThat(data.matcher(after).replaceAll("")).isEqualTo(data.matcher(before).replaceAll(""));
    assertThat(before).contains("dataValidation", "conditionalFormatting", "legacyDrawing");
    String second = part(annotate(ORIGINAL), "xl/worksheets/sheet2.xml");
    assertThat(second.replaceAll("<legacyDrawing[^>]*/>", ""))
        .satisfies(
            text ->
                assertThat(data.matcher(text).replaceAll(""))
                    .isEqualTo(
                        data.matcher(part(ORIGINAL, "xl/worksheets/sheet2.xml")).replaceAll("")));
  }

  private static String part(byte[] bytes, String name) {
    return new String(RichWorkbook.unzip(bytes).get(name), StandardCharsets.UTF_8);
  }

  @Test
  void a_workbook_with_formulas_is_recalculated_when_opened() {
    assertThat(part(annotate(ORIGINAL), "xl/workbook.xml")).contains("fullCalcOnLoad=\"1\"");
    byte[] plain = Fabric.xlsx(book -> book.createSheet("表1").createRow(0).createCell(0));
    byte[] filled =
        WorkbookWriter.annotate(
            plain, "a.xlsx", Reports.none().fill("表1", "A1", "1").build(), false);
    assertThat(part(filled, "xl/workbook.xml")).doesNotContain("fullCalcOnLoad");
  }

  @Test
  void our_two_sheets_stand_at_the_end_and_jump_to_the_cells() {
    byte[] annotated = annotate(ORIGINAL);
    assertThat(part(annotated, "xl/workbook.xml"))
        .containsSubsequence(RichWorkbook.UNTOUCHED, "审核结果", "情况说明");
    assertThat(part(annotated, "xl/worksheets/sheet5.xml"))
        .contains("location=\"'公开03表 ''x'' &amp; &lt;支出&gt;'!B9\"");
    assertThat(after("情况说明", "A3").value()).isEqualTo("一、=总体情况");
    assertThat(after("情况说明", "A4").value()).contains("【请填写原因】");
  }

  @Test
  void a_users_sheet_of_the_same_name_stays_and_ours_gets_another() {
    byte[] taken =
        Fabric.xlsx(
            book -> {
              book.createSheet("审核结果").createRow(0).createCell(0).setCellValue("用户的");
              book.createSheet("情况说明").createRow(0).createCell(0).setCellValue("用户的");
            });
    Report report = Reports.none().find(Level.ERROR, "审核结果", "A1").build();
    byte[] annotated = WorkbookWriter.annotate(taken, "a.xlsx", report, false);
    Map<String, Snapshot.Seen> seen = Snapshot.of(annotated);
    assertThat(seen.get("审核结果!A1").value()).isEqualTo("用户的");
    assertThat(seen.get("审核结果(公开)!A1").value()).isEqualTo("审核结果");
    assertThat(seen.get("情况说明(公开)!A1").value()).isEqualTo("情况说明");
    Book again = WorkbookReader.read(annotated, "a.xlsx");
    Books.assertSame(again, WorkbookReader.read(taken, "a.xlsx"));
  }

  @Test
  void a_report_without_anything_to_say_still_says_so() {
    byte[] annotated = WorkbookWriter.annotate(ORIGINAL, "a.xlsx", Reports.none().build(), false);
    assertThat(part(annotated, "xl/worksheets/sheet5.xml")).contains("没有发现问题");
    assertThat(part(annotated, "xl/worksheets/sheet1.xml"))
        .isEqualTo(part(ORIGINAL, "xl/worksheets/sheet1.xml"));
  }

  @Test
  void a_giant_report_is_cut_and_says_how_much_is_left_out() {
    Reports reports = Reports.none();
    for (int i = 1; i <= 6_000; i++) {
      String said = i + " 行与 " + i * 7919 + " 不一致，请核对 " + Integer.toHexString(i * 31) + "。";
      reports.find(Level.WARNING, "F" + i, said, Reports.cell(SECOND, "A" + i, "1", Role.ACTUAL));
    }
    byte[] annotated = WorkbookWriter.annotate(ORIGINAL, "a.xlsx", reports.build(), false);
    assertThat(part(annotated, "xl/worksheets/sheet5.xml")).contains("另有 1000 条没有列出");
    Map<String, Snapshot.Seen> seen = Snapshot.of(annotated);
    assertThat(seen.get(SECOND + "!A6000").fill()).isEqualTo(Paint.WARNING.argb());
  }
}
