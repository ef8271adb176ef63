package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Level;
import gongkai.report.Report;
import gongkai.table.Book;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The laws of writing back, over workbooks and reports of every shape. */
class LawsTest {

  @Property(tries = 25)
  void reading_an_annotated_workbook_gives_what_was_read_before(@ForAll long seed) {
    byte[] original = workbook(new Random(seed));
    OpenWorkbook open = WorkbookReader.open(original, "a.xlsx");
    byte[] annotated = open.annotate(report(open.book(), new Random(seed)), false);
    Books.assertSame(WorkbookReader.read(annotated, "a.xlsx"), open.book());
  }

  @Property(tries = 25)
  void annotating_twice_gives_the_very_same_bytes(@ForAll long seed) {
    byte[] original = workbook(new Random(seed));
    Report report = report(WorkbookReader.read(original, "a.xlsx"), new Random(seed));
    byte[] once = WorkbookWriter.annotate(original, "a.xlsx", report, false);
    byte[] twice = WorkbookWriter.annotate(once, "a.xlsx", report, false);
    assertThat(Snapshot.differences(once, twice)).isEmpty();
    assertThat(Arrays.equals(once, twice)).as("same bytes").isTrue();
  }

  @Property(tries = 25)
  void a_new_report_leaves_no_trace_of_the_old_one(@ForAll long seed, @ForAll long other) {
    byte[] original = workbook(new Random(seed));
    Book book = WorkbookReader.read(original, "a.xlsx");
    Report first = report(book, new Random(seed));
    Report second = report(book, new Random(other));
    byte[] straight = WorkbookWriter.annotate(original, "a.xlsx", second, false);
    byte[] detour =
        WorkbookWriter.annotate(
            WorkbookWriter.annotate(original, "a.xlsx", first, false), "a.xlsx", second, false);
    assertThat(Snapshot.differences(straight, detour)).isEmpty();
  }

  @Property(tries = 25)
  void a_report_with_nothing_to_say_gives_the_original_back(@ForAll long seed) {
    byte[] original = workbook(new Random(seed));
    Report report = report(WorkbookReader.read(original, "a.xlsx"), new Random(seed));
    byte[] marked = WorkbookWriter.annotate(original, "a.xlsx", report, false);
    byte[] cleaned = WorkbookWriter.annotate(marked, "a.xlsx", Reports.none().build(), false);
    assertThat(Snapshot.differences(original, cleaned))
        .allMatch(difference -> difference.matches("(?s)(审核结果|情况说明)!.*"));
  }

  private static byte[] workbook(Random random) {
    return Fabric.xlsx(
        workbook -> {
          CellStyle[] styles = styles(workbook);
          int sheets = 1 + random.nextInt(3);
          for (int i = 0; i < sheets; i++) {
            fill(workbook.createSheet("表" + i), styles, random);
          }
        });
  }

  private static CellStyle[] styles(XSSFWorkbook workbook) {
    CellStyle[] styles = new CellStyle[4];
    for (int i = 0; i < styles.length; i++) {
      styles[i] = workbook.createCellStyle();
      styles[i].setDataFormat((short) (i % 2 == 0 ? 4 : 0));
      if (i > 1) {
        styles[i].setFillPattern(FillPatternType.SOLID_FOREGROUND);
        styles[i].setFillForegroundColor(IndexedColors.values()[i * 7].getIndex());
      }
    }
    return styles;
  }

  private static void fill(XSSFSheet sheet, CellStyle[] styles, Random random) {
    int rows = random.nextInt(12);
    for (int r = 0; r < rows; r++) {
      if (random.nextInt(6) == 0) {
        continue;
      }
      Row row = sheet.createRow(r);
      for (int c = 0; c < 6; c++) {
        if (random.nextInt(4) > 0) {
          Cell cell = row.createCell(c);
          cell.setCellStyle(styles[random.nextInt(styles.length)]);
          put(cell, random);
          note(sheet, cell, random);
        }
      }
    }
    if (random.nextBoolean()) {
      sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 2));
    }
  }

  private static void put(Cell cell, Random random) {
    switch (random.nextInt(6)) {
      case 0 -> cell.setCellValue(random.nextInt(100_000) / 100.0);
      case 1 -> cell.setCellValue("文字 " + random.nextInt(10) + " & <b> \"q\"");
      case 2 -> cell.setCellFormula("A1+" + random.nextInt(10));
      case 3 -> cell.setCellValue("—");
      default -> {}
    }
  }

  private static void note(XSSFSheet sheet, Cell cell, Random random) {
    if (random.nextInt(8) == 0) {
      var helper = sheet.getWorkbook().getCreationHelper();
      var anchor = helper.createClientAnchor();
      anchor.setCol1(cell.getColumnIndex());
      anchor.setRow1(cell.getRowIndex());
      anchor.setCol2(cell.getColumnIndex() + 3);
      anchor.setRow2(cell.getRowIndex() + 3);
      var note = sheet.createDrawingPatriarch().createCellComment(anchor);
      note.setString(helper.createRichTextString("用户的批注\n" + random.nextInt(100)));
      cell.setCellComment(note);
    }
  }

  private static Report report(Book book, Random random) {
    Reports reports = Reports.none();
    for (Sheet sheet : book.sheets()) {
      Set<Position> taken = new HashSet<>();
      for (int i = 0; i < 12; i++) {
        int row = random.nextInt(14);
        int column = random.nextInt(7);
        if (!taken.add(new Position(row, column))) {
          continue;
        }
        String address = new Position(row, column).address();
        RawCell cell = sheet.at(row, column);
        boolean fillable =
            sheet.mergeAt(row, column) == null
                && cell.formula() == null
                && (cell.isBlank() || cell.text().equals("—"));
        if (fillable && random.nextBoolean()) {
          reports.fill(sheet.name(), address, random.nextInt(10_000) + ".5");
        } else {
          Level level = Level.values()[random.nextInt(4)];
          reports.find(level, sheet.name(), address);
        }
      }
    }
    return reports.build();
  }
}
