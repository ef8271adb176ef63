package gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.CaseBook;
import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditLog;
import gongkai.archive.Archive;
import gongkai.archive.store.BlobStore;
import gongkai.archive.store.Database;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.Report;
import gongkai.review.Filings;
import gongkai.table.Book;
import gongkai.table.Sheet;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.PlainWorkbook;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a unit filed before is held against what it files now. */
class RelatedFilingsTest {
  private static final String INCOME_AND_SPENDING =
      """
      %1$s收入支出决算总表
      |||公开01表
      单位：某局|||金额单位：万元
      收入||支出|
      项目|金额|项目|金额
      一、一般公共预算财政拨款收入|%2$s|一、一般公共服务支出|%3$s
      本年收入合计|%2$s|本年支出合计|%3$s
      使用非财政拨款结余||结余分配|
      年初结转和结余|%4$s|年末结转和结余|%5$s
      总计|%6$s|总计|%6$s
      """;
  private static final String BY_ITEM =
      """
      2024年度一般公共预算财政拨款支出决算表
      公开05表
      单位：某局|||金额单位：万元
      科目编码|科目名称|小计|基本支出|项目支出
      合计||130|95|35
      201|一般公共服务支出|130|95|35
      20103|政府办公厅（室）及相关机构事务|130|95|35
      2010301|行政运行|95|95|
      2010302|一般行政管理事务|35||35
      """;
  private static final String THREE =
      """
      %s年一般公共预算“三公”经费支出表
      单位：某局||||金额单位：万元
      “三公”经费合计|因公出国（境）费|公务用车购置及运行费|||公务接待费
      ||小计|公务用车购置费|公务用车运行费|
      %2$s||||||%2$s
      """;
  private static final String BUDGET_BY_ITEM =
      """
      %1$s年一般公共预算支出表（分功能科目）
      单位：某局||||||金额单位：万元
      科目编码|科目名称|合计|基本支出|||项目支出
      |||小计|人员经费|公用经费|
      合计||%2$s|100|80|20|%3$s
      201|一般公共服务支出|%2$s|100|80|20|%3$s
      20103|政府办公厅（室）及相关机构事务|%2$s|100|80|20|%3$s
      2010301|行政运行|100|100|80|20|
      2010302|一般行政管理事务|%3$s||||%3$s
      """;

  @TempDir Path folder;
  private Database database;
  private Desk desk;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    var blobs = new BlobStore(folder.resolve("objects"), 64 << 20, Clock.systemUTC());
    var archive = new Archive(database, blobs, Clock.systemUTC());
    var examiner = new TemplateExaminer(TemplateLibrary.builtIn(), new ArchivedHistory(archive));
    var filings = new Filings(archive, new AuditLog(database, Clock.systemUTC()));
    desk = new Desk(examiner, filings, Limits.ofThisMachine());
  }

  @AfterEach
  void close() {
    desk.close();
    database.close();
  }

  @Test
  void what_was_carried_over_is_last_years_end() {
    file("决算2023.xlsx", accounts("2023年度", "112", "100", "", "12", "112"));
    Report report = file("决算2024.xlsx", accounts("2024年度", "118", "130", "15", "3", "133"));

    Finding finding = only(report, "F0Y-1");
    assertThat(finding.message()).contains("年初结转和结余", "存档的2023年度（上年）收支总表", "12");
    assertThat(finding.expected()).isEqualByComparingTo("12");
    assertThat(finding.actual()).isEqualByComparingTo("15");
    assertThat(finding.cells())
        .as("only cells of this workbook, which can be marked")
        .extracting(FindingCell::sheet)
        .containsOnly("一");

    Report mended = file("决算2024.xlsx", accounts("2024年度", "121", "130", "12", "3", "133"));
    assertThat(mended.findings()).extracting(Finding::rule).doesNotContain("F0Y-1");
  }

  @Test
  void nothing_filed_before_makes_the_rules_not_applicable() {
    Report report = file("决算2024.xlsx", accounts("2024年度", "118", "130", "15", "3", "133"));

    assertThat(report.findings()).extracting(Finding::rule).doesNotContain("F0Y-1", "N-BUDGET");
    assertThat(report.couldNotRun())
        .noneMatch(it -> it.rule().startsWith("F0Y") || it.rule().startsWith("F0B"));
  }

  @Test
  void initial_budgets_come_from_the_archived_budget_and_fill_what_is_blank() {
    file("预算2024.xlsx", budget("2024", "140", "40", "0.50"));
    Report report =
        file(
            "决算2024.xlsx",
            accounts("2024年度", "118", "130", "15", "3", "133"),
            sheet("五", BY_ITEM),
            sheet(
                "上年数与年初预算",
                """
                各项支出
                科目编码|科目名称|上年决算数|年初预算数
                2010301|行政运行|90|
                2010302|一般行政管理事务|30|45
                """));

    Finding differs = only(report, "N-BUDGET");
    assertThat(differs.expected()).isEqualByComparingTo("40");
    assertThat(differs.cells()).extracting(FindingCell::address).containsExactly("D4");
    assertThat(report.filled())
        .filteredOn(it -> it.rule().equals("N-BUDGET"))
        .extracting(Filled::address, it -> it.value().toPlainString())
        .containsExactly(tuple("D3", "100.00"));
    assertThat(text(report)).contains("年初预算为100万元，支出决算为95万元，完成年初预算的95%");
  }

  @Test
  void a_returned_workbook_is_told_the_same_again() {
    file("预算2024.xlsx", budget("2024", "140", "40", "0.50"));
    byte[] posted =
        PlainWorkbook.xlsx(
            new Book(
                List.of(
                    accounts("2024年度", "118", "130", "15", "3", "133"),
                    sheet("五", BY_ITEM),
                    sheet("上年数与年初预算", "各项支出\n科目编码|科目名称|年初预算数\n2010301|行政运行|\n2010302|其他|45")),
                false,
                false));
    Upload first = new Upload("决算.xlsx", () -> posted);
    Report report = desk.examine(first, Examined::report);
    byte[] returned = desk.examine(first, it -> it.marked(false));
    Report again = desk.examine(new Upload("决算.xlsx", () -> returned), Examined::report);

    assertThat(report.filled()).extracting(Filled::rule).contains("N-BUDGET");
    assertThat(again.filled()).isEqualTo(report.filled());
    assertThat(again.findings()).isEqualTo(report.findings());
  }

  @Test
  void initial_budgets_need_no_input_sheet_once_the_budget_is_archived() {
    file("预算2024.xlsx", budget("2024", "140", "40", "0.50"));
    Report report =
        file(
            "决算2024.xlsx", accounts("2024年度", "118", "130", "15", "3", "133"), sheet("五", BY_ITEM));

    assertThat(text(report)).contains("一般公共预算财政拨款支出年初预算为140万元").contains("年初预算为40万元，支出决算为35万元");
  }

  @Test
  void a_budget_of_another_form_and_unit_of_amounts_serves_too() {
    file("预算.xlsx", CaseBook.read("budget-shanghai-simple").sheets().toArray(Sheet[]::new));
    Report report =
        file(
            "决算.xlsx",
            sheet(
                "五",
                """
                2025年度一般公共预算财政拨款支出决算表
                公开05表
                单位：示例市财政局|||金额单位：万元
                科目编码|科目名称|小计|基本支出|项目支出
                合计||8000|8000|
                201|一般公共服务支出|8000|8000|
                20106|财政事务|8000|8000|
                2010601|行政运行|8000|8000|
                """));

    assertThat(text(report)).contains("年初预算为8486.17万元，支出决算为8000万元");
  }

  @Test
  void a_budget_is_compared_with_the_budget_of_the_year_before() {
    file("预算2024.xlsx", budget("2024", "140", "40", "0.50"));
    Report report = file("预算2025.xlsx", budget("2025", "150", "50", "0.60"));

    assertThat(text(report)).contains("2025年预算数50万元，比2024年预算增加10万元，增长25%");
  }

  private Sheet accounts(
      String year, String income, String spending, String opening, String closing, String total) {
    return sheet(
        "一", INCOME_AND_SPENDING.formatted(year, income, spending, opening, closing, total));
  }

  private static Sheet[] budget(String year, String all, String projects, String hosting) {
    return new Sheet[] {
      sheet("表5-1", BUDGET_BY_ITEM.formatted(year, all, projects)),
      sheet("表7", THREE.formatted(year, hosting))
    };
  }

  private static Sheet sheet(String name, String text) {
    return CaseBook.sheet(name, text.strip().replace("|", "\t"));
  }

  private Report file(String name, Sheet... sheets) {
    byte[] bytes = PlainWorkbook.xlsx(new Book(List.of(sheets), false, false));
    Filer filer = new Filer(Actor.SYSTEM, null, unit -> unit);
    return desk.file(new Upload(name, () -> bytes), filer, stage -> {}).report();
  }

  private static Finding only(Report report, String rule) {
    List<Finding> found = new ArrayList<>(report.findings());
    found.removeIf(it -> !it.rule().equals(rule));
    assertThat(found).as("%s in %s", rule, report.findings()).hasSize(1);
    return found.get(0);
  }

  private static String text(Report report) {
    var text = new StringBuilder();
    report.narrative().forEach(it -> it.paragraphs().forEach(text::append));
    return text.toString();
  }
}
