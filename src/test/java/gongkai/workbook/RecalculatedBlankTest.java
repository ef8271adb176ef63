package gongkai.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Shared;
import gongkai.blank.BlankBooks;
import gongkai.reading.Recognised;
import gongkai.reading.Recogniser;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.rule.Checked;
import gongkai.rule.Checker;
import gongkai.rule.language.RuleBook;
import gongkai.table.Filing;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.form.BlankWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our blanks in the hands of another program: it works out the totals of published leaves as
 * printed, and no error anywhere.
 */
class RecalculatedBlankTest {
  private static final TemplateLibrary LIBRARY = TemplateLibrary.builtIn();
  @TempDir static Path folder;
  private static final List<Trial> TRIALS =
      List.of(
          new Trial("final-accounts/2024", "000", false, "0"),
          new Trial("final-accounts/2024", "000", true, "0"),
          new Trial("final-accounts/2024", "001", false, "0.021"),
          new Trial("budget/2026", "003", false, "0"),
          new Trial("budget-shanghai/2025", "shanghai-007", false, "1"),
          new Trial("budget-shanghai/2025", "shanghai-007", true, "1"));
  private static final List<Filing> published = new ArrayList<>();
  private static final List<byte[]> filled = new ArrayList<>();
  private static final List<Filing> recalculated = new ArrayList<>();
  private static final Map<String, Path> saved = new LinkedHashMap<>();

  /**
   * A published workbook and the blank it is typed into.
   *
   * @param tail by how much a printed total may be off its own parts
   */
  private record Trial(String template, String name, boolean codesAsNumbers, String tail) {
    private static final BigDecimal BINARY = new BigDecimal("0.000001");

    Template definition() {
      return LIBRARY.find(template).orElseThrow();
    }

    BigDecimal allowed() {
      return new BigDecimal(tail).max(BINARY);
    }
  }

  @BeforeAll
  static void fill_and_recalculate() throws Exception {
    List<Path> files = new ArrayList<>();
    for (Trial trial : TRIALS) {
      byte[] file = Files.readAllBytes(Shared.file("cases/" + trial.name() + "/filled.xlsx"));
      Recogniser recogniser = new Recogniser(trial.definition());
      published.add(recogniser.recognise(WorkbookReader.read(file, "filled.xlsx")).filing());
      try (var blank = new FilledBlank(trial.definition())) {
        int typed = blank.fill(published.get(files.size()), trial.codesAsNumbers());
        assertThat(typed).isGreaterThan(60);
        filled.add(blank.bytes());
      }
      files.add(Files.write(folder.resolve(files.size() + ".xlsx"), filled.get(files.size())));
    }
    List<Template> drawn = LIBRARY.all().stream().filter(BlankBooks::isDrawn).toList();
    for (Template template : drawn) {
      Path file = folder.resolve(template.id().replace('/', '-') + ".xlsx");
      files.add(Files.write(file, BlankWorkbook.build(template, template.year())));
    }
    List<Path> results = LibreOffice.recalculate(folder, files);
    for (int i = 0; i < TRIALS.size(); i++) {
      recalculated.add(stored(results.get(i), TRIALS.get(i).definition()));
      saved.put(TRIALS.get(i).toString(), results.get(i));
    }
    for (int i = 0; i < drawn.size(); i++) {
      saved.put(drawn.get(i).id(), results.get(TRIALS.size() + i));
    }
  }

  /** A formula that refers to itself, at a distance even, is an error as well. */
  @TestFactory
  List<DynamicTest> no_formula_comes_to_an_error_empty_or_filled() {
    return saved.entrySet().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.getKey(), () -> assertThat(errors(it.getValue())).isEmpty()))
        .toList();
  }

  private static List<String> errors(Path file) throws IOException {
    List<String> errors = new ArrayList<>();
    int formulas = 0;
    try (InputStream in = Files.newInputStream(file);
        var workbook = new XSSFWorkbook(in)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            boolean formula = cell.getCellType() == CellType.FORMULA;
            formulas += formula ? 1 : 0;
            if (formula && cell.getCachedFormulaResultType() == CellType.ERROR) {
              errors.add(sheet.getSheetName() + "!" + cell.getAddress());
            }
          }
        }
      }
    }
    assertThat(formulas).as("formulas looked at").isGreaterThan(60);
    return errors;
  }

  @TestFactory
  List<DynamicTest> all_totals_are_the_printed_ones() {
    return each(
        at ->
            assertThat(
                    FilledBlank.differences(
                        published.get(at), recalculated.get(at), TRIALS.get(at).allowed()))
                .isEmpty());
  }

  @TestFactory
  List<DynamicTest> our_own_reader_works_out_the_same() {
    return each(
        at -> {
          Recognised read = read(at);
          assertThat(read.findings())
              .filteredOn(finding -> finding.level() != Level.INFO)
              .isEmpty();
          assertThat(
                  FilledBlank.differences(
                      recalculated.get(at), read.filing(), new BigDecimal("0.000001")))
              .isEmpty();
        });
  }

  @TestFactory
  List<DynamicTest> our_checker_finds_no_error() {
    return each(
        at -> {
          Checked checked =
              new Checker(RuleBook.ofTables(TRIALS.get(at).definition()))
                  .check(recalculated.get(at));
          assertThat(checked.findings())
              .filteredOn(finding -> finding.level() == Level.ERROR)
              .filteredOn(finding -> !isOfTableNotPublished(finding, at))
              .isEmpty();
          assertThat(checked.outcomes().rules().passed()).isGreaterThan(30);
        });
  }

  /** One table of a published budget is missing, so that our blank has it unfilled. */
  private static boolean isOfTableNotPublished(Finding finding, int at) {
    return recalculated.get(at).tables().stream()
        .filter(table -> published.get(at).table(table.name()) == null)
        .anyMatch(table -> table.sheet().equals(finding.cells().get(0).sheet()));
  }

  private static Recognised read(int at) {
    return new Recogniser(TRIALS.get(at).definition())
        .recognise(WorkbookReader.read(filled.get(at), "filled.xlsx"));
  }

  /** As the other program stored it; our own reader would work the formulas out again. */
  private static Filing stored(Path file, Template template) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        var workbook = new XSSFWorkbook(in)) {
      return new Recogniser(template).recognise(PoiBook.of(workbook)).filing();
    }
  }

  private interface Body {
    void run(int at);
  }

  private static List<DynamicTest> each(Body body) {
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < TRIALS.size(); i++) {
      int at = i;
      tests.add(DynamicTest.dynamicTest(TRIALS.get(at).toString(), () -> body.run(at)));
    }
    return tests;
  }
}
