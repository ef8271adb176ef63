package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gongkai.Shared;
import gongkai.report.Level;
import gongkai.report.Report;
import gongkai.table.Book;
import gongkai.table.CellKind;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** LibreOffice judges what we return. */
class LibreOfficeTest {

  private static Book read(byte[] bytes) {
    return WorkbookReader.read(bytes, "a.xlsx");
  }

  @Test
  void a_real_workbook_saved_by_libre_office_reads_the_same_and_gets_the_same_marks() {
    byte[] original = Shared.bytes(Shared.file("cases/000/filled.xlsx"));
    Report report = Reports.busy(read(original));
    byte[] returned = WorkbookWriter.annotate(original, "a.xlsx", report, false);
    byte[] saved = LibreOffice.convert(returned, "xlsx", "xlsx");
    assertSameText(read(saved), read(original));
    Map<String, Snapshot.Seen> before = Snapshot.of(returned);
    Map<String, Snapshot.Seen> after =
        Snapshot.of(WorkbookWriter.annotate(saved, "a.xlsx", report, false));
    assertThat(after.keySet()).containsAll(before.keySet());
    before.forEach(
        (cell, seen) -> {
          assertThat(after.get(cell).value()).as(cell).isEqualTo(seen.value());
          assertThat(after.get(cell).fill()).as(cell).isEqualTo(seen.fill());
          assertThat(after.get(cell).note()).as(cell).isEqualTo(seen.note());
        });
  }

  private static void assertSameText(Book actual, Book expected) {
    assertThat(actual.sheets()).hasSameSizeAs(expected.sheets());
    for (Sheet sheet : expected.sheets()) {
      Sheet same = actual.sheet(sheet.name());
      for (int row = 0; row < sheet.rowCount(); row++) {
        for (int column = 0; column < sheet.columnCount(); column++) {
          assertThat(same.at(row, column).text())
              .as("%s", sheet.ref(row, column))
              .isEqualTo(sheet.at(row, column).text());
        }
      }
    }
  }

  @Test
  void its_recalculated_totals_are_ours() {
    byte[] original = totals(false);
    Reports reports = Reports.none().find(Level.ERROR, "表1", "A21");
    for (int row = 1; row <= 20; row += 3) {
      reports.fill("表1", "B" + row, row + ".07");
    }
    byte[] returned = WorkbookWriter.annotate(original, "a.xlsx", reports.build(), false);
    byte[] judged = LibreOffice.convert(returned, "xlsx", "xlsx");
    Map<String, Snapshot.Seen> theirs = Snapshot.of(judged);
    Sheet ours = read(totals(true)).sheets().get(0);
    int compared = 0;
    for (int row = 0; row < ours.rowCount(); row++) {
      for (int column = 0; column < ours.columnCount(); column++) {
        RawCell cell = ours.at(row, column);
        if (cell.kind() == CellKind.FORMULA) {
          String said = theirs.get("" + ours.ref(row, column)).value();
          assertThat(new BigDecimal(said.substring(said.indexOf("→ ") + 2)))
              .as("%s", ours.ref(row, column))
              .isCloseTo(cell.number(), within(new BigDecimal("0.0000001")));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(24);
  }

  /** Totals without stored values; the blanks typed by hand, or left to be filled. */
  private static byte[] totals(boolean typed) {
    var rows = new StringBuilder();
    for (int row = 1; row <= 20; row++) {
      String blank = typed && row % 3 == 1 ? "<v>" + row + ".07</v>" : "";
      rows.append(
          "<row r=\"%1$d\"><c r=\"A%1$d\"><v>%2$s</v></c><c r=\"B%1$d\">%3$s</c><c r=\"C%1$d\"><f>A%1$d+B%1$d</f></c></row>"
              .formatted(row, row * 1.1, blank));
    }
    rows.append(
        "<row r=\"21\"><c r=\"A21\"><f>SUM(A1:A20)</f></c><c"
            + " r=\"C21\"><f>SUMIF(A1:A20,\"&gt;5\",C1:C20)</f></c><c"
            + " r=\"D21\"><f>ROUND(C21/3,2)-0.1-0.2+0.3</f></c><c"
            + " r=\"E21\"><f>IFERROR(VLOOKUP(999,B1:C20,2,0),SUM(A1:B20))</f></c></row>");
    return Fabric.zip(Fabric.bare(rows.toString()));
  }

  @Test
  void it_prints_what_we_return() {
    byte[] rich = RichWorkbook.bytes();
    Report report = Reports.busy(read(rich));
    byte[] returned = WorkbookWriter.annotate(rich, "a.xlsm", report, false);
    byte[] pdf = LibreOffice.convert(returned, "xlsm", "pdf");
    assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
  }
}
