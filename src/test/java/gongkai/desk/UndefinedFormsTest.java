package gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.CaseBook;
import gongkai.Shared;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.report.Rejected;
import gongkai.table.Book;
import gongkai.table.CellKind;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that no template was written for. */
class UndefinedFormsTest {
  private static final Pattern TITLE = Pattern.compile("(?s).*表(\\(.*\\)|（.*）)?|公开\\d.*|表\\d.*");
  private final TemplateExaminer examiner =
      new TemplateExaminer(TemplateLibrary.builtIn(), TemplateExaminer.History.NONE);

  private static final String ITEMS =
      """
      江东省某厅2025年经费安排明细（单位：元）
      科目|||名称|合计|基本支出|||项目支出
      类|款|项|||小计|人员支出|公用支出|
      205|||教育支出|1500000|900000|700000|200000|600000
      205|02||普通教育|1500000|900000|700000|200000|600000
      205|02|05|高等教育|1200000|900000|700000|200000|300000
      205|02|99|其他普通教育支出|300000||||300000
      208|||社会保障和就业支出|80000.5|80000.5|80000.5||
      208|05||行政事业单位养老支出|80000.5|80000.5|80000.5||
      208|05|05|机关事业单位基本养老保险缴费支出|80000.5|80000.5|80000.5||
      |||总计|1580000.5|980000.5|780000.5|200000|600000
      """;
  private static final String SOURCES =
      """
      各来源情况 金额单位：万元
      科目编码|科目名称|总计|本年收入|||上年结转
      |||小计|一般公共预算|政府性基金|
      |合计|27|24|20|4|3
      201|一般公共服务支出|23|20|20||3
      20103|政府办公厅（室）及相关机构事务|23|20|20||3
      2010301|行政运行|23|20|20||3
      212|城乡社区支出|4|4||4|
      21208|国有土地使用权出让收入安排的支出|4|4||4|
      2120899|其他国有土地使用权出让收入安排的支出|4|4||4|
      """;
  private static final String SIDES =
      """
      某市某局收支一览 单位：万元
      收入||支出|
      项目|金额|项目|金额
      一、财政拨款|20|一、一般公共服务支出|21
      其中：专项|5|二、住房保障支出|2
      二、事业收入|4|三、其他支出|
      本年收入合计|24|本年支出合计|23
      上年结转|1|结转下年|2
      收入总计|25|支出总计|25
      """;
  private static final String BY_UNIT =
      """
      各单位情况汇总 单位：万元
      单位编码|单位名称|合计|因公出国（境）费用|公务用车购置及运行费|||公务接待费
      ||||小计|购置费|运行费|
      |合计|30|5|20|15|5|5
      101|本级|18|3|12|10|2|3
      101001|所属中心|12|2|8|5|3|2
      """;

  @Test
  void forms_of_other_provinces_are_checked_by_their_headers_and_told_so() {
    Judged judged = judge(ITEMS, SOURCES, SIDES, BY_UNIT);

    assertThat(judged.recognised().template().id()).isEqualTo("generic/2025");
    assertThat(judged.recognised().filing().tables()).hasSize(4);
    assertThat(judged.findings()).extracting(Finding::rule).containsExactly("READ-16");
    assertThat(judged.findings().get(0).message())
        .contains("没有专门的定义", "“表3”5 条", "没有核对：表与表之间的关系", "“表4”编码不是政府收支分类科目");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 300000||||300000, 310000||||300000, G01-1",
    "1, 其他普通教育支出|300000||||300000, 其他普通教育支出|310000||||310000, G01-3",
    "1, 总计|1580000.5, 总计|1580000.6, G01-3",
    "1, 高等教育|1200000|900000|700000, 高等教育|1200000|900000|700001, G01-2",
    "2, 行政运行|23|20|20, 行政运行|23|20|21, G02-2",
    "2, 城乡社区支出|4|4, 城乡社区支出|5|4, G02-1",
    "3, 二、事业收入|4, 二、事业收入|5, G03-1",
    "3, 收入总计|25, 收入总计|26, G03-5",
    "3, 结转下年|2, 结转下年|3, G03-4",
    "4, 本级|18|3, 本级|18|4, G04-1",
  })
  void an_altered_amount_is_found(int at, String right, String wrong, String rule) {
    List<String> tables = new ArrayList<>(List.of(ITEMS, SOURCES, SIDES, BY_UNIT));
    assertThat(tables.get(at - 1)).contains(right);
    tables.set(at - 1, tables.get(at - 1).replace(right, wrong));

    assertThat(judge(tables.toArray(String[]::new)).findings())
        .filteredOn(finding -> finding.level() == Level.ERROR)
        .extracting(Finding::rule)
        .contains(rule);
  }

  @Test
  void what_headers_leave_open_is_not_judged() {
    Judged judged =
        judge(
            """
            情况表 单位：万元
            科目编码|科目名称|合计|基本支出|项目支出|财政拨款|其他资金
            201|一般公共服务支出|9|4|5|8|1
            20103|政府办公厅（室）及相关机构事务|9|4|5|8|1
            """,
            """
            另一张表 单位：万元
            收入||支出|
            项目|金额|项目|金额
            一、财政拨款|20|一、一般公共服务支出|21
            1.一般公共预算|15|二、住房保障支出|2
            2.政府性基金|5|（二）其中的部分|1
            本年收入合计|20|本年支出合计|23
            上年结转|3|结转下年|
            收入总计|23|支出总计|23
            """);

    assertThat(judged.findings()).extracting(Finding::rule).containsExactly("READ-16");
    assertThat(judged.recognised().template().file("rules.txt"))
        .doesNotContain("财政拨款 +", "Σ[收入项]", "Σ[支出项]")
        .contains("逐级汇总", "[收入总计].收入.金额 = [支出总计].支出.金额");
  }

  @Test
  void a_workbook_without_any_budget_table_is_refused() {
    assertThatThrownBy(
            () ->
                judge(
                    """
                    通讯录 单位：元
                    姓名|电话|合计
                    甲|1|2
                    """,
                    """
                    销售表 单位：万元
                    产品|名称|合计|华东|华南
                    1|笔|3|1|2
                    """))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("没有认出");
  }

  @TestFactory
  List<DynamicTest> what_is_right_is_not_called_wrong_when_its_titles_say_nothing() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : CaseBook.names()) {
      tests.add(
          DynamicTest.dynamicTest(
              name,
              () -> {
                Judged judged = examiner.judge(renamed(CaseBook.read(name)));
                assertThat(judged.recognised().template().family()).isEqualTo("generic");
                assertThat(judged.recognised().filing().tables()).hasSizeGreaterThan(5);
                assertThat(grave(judged)).isEmpty();
              }));
    }
    assertThat(tests).hasSizeGreaterThan(4);
    return tests;
  }

  @ParameterizedTest
  @ValueSource(strings = {"000", "003", "shanghai-003", "shanghai-007"})
  void published_workbooks_under_other_titles_have_no_false_errors(String name) throws IOException {
    Judged judged = examiner.judge(renamed(published(name)));
    assertThat(judged.recognised().template().family()).isEqualTo("generic");
    assertThat(judged.recognised().filing().tables()).hasSizeGreaterThan(6);
    assertThat(grave(judged)).allMatch(finding -> finding.rule().startsWith("P"));
  }

  private static List<Finding> grave(Judged judged) {
    return judged.findings().stream()
        .filter(it -> it.level() == Level.ERROR || it.level() == Level.WARNING)
        .toList();
  }

  private Judged judge(String... tables) {
    List<Sheet> sheets = new ArrayList<>();
    for (String table : tables) {
      sheets.add(CaseBook.sheet("表" + (sheets.size() + 1), table.strip().replace("|", "\t")));
    }
    return examiner.judge(new Book(sheets, false, false));
  }

  private static Book published(String name) throws IOException {
    return WorkbookReader.read(
        Files.readAllBytes(Shared.file("cases/" + name + "/filled.xlsx")), "x.xlsx");
  }

  /** The same sheets under titles and tabs that say nothing. */
  private static Book renamed(Book book) {
    List<Sheet> sheets = new ArrayList<>();
    int n = 1;
    for (Sheet sheet : book.sheets()) {
      sheets.add(renamed(sheet, "附" + n++));
    }
    return new Book(sheets, false, false);
  }

  private static Sheet renamed(Sheet sheet, String name) {
    List<RawCell[]> rows = new ArrayList<>();
    for (int row = 0; row < sheet.rowCount(); row++) {
      RawCell[] cells = new RawCell[sheet.columnCount()];
      for (int column = 0; column < cells.length; column++) {
        RawCell cell = sheet.at(row, column);
        boolean title =
            row < 4
                && cell.kind() == CellKind.TEXT
                && cell.text().strip().matches("(?s).*表(\\(.*\\)|（.*）)?$|^公开\\d.*|^表\\d.*");
        cells[column] = title ? RawCell.text("资金概览之" + name) : cell;
      }
      rows.add(cells);
    }
    return new Sheet(name, sheet.hidden(), rows, sheet.merges());
  }
}
