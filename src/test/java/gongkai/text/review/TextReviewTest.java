package gongkai.text.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.Shared;
import gongkai.reading.Recogniser;
import gongkai.report.Coverage;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.rule.Checker;
import gongkai.rule.language.RuleBook;
import gongkai.table.Book;
import gongkai.table.Filing;
import gongkai.template.BadDefinition;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import gongkai.text.parse.TextParser;
import gongkai.text.source.Source;
import gongkai.text.write.TextTemplate;
import gongkai.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReviewTest {
  private static final TemplateLibrary LIBRARY = TemplateLibrary.builtIn();
  private static final Template TEMPLATE = LIBRARY.find("final-accounts/2024").orElseThrow();
  private static final TextTemplate TEXT = TextParser.of(TEMPLATE);
  private static final Map<String, Filing> FILINGS = new HashMap<>();
  private static final Reviews REVIEW = new Reviews(TEMPLATE);

  @Test
  void a_text_without_errors_is_left_alone_as_printed_and_as_repaired() throws IOException {
    Filing filing = filing("000");
    assertThat(REVIEW.findings(filing, printed("000"))).isEmpty();
    assertThat(REVIEW.findings(filing, repaired("000"))).isEmpty();
  }

  @Test
  void the_errors_of_a_published_text_are_found_and_nothing_else_is_called_an_error()
      throws IOException {
    Filing filing = filing("001");
    assertThat(errors(REVIEW.findings(filing, printed("001"))))
        .containsExactly(
            "FT-3 114.68 87.20",
            "FT-3 null null",
            "FT-5-1 3371.14 2374.69",
            "FT-2 29.34 9.34",
            "FT-2 4.12 2.67",
            "FT-12-1 140.33 205.81",
            "FT-U null null");
    assertThat(errors(REVIEW.findings(filing, repaired("001"))))
        .containsExactly(
            "FT-3 114.68 87.20",
            "FT-3 null null",
            "FT-5-1 3371.14 2374.69",
            "FT-2 29.34 9.34",
            "FT-2 4.12 2.67",
            "FT-12-1 125.33 205.81",
            "FT-U null null");
  }

  @Test
  void tails_and_hints_are_told_once_a_rule() throws IOException {
    List<Finding> findings = REVIEW.findings(filing("001"), printed("001"));
    assertThat(findings)
        .filteredOn(finding -> finding.level() == Level.ROUNDING)
        .extracting(Finding::rule)
        .containsExactly("FT-3", "FT-2", "FT-1");
    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals("FT-2") && finding.level() == Level.ROUNDING)
        .extracting(Finding::message)
        .first()
        .asString()
        .contains("5. 56%", "4. 96%", "56.90%");
  }

  @Test
  void a_text_of_another_city_with_other_numbering_is_understood() throws IOException {
    List<Finding> findings = REVIEW.findings(filing("shanghai-003"), printed("shanghai-003"));
    assertThat(findings)
        .filteredOn(finding -> finding.level() == Level.ERROR)
        .extracting(Finding::message)
        .containsExactly(
            "情况说明第五部分“增长 13.95”：百分比后面少了 %，请补上。",
            "情况说明第六部分“一般公共预算财政拨款基本支出 5377.64 万元”：表中是 5364.75万元，请改成一致。",
            "情况说明第六部分“人员经费 4896.98 万元”：表中是 4884.09万元，请改成一致。",
            "情况说明第七部分“支出 0.39 万”：金额后面少了单位，请补上“万元”。");
    assertThat(findings)
        .filteredOn(finding -> finding.level() == Level.WARNING)
        .extracting(Finding::rule)
        .containsExactly("FT-N", "FT-N", "FT-N", "FT-N", "FT-W");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024年度收、支总计817.89 | 2024年度收、支总计871.89 | FT-1 | ERROR",
        "人员经费443万元 | 人员经费434万元 | FT-1 | ERROR",
        "收、支总计各减少16.94万元,下降2% | 收、支总计各减少16.94万元,下降3% | FT-4 | ERROR",
        "收、支总计各减少16.94万元,下降2% | 收、支总计各减少16.94万元,增长2% | FT-4 | ERROR",
        "占本年支出58.9% | 占本年支出59.8% | FT-2 | ERROR",
        "占82.1% | 占28.1% | FT-2 | ERROR",
        "完成年初预算的88.8% | 完成年初预算的98.8% | FT-3 | ERROR",
        "90%,支出决算数小于 | 90%,支出决算数大于 | FT-4 | ERROR",
        "年初预算为34.65万元 | 年初预算为0万元 | FT-3 | ERROR",
        "年初预算为888.5万元 | 年初预算为885.8万元 | FT-5-1 | ERROR",
        "支出年初预算为888.5 | 支出年初预算为888.51 | FT-5-1 | ROUNDING",
        "公务员医疗补助(项)年初 | 公务员医疗补贴(项)年初 | FT-N | WARNING",
        "90%,支出决算数小于年初预算数的主要原因是退休人员经费未清算 | 90% | FT-15 | WARNING",
        "公用经费38.82万元,主要包括:办公费 | 公用经费38.82万元,主要包括:咨询费 | FT-6 | INFO",
        "本单位当年无政府性基金预算财政拨款收入支出 | 本单位政府性基金预算执行正常 | FT-14 | ERROR",
        "经费财政拨款支出全年预算为0.93 | 经费财政拨款支出全年预算为9.03 | FT-1 | ERROR",
        "政府采购支出总额3.17万元,其中 | 政府采购支出总额31.7万元,其中 | FT-9 | ERROR",
        "授予小微企业合同金额0.5万元 | 授予小微企业合同金额5万元 | FT-9-2 | ERROR",
        "共涉及项目2个,资金336.07万元 | 共涉及项目2个,资金363.07万元 | FT-12-1 | ERROR",
        "与2023年度相比,收入合计 | 与2022年度相比,收入合计 | FT-Y | ERROR",
        "截至2024年12月31日,武汉 | 截至2023年12月31日,武汉 | FT-Y | ERROR",
        "增长3.3%。决算数较上年 | 增长3.3。决算数较上年 | FT-U | ERROR",
        "2024年度收入合计817.89万元 | 2024年度收入合计817.89万 | FT-U | ERROR",
        "主要原因是落实坚持过紧日子要求 | 主要原因是【请填写收支总计减少的主要原因】 | FT-W | WARNING",
      })
  void each_mistake_is_found(String right, String wrong, String rule, Level level)
      throws IOException {
    String text = repaired("000");
    assertThat(text).contains(right);
    List<Finding> findings =
        REVIEW.findings(filing("000"), text.replaceFirst(Pattern.quote(right), wrong));
    assertThat(findings).extracting(Finding::rule, Finding::level).contains(tuple(rule, level));
  }

  @Test
  void a_text_whose_wording_nobody_defined_is_held_to_what_holds_for_any() throws IOException {
    Reviews any = new Reviews(LIBRARY.find("performance/2024").orElseThrow());
    String text = "2024年收入80万元，比2023年增加20万元，下降33.33%。主要原因是。";
    assertThat(any.findings(filing("000"), text))
        .extracting(Finding::rule, Finding::level)
        .containsExactly(
            tuple("FT-0", Level.INFO), tuple("FT-4", Level.ERROR), tuple("FT-W-1", Level.WARNING));
  }

  /** The inspectors of the district wrote these down by hand, but for the first. */
  @Test
  void what_inspectors_found_in_a_published_budget_is_found() throws IOException {
    Template shanghai = LIBRARY.find("budget-shanghai/2025").orElseThrow();
    List<Finding> findings =
        new Reviews(shanghai).findings(read("shanghai-013", shanghai), printed("shanghai-013"));
    assertThat(findings)
        .filteredOn(it -> it.level() == Level.ERROR || it.level() == Level.WARNING)
        .extracting(Finding::rule, it -> it.quote().replaceAll("\\s", ""))
        .containsExactlyInAnyOrder(
            tuple("FT-1", "2026年预算安排57.8万元"),
            tuple("FT-1", "2026年预算安排170.03万元"),
            tuple("FT-4", "比2025年预算执行数减少1.10%"),
            tuple("FT-4", "比2025年预算执行数增加21.74%"),
            tuple("FT-N", "医疗卫生与计划生育支出（210类）行政事业单位医疗（11款）行政单位医疗"),
            tuple("FT-W", "财政拨款收入支出增加（减少）的主要原"),
            tuple("FT-W-1", "预算数持平，主要原因是。其中：公"),
            tuple("FT-W-5", "2026年部门预算安排购置车辆0辆"),
            tuple("FT-W-5", "；部门预算安排购置单价10"));
  }

  @Test
  void a_published_budget_in_yuan_is_left_alone_but_for_its_departments() throws IOException {
    Template shanghai = LIBRARY.find("budget-shanghai/2025").orElseThrow();
    assertThat(
            new Reviews(shanghai).findings(read("shanghai-007", shanghai), printed("shanghai-007")))
        .extracting(Finding::rule)
        .containsExactly("FT-W-5", "FT-W-5");
  }

  @Test
  void nearly_every_number_is_accounted_for_and_the_rest_is_named() throws IOException {
    for (String name : List.of("000", "001")) {
      Filing filing = read(name, "with-inputs.xlsx", TEMPLATE);
      Coverage coverage = REVIEW.of(filing, printed(name)).coverage();
      assertThat(coverage.bound() * 100).as(name).isGreaterThan(coverage.numbers() * 95);
      assertThat(coverage.unread()).hasSize(coverage.numbers() - coverage.bound());
      assertThat(coverage.unread()).allMatch(it -> it.where().section() != null);
    }
  }

  @Test
  void a_finding_names_the_cell_that_the_text_contradicts() throws IOException {
    String text = repaired("000").replaceFirst("人员经费443万元", "人员经费434万元");
    assertThat(REVIEW.findings(filing("000"), text))
        .filteredOn(finding -> finding.rule().equals("FT-1"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.expected()).isEqualByComparingTo("443");
              assertThat(finding.cells()).hasSize(1);
              assertThat(finding.cells().get(0).sheet()).contains("06");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "看 一：甲 = 收支总计 ~ 1:1 ~ 这一行要以",
        "数 廿：甲 = 收支总计 ~ 1:3 ~ 没有第“廿”部分",
        "数 一：甲 = 收支统计 ~ 1:9 ~ 相近的有：收支总计",
        "数 一 = 收支总计 ~ 1:1 ~ 这一行里要有“：”",
        "项 五 = 支出表.全部 ~ 1:7 ~ 没有叫“全部”的列",
        "空 七 = 基金表 ~ 1:7 ~ 没有叫“基金表”的表",
        "列 六：甲 = 支出表.基本支出 ~ 1:16 ~ 要写科目编码",
        "和 十一：甲 = 乙 万元 ~ 1:3 ~ 规则编号",
      })
  void a_bad_line_of_the_plan_stops_the_start(String line, String place, String says) {
    assertThatThrownBy(() -> new PlanParser(TEMPLATE, TEXT).parse(new Source("review.txt", line)))
        .isInstanceOf(BadDefinition.class)
        .hasMessageStartingWith("review.txt:" + place + ":")
        .hasMessageContaining(says);
  }

  private static Stream<String> errors(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.level() == Level.ERROR)
        .map(f -> f.rule() + " " + f.expected() + " " + f.actual());
  }

  private static Filing filing(String name) {
    return FILINGS.computeIfAbsent(name, TextReviewTest::read);
  }

  private static Filing read(String name) {
    return read(name, TEMPLATE);
  }

  private static Filing read(String name, Template template) {
    return read(name, "filled.xlsx", template);
  }

  private static Filing read(String name, String file, Template template) {
    Book book = WorkbookReader.read(Shared.bytes(Shared.file("cases/" + name + "/" + file)), name);
    Filing filing = new Recogniser(LIBRARY).recognise(book).filing();
    return new Checker(RuleBook.ofTables(template)).check(filing).filing();
  }

  /** The published document as it was taken out of its file. */
  private static String printed(String name) throws IOException {
    return Files.readString(Shared.file("cases/" + name + "/text.txt"));
  }

  /** Its explanatory text alone, with what the extraction broke repaired. */
  private static String repaired(String name) throws IOException {
    JsonNode data =
        new ObjectMapper().readTree(Shared.file("cases/" + name + "/data.json").toFile());
    var text = new StringBuilder();
    data.get("narrative")
        .fields()
        .forEachRemaining(
            section ->
                text.append(section.getKey())
                    .append('\n')
                    .append(section.getValue().asText())
                    .append('\n'));
    return text.toString();
  }
}
