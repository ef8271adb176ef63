package gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.CaseBook;
import gongkai.document.Block;
import gongkai.document.Document;
import gongkai.document.DocumentTables;
import gongkai.document.Grid;
import gongkai.document.Paragraph;
import gongkai.document.Spot;
import gongkai.form.FormFaultsTest;
import gongkai.report.Finding;
import gongkai.report.Rule;
import gongkai.rule.TableFaults;
import gongkai.rule.language.Demand;
import gongkai.template.RuleLine;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule, of whatever kind, has a case that makes it fail: a stored case whose findings name it
 * ({@link GoldenCasesTest} holds them), forms with a fault ({@link FormFaultsTest} does), or an
 * amount, a name or a row of a stored case that is spoilt here.
 */
class EveryRuleFiresTest {
  private final TemplateLibrary library = TemplateLibrary.builtIn();
  private final TableFaults tables = new TableFaults(library);
  private final Set<String> told = told();

  private Set<String> told() {
    Set<String> rules = new TreeSet<>();
    CaseBook.folders().forEach(folder -> rules.addAll(told(folder)));
    FormFaultsTest.cases().map(FormFaultsTest.Case::rule).forEach(rules::add);
    rules.addAll(toldOfPages());
    return rules;
  }

  /** What a case finds wrong; a tail is a slip that its rule expects. */
  private static List<String> told(Path folder) {
    try {
      return Files.readAllLines(folder.resolve(GoldenCasesTest.FINDINGS)).stream()
          .map(line -> line.split(" "))
          .filter(words -> !words[0].equals("ROUNDING"))
          .map(words -> words[1])
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * No workbook makes scanned pages, a table without a unit, or a contents page of another text.
   */
  private List<String> toldOfPages() {
    List<Block> blocks =
        List.of(
            new Paragraph(0, 1, 0, "收入决算表"),
            new Paragraph(1, 1, 0, "单位：万元"),
            grid(0, "本年收入合计"),
            new Paragraph(2, 1, 0, "支出决算表"),
            grid(1, "本年支出合计"));
    List<Block> contents =
        List.of(
            new Paragraph(0, 1, 0, "目 录"),
            new Paragraph(1, 1, 0, "一、收入决算表"),
            new Paragraph(2, 1, 0, "二、名词解释"),
            new Paragraph(3, 2, 0, "2024年度收入决算表"));
    return Stream.of(new Document(blocks, List.of(2)), new Document(contents, List.of()))
        .flatMap(this::toldOf)
        .toList();
  }

  private Stream<String> toldOf(Document document) {
    Template any = library.all().iterator().next();
    return Definition.of(any)
        .publication()
        .review(document, DocumentTables.of(document), null, null)
        .findings()
        .stream()
        .map(Finding::rule);
  }

  private static Grid grid(int id, String heading) {
    return new Grid(1, List.of(0.0, 100.0), 1, List.of(new Spot(id, 0, 0, 1, 1, heading)));
  }

  @TestFactory
  List<DynamicTest> every_rule_of_every_template_can_fail() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Template template : library.all()) {
      for (Demand demand : Definition.of(template).rules().demands()) {
        tests.add(
            DynamicTest.dynamicTest(
                template.id() + " " + demand.id(), () -> assertFires(template, demand)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(400);
    return tests;
  }

  private void assertFires(Template template, Demand demand) {
    assertThat(told.contains(demand.id()) || tables.fires(template, demand))
        .as("a case for %s %s; add one to src/test/resources/cases", template.id(), demand.id())
        .isTrue();
  }

  @TestFactory
  List<DynamicTest> a_stored_case_is_right_before_it_is_spoilt() {
    return tables
        .unspoilt()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.filing().template() + " " + it.filing().unit().name(),
                    () -> assertThat(it.grave()).isEmpty()))
        .toList();
  }

  @Test
  void an_identifier_names_one_rule_in_all_templates_but_where_they_share_it() {
    Set<String> seen = new TreeSet<>();
    List<String> twice =
        library.all().stream()
            .flatMap(template -> RuleLine.of(template).stream())
            .map(line -> line.file() + " " + line.id().text())
            .distinct()
            .map(line -> line.substring(line.indexOf(' ') + 1))
            .filter(id -> !seen.add(id))
            .toList();

    assertThat(twice).as("a case must not stand for the rule of another template").isEmpty();
  }

  @Test
  void every_rule_has_a_source_and_prints_in_chinese() {
    for (Template template : library.all()) {
      for (Rule rule : Definition.of(template).demands()) {
        assertThat(rule.source()).as(rule.id()).isNotBlank();
        assertThat(rule.says()).as(rule.id()).matches(".*[\\u4e00-\\u9fff].*");
      }
    }
  }
}
