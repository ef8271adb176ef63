package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Shared;
import gongkai.report.Cause.Certainty;
import gongkai.report.Level;
import gongkai.report.Report;
import gongkai.table.Book;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.workbook.sheet.Paint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A returned workbook comes back: saved by another program, or with its user's changes. */
class SecondRoundTest {
  private static final String FIRST = RichWorkbook.FIRST;
  private static final byte[] ORIGINAL = RichWorkbook.bytes();

  private static final Report REPORT =
      Reports.none()
          .find(Level.ERROR, FIRST, "B2")
          .find(Level.WARNING, FIRST, "E3")
          .fill(FIRST, "B10", "817.89")
          .fill(FIRST, "C12", "12.5")
          .cause(FIRST, "B5", "335.27", Certainty.CERTAIN)
          .cause(FIRST, "B6", "1", Certainty.LIKELY)
          .cause(FIRST, "B11", "2", Certainty.CERTAIN)
          .build();

  private static final byte[] RETURNED = annotate(ORIGINAL, REPORT);

  private static byte[] annotate(byte[] bytes, Report report) {
    return WorkbookWriter.annotate(bytes, "a.xlsx", report, false);
  }

  private static Book read(byte[] bytes) {
    return WorkbookReader.read(bytes, "a.xlsx");
  }

  private static RawCell at(byte[] bytes, String address) {
    Position at = Position.of(address);
    return read(bytes).sheet(FIRST).at(at.row(), at.column());
  }

  /** The workbook as another program saves it, after a change. */
  private static byte[] saved(byte[] bytes, Fabric.Filler<XSSFWorkbook> change) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      change.fill(workbook);
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static List<Path> cases() {
    return Shared.workbooks("filled.xlsx");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_real_workbook_reads_the_same_again_and_gets_the_same_marks(Path file) {
    byte[] original = Shared.bytes(file);
    Report report = Reports.busy(read(original));
    byte[] returned = annotate(original, report);
    Books.assertSame(read(returned), read(original));
    assertThat(Arrays.equals(annotate(returned, report), returned)).as("the same bytes").isTrue();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_real_workbook_saved_by_another_program_does_so_too(Path file) {
    byte[] original = Shared.bytes(file);
    Report report = Reports.busy(read(original));
    byte[] returned = annotate(original, report);
    byte[] saved = saved(returned, workbook -> {});
    Books.assertSame(read(saved), read(original));
    assertThat(Snapshot.differences(returned, annotate(saved, report))).isEmpty();
  }

  @Test
  void a_rich_workbook_saved_by_another_program_gets_the_same_marks() {
    byte[] saved = saved(RETURNED, workbook -> {});
    Books.assertSame(read(saved), read(ORIGINAL));
    assertThat(Snapshot.differences(RETURNED, annotate(saved, REPORT))).isEmpty();
  }

  @Test
  void what_was_filled_reads_as_blank_again_and_a_dash_as_a_dash() {
    assertThat(at(RETURNED, "B10").isBlank()).isTrue();
    assertThat(at(RETURNED, "C12").text()).isEqualTo("—");
  }

  @Test
  void a_filled_amount_that_its_user_changed_is_hers() {
    byte[] changed =
        saved(RETURNED, workbook -> workbook.getSheet(FIRST).getRow(9).getCell(1).setCellValue(5));
    assertThat(at(changed, "B10").text()).isEqualTo("5");
    byte[] again = annotate(changed, Reports.none().build());
    assertThat(Snapshot.of(again).get(FIRST + "!B10"))
        .isEqualTo(Snapshot.of(ORIGINAL).getOrDefault(FIRST + "!B10", seen("5.0")));
  }

  private static Snapshot.Seen seen(String value) {
    Snapshot.Seen before = Snapshot.of(ORIGINAL).get(FIRST + "!B9");
    return new Snapshot.Seen(value, "", "", before.look());
  }

  @Test
  void a_filled_amount_is_known_again_without_its_note_or_without_its_colour() {
    byte[] withoutNote =
        saved(
            RETURNED,
            workbook -> workbook.getSheet(FIRST).getRow(9).getCell(1).removeCellComment());
    assertThat(at(withoutNote, "B10").isBlank()).isTrue();
    byte[] withoutColour =
        saved(
            RETURNED,
            workbook -> {
              Sheet sheet = workbook.getSheet(FIRST);
              sheet.getRow(9).getCell(1).setCellStyle(sheet.getRow(8).getCell(1).getCellStyle());
            });
    assertThat(at(withoutColour, "B10").isBlank()).isTrue();
  }

  @Test
  void without_note_and_colour_a_filled_amount_was_adopted_by_its_user() {
    byte[] adopted =
        saved(
            RETURNED,
            workbook -> {
              Sheet sheet = workbook.getSheet(FIRST);
              sheet.getRow(9).getCell(1).removeCellComment();
              sheet.getRow(9).getCell(1).setCellStyle(sheet.getRow(8).getCell(1).getCellStyle());
            });
    assertThat(at(adopted, "B10").text()).isEqualTo("817.89");
  }

  @Test
  void marks_are_found_again_where_their_user_moved_them() {
    byte[] moved =
        saved(
            RETURNED,
            workbook -> {
              Sheet sheet = workbook.getSheet(FIRST);
              var from = sheet.getRow(9).getCell(1);
              var to = sheet.createRow(14).createCell(1);
              to.setCellValue(from.getNumericCellValue());
              to.setCellStyle(from.getCellStyle());
              var note = from.getCellComment();
              var helper = workbook.getCreationHelper();
              var anchor = helper.createClientAnchor();
              anchor.setRow1(14);
              anchor.setCol1(2);
              var copy = sheet.createDrawingPatriarch().createCellComment(anchor);
              copy.setString(helper.createRichTextString(note.getString().getString()));
              copy.setAddress(14, 1);
              from.removeCellComment();
              from.setBlank();
              from.setCellStyle(sheet.getRow(8).getCell(1).getCellStyle());
            });
    assertThat(at(moved, "B15").isBlank()).isTrue();
    Snapshot.Seen after = Snapshot.of(annotate(moved, Reports.none().build())).get(FIRST + "!B15");
    assertThat(after).isNull();
  }

  @Test
  void what_a_user_wrote_around_our_note_stays() {
    byte[] changed =
        saved(
            RETURNED,
            workbook -> {
              var note = workbook.getSheet(FIRST).getRow(1).getCell(1).getCellComment();
              var text = note.getString().getString();
              note.setString(
                  workbook.getCreationHelper().createRichTextString(text + "\n王五：已问过国库"));
            });
    String again = Snapshot.of(annotate(changed, Reports.none().build())).get(FIRST + "!B2").note();
    assertThat(again).isEqualTo(RichWorkbook.USERS_NOTE + "\n王五：已问过国库");
  }

  @Test
  void a_users_own_colour_comes_back_when_a_mark_goes() {
    byte[] clean = annotate(saved(RETURNED, workbook -> {}), Reports.none().build());
    assertThat(Snapshot.of(clean).get(FIRST + "!E3"))
        .isEqualTo(Snapshot.of(ORIGINAL).get(FIRST + "!E3"));
  }

  @Test
  void a_deleted_result_sheet_is_made_again_and_a_renamed_one_is_known() {
    byte[] deleted =
        saved(RETURNED, workbook -> workbook.removeSheetAt(workbook.getSheetIndex("审核结果")));
    Books.assertSame(read(deleted), read(ORIGINAL));
    byte[] again = annotate(deleted, REPORT);
    assertThat(Snapshot.of(again)).containsKey("审核结果!A1");
    byte[] renamed =
        saved(RETURNED, workbook -> workbook.setSheetName(workbook.getSheetIndex("审核结果"), "看这里"));
    Books.assertSame(read(renamed), read(ORIGINAL));
    Map<String, Snapshot.Seen> seen = Snapshot.of(annotate(renamed, REPORT));
    assertThat(seen).containsKey("看这里!A1").doesNotContainKey("审核结果!A1");
  }

  @Test
  void a_certain_correction_is_written_and_keeps_the_old_amount_in_the_note() {
    byte[] corrected = WorkbookWriter.annotate(ORIGINAL, "a.xlsx", REPORT, true);
    Snapshot.Seen seen = Snapshot.of(corrected).get(FIRST + "!B5");
    assertThat(seen.value()).isEqualTo("335.27");
    assertThat(seen.fill()).isEqualTo(Paint.CORRECTED.argb());
    assertThat(seen.note()).contains("公开更正 335.27，原为“41.25”");
    assertThat(seen.look()).isEqualTo(Snapshot.of(ORIGINAL).get(FIRST + "!B5").look());
  }

  @Test
  void an_uncertain_cause_and_a_formula_are_not_overwritten() {
    Map<String, Snapshot.Seen> seen =
        Snapshot.of(WorkbookWriter.annotate(ORIGINAL, "a.xlsx", REPORT, true));
    assertThat(seen.get(FIRST + "!B6").value()).isEqualTo("51.25");
    assertThat(seen.get(FIRST + "!B11").value()).startsWith("=SUM");
  }

  @Test
  void a_corrected_amount_stands_in_the_next_round_and_stays_told() {
    byte[] corrected = WorkbookWriter.annotate(ORIGINAL, "a.xlsx", REPORT, true);
    assertThat(at(corrected, "B5").text()).isEqualTo("335.27");
    byte[] next = annotate(corrected, Reports.none().build());
    Snapshot.Seen seen = Snapshot.of(next).get(FIRST + "!B5");
    assertThat(seen.note()).contains("原为“41.25”");
    assertThat(seen.fill()).isEqualTo(Paint.CORRECTED.argb());
    assertThat(Arrays.equals(annotate(next, Reports.none().build()), next)).isTrue();
  }

  @Test
  void a_formula_recalculated_over_what_we_filled_is_not_called_stale() {
    byte[] blanked =
        saved(
            ORIGINAL,
            workbook -> {
              workbook.getSheet(FIRST).getRow(8).getCell(1).setBlank();
              workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    byte[] filled = annotate(blanked, Reports.none().fill(FIRST, "B9", "1000").build());
    byte[] recalculated =
        saved(
            filled,
            workbook -> workbook.getCreationHelper().createFormulaEvaluator().evaluateAll());
    Books.assertSame(read(recalculated), read(blanked));
    assertThat(at(recalculated, "B11").cached()).isNull();
  }
}
