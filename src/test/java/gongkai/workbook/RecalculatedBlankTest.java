package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Shared;
import gongkai.reading.Recognised;
import gongkai.reading.Recogniser;
import gongkai.report.Level;
import gongkai.rule.Checked;
import gongkai.rule.Checker;
import gongkai.rule.RuleBook;
import gongkai.table.Filing;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published leaves typed into our blank: another program works the totals out as printed. */
class RecalculatedBlankTest {
  private static final Template TEMPLATE =
      TemplateLibrary.builtIn().find("final-accounts/2024").orElseThrow();
  private static final BigDecimal EXACT = new BigDecimal("0.000001");

  @TempDir static Path folder;
  private static Filing unit;
  private static Filing department;
  private static List<Filing> recalculated;

  @BeforeAll
  static void fill_and_recalculate() throws Exception {
    unit = published("000");
    department = published("001");
    List<Path> filled =
        List.of(
            filled("unit.xlsx", unit, false),
            filled("numeric.xlsx", unit, true),
            filled("department.xlsx", department, false));
    recalculated =
        LibreOffice.recalculate(folder, filled).stream().map(RecalculatedBlankTest::read).toList();
  }

  @Test
  void all_totals_are_the_printed_ones() {
    assertThat(FilledBlank.differences(unit, recalculated.get(0), EXACT)).isEmpty();
  }

  @Test
  void codes_pasted_as_numbers_are_added_up_alike() {
    assertThat(FilledBlank.differences(unit, recalculated.get(1), EXACT)).isEmpty();
  }

  @Test
  void a_department_with_funds_adds_up_but_for_its_own_tails() {
    assertThat(FilledBlank.differences(department, recalculated.get(2), new BigDecimal("0.021")))
        .isEmpty();
  }

  @Test
  void our_checker_finds_no_error() {
    for (Filing filing : recalculated) {
      Checked checked = new Checker(RuleBook.of(TEMPLATE)).check(filing);

      assertThat(checked.findings())
          .filteredOn(finding -> finding.level() == Level.ERROR)
          .isEmpty();
      assertThat(checked.filled()).as("the formulas left nothing to fill").isEmpty();
      assertThat(checked.rules().passed()).isGreaterThan(50);
    }
  }

  private static Filing published(String name) throws IOException {
    byte[] file = Files.readAllBytes(Shared.file("cases/" + name + "/filled.xlsx"));
    return new Recogniser(TEMPLATE).recognise(WorkbookReader.read(file, "filled.xlsx")).filing();
  }

  private static Path filled(String name, Filing from, boolean codesAsNumbers) throws IOException {
    try (var blank = new FilledBlank(TEMPLATE)) {
      assertThat(blank.fill(from, codesAsNumbers)).isGreaterThan(60);
      return Files.write(folder.resolve(name), blank.bytes());
    }
  }

  /** As the other program stored it; our own reader would work the formulas out again. */
  private static Filing read(Path file) {
    try (InputStream in = Files.newInputStream(file);
        var workbook = new XSSFWorkbook(in)) {
      Recognised read = new Recogniser(TEMPLATE).recognise(PoiBook.of(workbook));
      assertThat(read.findings()).filteredOn(it -> it.level() == Level.ERROR).isEmpty();
      return read.filing();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
