package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Shared;
import gongkai.table.Book;
import gongkai.table.Labels;
import gongkai.table.Range;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.form.BlankWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The blank has the headings, items, line numbers and merges of a published workbook. */
class OfficialFormTest {
  private static final int TABLES = 9;
  private static final int CORNER_ROWS = 3;

  @TestFactory
  List<DynamicTest> a_blank_sheet_reads_as_the_published_one() throws IOException {
    Template template = TemplateLibrary.builtIn().find("final-accounts/2024").orElseThrow();
    Book blank = WorkbookReader.read(BlankWorkbook.build(template, 2024), "blank.xlsx");
    Path file = Shared.file("cases/000/filled.xlsx");
    Book published = WorkbookReader.read(Files.readAllBytes(file), "published.xlsx");
    return published.sheets().subList(0, TABLES).stream()
        .map(
            sheet ->
                DynamicTest.dynamicTest(
                    sheet.name(), () -> compare(blank.sheet(tab(sheet)), sheet)))
        .toList();
  }

  private static String tab(Sheet published) {
    return published.name().replaceFirst("\"三公\"", "“三公”");
  }

  private static void compare(Sheet blank, Sheet published) {
    int end = end(published);
    assertThat(printed(blank, end)).isEqualTo(printed(published, end));
    assertThat(merges(blank, end)).containsAll(merges(published, end));
    for (int row = 1; row < CORNER_ROWS; row++) {
      for (int column = 0; column < published.columnCount(); column++) {
        String corner = published.at(row, column).text().replace("武汉市工业信息化中心", "");
        assertThat(Labels.plain(blank.at(row, column).text())).isEqualTo(Labels.plain(corner));
      }
    }
  }

  /** Where account codes are listed, the printed form ends with the total above them. */
  private static int end(Sheet sheet) {
    for (int row = CORNER_ROWS; row < sheet.rowCount(); row++) {
      if (sheet.at(row, 0).text().startsWith("注") || sheet.at(row, 3).text().equals("合计")) {
        return row;
      }
    }
    return sheet.rowCount();
  }

  /** Words and line numbers by place; amounts and the corners above the table aside. */
  private static Map<String, String> printed(Sheet sheet, int end) {
    Map<String, String> printed = new LinkedHashMap<>();
    for (int row = 0; row < end; row++) {
      for (int column = 0; column < sheet.columnCount(); column++) {
        RawCell cell = sheet.at(row, column);
        boolean line = cell.number() != null && !underAmounts(sheet, row, column);
        boolean words = cell.number() == null && cell.formula() == null && !cell.isBlank();
        if ((words || line) && (row == 0 || row >= CORNER_ROWS)) {
          printed.put(sheet.ref(row, column).address(), Labels.plain(cell.text()));
        }
      }
    }
    assertThat(printed).hasSizeGreaterThan(10);
    return printed;
  }

  private static boolean underAmounts(Sheet sheet, int row, int column) {
    for (int above = row; above >= 0; above--) {
      if (sheet.at(above, column).text().equals("行次")) {
        return false;
      }
    }
    return true;
  }

  private static Set<Range> merges(Sheet sheet, int end) {
    Set<Range> merges = new LinkedHashSet<>();
    for (Range merge : sheet.merges()) {
      if (merge.lastRow() < end && (merge.firstRow() == 0 || merge.firstRow() >= CORNER_ROWS)) {
        merges.add(merge);
      }
    }
    assertThat(merges).isNotEmpty();
    return merges;
  }
}
