package gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.Shared;
import gongkai.report.Finding;
import gongkai.report.Inspection;
import gongkai.report.Level;
import gongkai.report.Rejected;
import gongkai.report.Report;
import gongkai.template.TemplateLibrary;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published documents of the open cases, examined alone and beside their workbooks. */
class PublicationTest {
  private final TemplateExaminer examiner =
      new TemplateExaminer(TemplateLibrary.builtIn(), TemplateExaminer.History.NONE);

  private Report examine(String document) {
    return examiner.examine(document, Shared.bytes(Shared.file("cases/" + document))).report();
  }

  private Report examine(String document, String workbook) {
    var papers =
        new Papers(
            document,
            Shared.bytes(Shared.file("cases/" + document)),
            null,
            Shared.bytes(Shared.file("cases/" + workbook)));
    return examiner.examine(papers, stage -> {}).report();
  }

  private static List<Finding> errors(Report report) {
    return report.findings().stream().filter(it -> it.level() == Level.ERROR).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000/document.docx",
        "000/document.pdf",
        "003/document.docx",
        "003/document.pdf",
        "shanghai-007/document.pdf"
      })
  void a_publication_without_errors_has_none(String document) {
    Report report = examine(document);

    assertThat(errors(report)).isEmpty();
    assertThat(report.summary().rules().passed()).isGreaterThan(40);
  }

  @Test
  void the_tables_of_a_budget_are_wrong_where_inspectors_found_them_wrong() {
    List<Finding> errors = errors(examine("shanghai-013/document.pdf"));

    assertThat(errors)
        .extracting(it -> it.cells().isEmpty() ? "" : it.cells().get(0).ref().toString())
        .contains(
            "2026年预算单位支出预算总表!E8",
            "2026年预算单位一般公共预算支出功能分类预算表!E8",
            "2026年预算单位财务收支预算总表!D7",
            "2026年预算单位财务收支预算总表!D18");
  }

  /**
   * The lines that the inspectors of the district answered with 否, and the one that they missed.
   */
  @Test
  void the_form_of_inspectors_is_answered_as_they_did() {
    List<Inspection.Line> lines = examine("shanghai-013/document.pdf").inspection().lines();

    assertThat(lines)
        .filteredOn(it -> it.answer() == Inspection.Answer.NO)
        .extracting(Inspection.Line::name)
        .containsExactly(
            "编制说明和情况说明", "《预算单位财务收支预算总表》", "《预算单位支出预算总表》", "《预算单位一般公共预算支出功能分类预算表》", "其他相关说明");
    assertThat(lines)
        .filteredOn(it -> it.answer() == Inspection.Answer.UNKNOWN)
        .extracting(Inspection.Line::group)
        .containsExactly(Inspection.TIMELINESS);
  }

  @Test
  void timeliness_is_judged_once_the_dates_are_known() {
    Inspection form = examine("000/document.docx").inspection();
    var approved = LocalDate.of(2025, 9, 1);

    assertThat(form.dated(approved, approved.plusDays(20)).lines().get(0).answer())
        .isEqualTo(Inspection.Answer.YES);
    assertThat(form.dated(approved, approved.plusDays(21)).lines().get(0).problems())
        .singleElement()
        .asString()
        .contains("用了 21 天");
    assertThat(form.dated(approved, approved.minusDays(1)).measures().get(0).score()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "000/document.docx, 000/filled.xlsx",
    "001/document.pdf, 001/filled.xlsx",
    "003/document.pdf, 003/filled.xlsx",
    "shanghai-007/document.pdf, shanghai-007/filled.xlsx"
  })
  void a_publication_agrees_with_the_workbook_it_was_made_from(String document, String workbook) {
    assertThat(examine(document, workbook).findings())
        .extracting(Finding::rule)
        .doesNotContain("DOC-01", "DOC-02");
  }

  @Test
  void a_cell_that_differs_from_the_workbook_is_told_with_both_amounts() {
    List<Finding> different =
        examine("000/document.pdf", "000/damaged.xlsx").findings().stream()
            .filter(it -> it.rule().equals("DOC-01"))
            .toList();

    assertThat(different).isNotEmpty();
    assertThat(different.get(0).cells()).hasSize(2);
    assertThat(different.get(0).message()).contains("公开文本为", "工作簿为");
  }

  @Test
  void what_belongs_to_other_tables_is_not_compared() {
    Report report = examine("000/document.docx", "shanghai-007/filled.xlsx");

    assertThat(report.couldNotRun()).extracting("rule").contains("DOC-01");
  }

  @Test
  void a_publication_is_not_filed() {
    byte[] document = Shared.bytes(Shared.file("cases/000/document.docx"));
    try (var desk = new Desk(examiner, null, Limits.ofThisMachine())) {
      var upload = new Upload("公开.docx", () -> document);
      assertThatThrownBy(() -> desk.file(upload, null, stage -> {}))
          .isInstanceOfSatisfying(
              Rejected.class, it -> assertThat(it.code()).isEqualTo("not-a-workbook"));
    }
  }
}
