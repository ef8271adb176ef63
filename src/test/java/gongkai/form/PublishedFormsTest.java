package gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.Shared;
import gongkai.reading.Recognised;
import gongkai.reading.Recogniser;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.rule.Checker;
import gongkai.rule.language.RuleBook;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The performance forms of published documents. */
class PublishedFormsTest {
  private final TemplateLibrary library = TemplateLibrary.builtIn();

  private Told review(String file) throws IOException {
    Path path = Shared.file("cases/" + file);
    var book = WorkbookReader.read(Files.readAllBytes(path), file);
    Recognised recognised = new Recogniser(library).recognise(book);
    RuleBook tables = RuleBook.ofTables(recognised.template());
    return Told.of(new Checker(tables).check(recognised.filing()).filing(), recognised.template());
  }

  private static List<Finding> of(Level level, Told result) {
    return result.findings().stream().filter(finding -> finding.level() == level).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"000/filled.xlsx", "001/filled.xlsx", "003/filled.xlsx"})
  void nothing_that_agrees_is_called_wrong(String file) throws IOException {
    assertThat(of(Level.ERROR, review(file))).isEmpty();
  }

  @Test
  void the_only_disagreement_of_a_clean_document_is_found() throws IOException {
    Told result = review("000/filled.xlsx");

    assertThat(result.forms()).isEqualTo(3);
    assertThat(of(Level.ROUNDING, result)).isEmpty();
    assertThat(of(Level.WARNING, result)).hasSize(1);
    Finding finding = of(Level.WARNING, result).get(0);
    assertThat(finding.rule()).isEqualTo("P20");
    assertThat(finding.message()).contains("数字化转型人才培育", "≥400家次", "≥400人次");
    assertThat(finding.cells())
        .extracting(cell -> cell.ref().toString())
        .containsExactly(
            "绩效1 整体支出绩效自评表!E19", "绩效1 整体支出绩效自评表!F19", "绩效3 企业信息化推进工程!E13", "绩效3 企业信息化推进工程!F13");
    assertThat(result.couldNotRun()).isEmpty();
    assertThat(result.whole().total().text()).isEqualTo("99.35");
    assertThat(result.whole().projectsSpent().text()).isEqualTo("336.07");
  }

  @Test
  void eight_forms_with_weights_left_out_are_read_and_their_tails_grouped() throws IOException {
    Told result = review("001/filled.xlsx");

    assertThat(result.forms()).isEqualTo(8);
    assertThat(of(Level.ROUNDING, result))
        .extracting(Finding::rule, finding -> finding.cells().get(0).ref().toString())
        .containsExactly(tuple("P01", "绩效1 整体绩效自评表!F6"), tuple("P02", "绩效6 大数据中心网络经费!G9"));
    assertThat(of(Level.WARNING, result))
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("P04", "P18");
    assertThat(result.couldNotRun()).extracting(c -> c.rule()).contains("P08");
    assertThat(result.projects()).hasSize(7);
    assertThat(result.projects().get(3).text()).contains("项目全年预算数为100万元，执行数为49.51万元，完成预算的49.51%");
    assertThat(result.whole().projectsSpent().text()).isEqualTo("140.33");
  }

  @Test
  void a_goal_that_two_forms_word_differently_is_found() throws IOException {
    assertThat(of(Level.WARNING, review("003/filled.xlsx")))
        .extracting(Finding::rule, finding -> finding.cells().get(0).ref().toString())
        .containsExactly(tuple("P46", "表11 整体支出绩效目标表!G40"), tuple("P46", "表11 整体支出绩效目标表!G43"));
  }

  @Test
  void emptied_sums_of_goal_forms_are_restored() throws IOException {
    Told result = review("003/damaged.xlsx");

    assertThat(result.filled())
        .extracting(
            filled -> filled.sheet().substring(0, filled.sheet().indexOf(' ')),
            Filled::address,
            filled -> filled.value().stripTrailingZeros().toPlainString())
        .containsExactlyInAnyOrder(
            tuple("表11", "D11", "778.64"),
            tuple("表11", "F11", "888.5"),
            tuple("表11", "G11", "826.76"),
            tuple("表11", "D15", "778.64"),
            tuple("表11", "F15", "888.5"),
            tuple("表11", "G15", "826.76"),
            tuple("表12-1", "F16", "138"),
            tuple("表12-2", "F16", "72"));
    assertThat(of(Level.ERROR, result)).isEmpty();
  }
}
