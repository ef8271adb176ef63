package gongkai.text;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.CaseBook;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.report.Missing;
import gongkai.report.Outcomes;
import gongkai.table.AmountUnit;
import gongkai.table.CellRef;
import gongkai.table.Filing;
import gongkai.table.Related;
import gongkai.table.Table;
import gongkai.text.parse.TextParser;
import gongkai.text.write.TextDraft;
import gongkai.text.write.TextTemplate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {
  private static final List<String> SPENT = List.of("小计", "基本支出", "项目支出");
  private static final String TOTAL =
      "令 收支总计 = 收支总表[收入总计].金额\n一、总体\n    {收支总计}万元，{收支总计 各比上年}[，因{原因 收支总计 比上年}]。\n";
  private static final String ITEMS =
      "令 一般公共预算财政拨款支出 = 一般公共预算支出表[合计].小计\n"
          + "一、具体\n"
          + "    {年初 一般公共预算财政拨款支出}、{一般公共预算财政拨款支出}"
          + "[、{一般公共预算财政拨款支出 完成年初}]\n"
          + "    每项 一般公共预算支出表.小计 含年初：\n"
          + "        {序号}.{全称}{年初 金额}、{金额}[、{金额 完成年初}][、{原因 金额 比年初}]\n";

  @Test
  void amounts_in_yuan_are_printed_in_ten_thousands() {
    Table yuan = Small.table("收支总表", AmountUnit.YUAN, List.of("金额"), "收入总计 | 收入总计 | 8178900.55");
    TextDraft draft = Small.draft(TOTAL, Small.filing(lastYear("834.83"), yuan));
    assertThat(Small.paragraph(draft)).startsWith("817.89万元，各减少16.94万元，下降2%");
  }

  @Test
  void a_reason_is_printed_without_its_own_full_stop_even_when_nobody_had_to_give_it() {
    String sheets = lastYear("100") + "\n== 原因说明\n项目 | 较上年变动的主要原因\n收支总计 | 人员增加。\n";
    TextDraft draft = Small.draft(TOTAL, Small.filing(sheets, total("101")));
    assertThat(Small.paragraph(draft)).isEqualTo("101万元，各增加1万元，增长1%，因人员增加。");
  }

  @Test
  void a_missing_reason_points_to_its_cell() {
    String sheets = lastYear("100") + "\n== 原因说明\n项目 | 较上年变动的主要原因\n收支总计 | \n";
    TextDraft draft = Small.draft(TOTAL, Small.filing(sheets, total("120")));
    assertThat(Small.paragraph(draft)).endsWith("，因【请填写收支总计较上年增加的主要原因】。");
    assertThat(draft.missing())
        .containsExactly(
            new Missing(
                "reason",
                "收支总计",
                new CellRef("原因说明", "B2"),
                "收支总计较上年增加的主要原因没有填，请在“原因说明”表的“较上年变动的主要原因”栏填写。",
                new Missing.Ask("原因说明", "变动原因", "项目", "收支总计", "较上年变动的主要原因")));
  }

  @Test
  void the_threshold_can_be_set_in_the_workbook() {
    String sheets = lastYear("100") + "\n== 基础信息\n项目 | 内容\n说明幅度 | 25%\n";
    assertThat(Small.draft(TOTAL, Small.filing(sheets, total("120"))).missing()).isEmpty();
    assertThat(Small.draft(TOTAL, Small.filing(sheets, total("126"))).missing()).hasSize(1);
  }

  @Test
  void last_year_comes_from_the_archive_when_no_sheet_says_it() {
    Related filed = filed("100");
    TextDraft draft = Small.draft(TOTAL, Small.filing("", total("101")), filed);
    assertThat(Small.paragraph(draft)).isEqualTo("101万元，各增加1万元，增长1%。");
    assertThat(draft.sections().get(0).figures().get(1).arithmetic())
        .isEqualTo("101.00 − (上年归档数 100.00)");
    assertThat(draft.missing()).isEmpty();
  }

  @Test
  void a_sheet_wins_over_the_archive_and_the_difference_is_told() {
    TextDraft draft = Small.draft(TOTAL, Small.filing(lastYear("99"), total("101")), filed("100"));
    assertThat(Small.paragraph(draft)).contains("各增加2万元");
    List<Finding> findings =
        Small.findings(TOTAL, Small.filing(lastYear("99"), total("101")), filed("100"));
    assertThat(findings).extracting(Finding::level).containsExactly(Level.INFO);
    assertThat(findings.get(0).cells().get(0).ref()).isEqualTo(new CellRef("上年数与年初预算", "B2"));
    Filing same = Small.filing(lastYear("100"), total("101"));
    assertThat(Small.findings(TOTAL, same, filed("100"))).isEmpty();
  }

  @Test
  void the_initial_budget_is_the_sum_of_its_items_and_lists_those_not_spent() {
    TextDraft draft =
        Small.draft(ITEMS, Small.filing(initial("2080502 | 甲 | 30\n2210201 | 乙 | 10"), spent()));
    assertThat(Small.paragraph(draft))
        .isEqualTo(
            """
            40、25、62.5%
            1.社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）30、25、83.3%、【请填写2080502 事业单位离退休决算数小于年初预算数的主要原因】
            2.住房保障支出（类）住房改革支出（款）乙（项）10、0、0%、【请填写2210201 乙决算数小于年初预算数的主要原因】\
            """);
    assertThat(draft.sections().get(0).figures().get(0).arithmetic()).isEqualTo("30.00 + 10.00");
  }

  @Test
  void a_rate_on_an_initial_budget_of_nothing_is_not_printed() {
    TextDraft draft = Small.draft(ITEMS, Small.filing(initial("2080502 | 甲 | 0"), spent()));
    assertThat(Small.paragraph(draft)).doesNotContain("%").contains("（项）0、25、【请填写");
  }

  @Test
  void an_initial_budget_nobody_gave_is_asked_for_and_never_taken_as_nothing() {
    TextDraft draft = Small.draft(ITEMS, Small.filing(initial(""), spent()));
    assertThat(Small.paragraph(draft))
        .startsWith("【请填写年初预算数】、25\n")
        .endsWith("【请填写2080502 事业单位离退休的年初预算数】、25");
    assertThat(draft.missing()).extracting(Missing::what).containsExactly("budget");
  }

  @Test
  void a_stated_total_that_is_not_the_sum_of_its_items_is_an_error_at_its_cell() {
    String sheets =
        initial("2080502 | 甲 | 30").replace("\n科目", "\n项目 | 年初预算数\n一般公共预算财政拨款支出 | 31\n\n科目");
    List<Finding> findings = Small.findings(ITEMS, Small.filing(sheets, spent()), Related.NONE);
    assertThat(findings).extracting(Finding::rule).containsExactly("FT-5");
    assertThat(findings.get(0).cells().get(0).ref().address()).isEqualTo("B2");
    assertThat(findings.get(0).expected()).isEqualByComparingTo("30");
  }

  @Test
  void a_table_that_is_not_there_is_said_and_not_taken_as_nothing() {
    String text =
        "令 国有资本本年支出 = 国有资本表[合计].小计\n"
            + "八、国资\n"
            + "    若 无 国有资本本年支出：\n"
            + "        没有。\n"
            + "    否则：\n"
            + "        {国有资本本年支出}。\n";
    TextDraft draft = Small.draft(text, Small.filing(""));
    assertThat(Small.paragraph(draft)).isEqualTo("【工作簿里没有“国有资本表”】。");
    Table empty = Small.table("国有资本表", AmountUnit.WAN, SPENT, "合计 | 合计");
    assertThat(Small.paragraph(Small.draft(text, Small.filing("", empty)))).isEqualTo("没有。");
  }

  @Test
  void words_where_an_amount_belongs_are_said() {
    TextDraft draft = Small.draft(TOTAL, Small.filing("", total("待定")));
    assertThat(Small.paragraph(draft)).startsWith("【收支总表!A1 不是数】万元");
    assertThat(draft.missing().get(0).where()).isEqualTo(new CellRef("收支总表", "A1"));
  }

  @Test
  void a_sum_of_facts_that_rounding_explains_is_a_tail() throws Exception {
    String sheets =
        "== 其他事项\n事项 | 数量或内容\n政府采购支出总额 | 300.01\n政府采购货物支出 | 100\n"
            + "政府采购工程支出 | 100\n政府采购服务支出 | 100\n";
    List<Finding> findings = Small.findings(Cases.TEXT, Small.filing(sheets), Related.NONE);
    assertThat(findings)
        .extracting(Finding::rule, Finding::level)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("FT-9", Level.ROUNDING));
  }

  @Test
  void facts_that_contradict_each_other_are_findings_at_their_cells() throws Exception {
    String sheets = "== 其他事项\n事项 | 数量或内容\n车辆总数 | 3\n其他用车 | 2\n公务用车保有量 | 4\n";
    Filing filing = Small.filing(sheets);
    List<Finding> findings = Small.findings(Cases.TEXT, filing, Related.NONE);
    assertThat(findings)
        .extracting(Finding::rule, Finding::level, f -> f.cells().get(0).address())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("FT-11", Level.ERROR, "B2"),
            org.assertj.core.groups.Tuple.tuple("FT-11-1", Level.WARNING, "B4"));
  }

  @Test
  void a_difference_that_lacks_a_part_is_asked_for_by_its_own_name() {
    String text = "令 公务接待费 = 收支总表[收入总计].金额\n令 国内公务接待支出 = 公务接待费 - 外宾接待支出\n九、三公\n    {国内公务接待支出}万元。\n";
    TextDraft draft = Small.draft(text, Small.filing("", total("0.18")));
    assertThat(Small.paragraph(draft)).isEqualTo("【请填写国内公务接待支出】万元。");
    assertThat(draft.missing())
        .extracting(Missing::message)
        .containsExactly("外宾接待支出没有填，请用空白工作簿里的“其他事项”表填写，没有的填 0。");
  }

  @Test
  void a_list_of_what_people_know_is_asked_for_when_they_gave_none() {
    String text = "十、项目\n    具体如下：\n    每行 项目支出 必填：\n        {项目名称}{支出金额}万元。\n";
    TextDraft draft = Small.draft(text, Small.filing(""));
    assertThat(Small.paragraph(draft)).isEqualTo("具体如下：\n【请逐项填写项目支出】。");
    assertThat(draft.missing())
        .extracting(Missing::message)
        .containsExactly("“项目支出”一行也没有填，请在“原因说明”表里逐行填写项目名称、支出金额、主要成效。");
  }

  @Test
  void what_is_missing_is_called_as_the_sheet_that_asks_for_it_calls_it() {
    TextTemplate budget = TextParser.of(Cases.LIBRARY.find("budget/2026").orElseThrow());
    Filing filing = Cases.filing(CaseBook.read("budget-simple").sheets());
    TextDraft draft = Small.draft(budget, filing, Related.NONE, new Outcomes(List.of()));
    assertThat(draft.missing())
        .extracting(Missing::message)
        .noneMatch(message -> message.contains("决算"))
        .anyMatch(message -> message.startsWith("三公经费的上年预算数没有填"))
        .anyMatch(message -> message.startsWith("新增资产主要是什么没有填"));
  }

  @Test
  void what_has_not_changed_is_level_with_last_year() {
    String text = TOTAL.replace("收支总计 各比上年", "收支总计 比上年").replace("万元，{", "万元，比{上年}年度{");
    assertThat(Small.paragraph(Small.draft(text, Small.filing(lastYear("101"), total("101")))))
        .isEqualTo("101万元，与2023年度持平。");
    assertThat(Small.paragraph(Small.draft(text, Small.filing(lastYear("100"), total("101")))))
        .startsWith("101万元，比2023年度增加1万元");
  }

  @Test
  void incomes_that_did_not_occur_are_named_where_the_style_writes_them() {
    String text =
        "令 甲收入 = 收支总表[收入总计].金额\n令 乙收入 = 收支总表[本年收入合计].金额\n组 来源 = 甲收入、乙收入\n一、收入\n"
            + "    {甲收入}万元。[若 无此收入 是 写：本年度无{各 来源 为零 以 “、”：{名称}}。]\n";
    Table table =
        Small.table(
            "收支总表", AmountUnit.WAN, List.of("金额"), "收入总计 | 收入总计 | 5", "本年收入合计 | 本年收入合计 | 0");
    String written = "== 基础信息\n项目 | 内容\n无此收入 | 写\n";
    assertThat(Small.paragraph(Small.draft(text, Small.filing(written, table))))
        .isEqualTo("5万元。本年度无乙收入。");
    assertThat(Small.paragraph(Small.draft(text, Small.filing("", table)))).isEqualTo("5万元。");
  }

  @ParameterizedTest
  @CsvSource({
    "final-accounts/2024, final-accounts-rich",
    "final-accounts/2024, final-accounts-simple",
    "budget/2026, budget-rich",
    "budget/2026, budget-simple"
  })
  void every_question_names_the_one_place_where_it_is_answered(String template, String workbook) {
    TextTemplate text = TextParser.of(Cases.LIBRARY.find(template).orElseThrow());
    Filing filing = Cases.filing(CaseBook.read(workbook).sheets());
    assertThat(Small.draft(text, filing, Related.NONE, new Outcomes(List.of())).missing())
        .isNotEmpty()
        .allMatch(missing -> missing.ask() != null)
        .allMatch(missing -> missing.message().contains("“" + missing.ask().sheet() + "”"))
        .extracting(Missing::ask)
        .doesNotHaveDuplicates();
  }

  @Test
  void the_difference_from_the_initial_budget_is_explained_where_budgets_are() {
    String sheets =
        "== 上年数与年初预算\n项目 | 年初预算数\n机关运行经费 | 40\n\n== 其他事项\n事项 | 数量或内容\n机关运行经费 | 50\n\n"
            + "== 原因说明\n项目 | 与预算数差异的主要原因\n机关运行经费 | ";
    TextDraft asked = Small.draft(Cases.TEXT, Small.filing(sheets), Related.NONE, none());
    assertThat(asked.missing())
        .filteredOn(missing -> missing.what().equals("reason"))
        .extracting(Missing::where)
        .containsExactly(new CellRef("原因说明", "B2"));
    TextDraft told = Small.draft(Cases.TEXT, Small.filing(sheets + "人员增加"), Related.NONE, none());
    assertThat(String.join("", told.sections().get(9).paragraphs())).endsWith("主要原因是人员增加。");
  }

  private static Outcomes none() {
    return new Outcomes(List.of());
  }

  private static Table total(String amount) {
    return Small.table("收支总表", AmountUnit.WAN, List.of("金额"), "收入总计 | 收入总计 | " + amount);
  }

  private static Table spent() {
    return Small.table(
        "一般公共预算支出表",
        AmountUnit.WAN,
        SPENT,
        "合计 | 合计 | 25 | 25",
        "208 | 社会保障和就业支出 | 25 | 25",
        "20805 | 行政事业单位养老支出 | 25 | 25",
        "2080502 | 事业单位离退休 | 25 | 25");
  }

  private static String lastYear(String amount) {
    return "== 上年数与年初预算\n项目 | 上年决算数\n收支总计 | " + amount + "\n";
  }

  private static String initial(String rows) {
    return "== 上年数与年初预算\n科目编码 | 科目名称 | 年初预算数\n" + rows + "\n";
  }

  private static Related filed(String amount) {
    return new Related(Map.of(Related.LAST_YEAR, Small.filing("", total(amount))));
  }
}
