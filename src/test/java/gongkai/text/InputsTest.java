package gongkai.text;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Finding;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.table.Book;
import gongkai.table.CellRef;
import gongkai.text.input.Answer;
import gongkai.text.input.InputBlock;
import gongkai.text.input.InputCheck;
import gongkai.text.input.InputColumn;
import gongkai.text.input.InputRecord;
import gongkai.text.input.InputSheets;
import gongkai.text.input.Inputs;
import gongkai.text.input.Subject;
import gongkai.text.style.StyleChoice;
import gongkai.text.style.TextStyle;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Input sheets are read as people fill them in. */
class InputsTest {
  private static final Rule STYLE = Cases.TEXT.checks().get(InputCheck.STYLE);
  private static final InputSheets SHEETS = Cases.TEXT.vocabulary().inputs();

  @Test
  void blocks_are_found_by_their_headings_wherever_they_stand() {
    Inputs inputs =
        read(
            "== 3.上年数与年初预算\n\n"
                + " | 说明：请填写\n"
                + " | 序号 | 项 目 | 备注 | 上年决算数（万元） \n"
                + " | 1 | 一、收支总计 | | １２３．４ \n");
    assertThat(amount(inputs, named("收支总计"), InputColumn.Role.LAST_YEAR))
        .isEqualByComparingTo("123.4");
    assertThat(answer(inputs, named("收支总计"), InputColumn.Role.LAST_YEAR).where())
        .isEqualTo(new CellRef("3.上年数与年初预算", "E4"));
  }

  @Test
  void amounts_are_read_in_the_unit_of_their_heading_else_of_their_sheet() {
    assertThat(
            amount(
                read("== 上年数与年初预算\n项目 | 上年决算数(元)\n收支总计 | 1,234,500.00\n"),
                named("收支总计"),
                InputColumn.Role.LAST_YEAR))
        .isEqualByComparingTo("123.45");
    assertThat(
            amount(
                read("== 上年数与年初预算\n金额单位：元\n项目 | 上年决算数\n收支总计 | 10000\n"),
                named("收支总计"),
                InputColumn.Role.LAST_YEAR))
        .isEqualByComparingTo("1");
  }

  @Test
  void codes_may_be_split_and_dashes_mean_nothing() {
    Inputs inputs =
        read("== 上年数与年初预算\n科目编码 | 科目名称 | 年初预算数\n208 05 02 | 甲 | —\n2080505.0 | 乙 | ￥5\n");
    assertThat(amount(inputs, coded("2080502"), InputColumn.Role.INITIAL))
        .isEqualByComparingTo("0");
    assertThat(amount(inputs, coded("2080505"), InputColumn.Role.INITIAL))
        .isEqualByComparingTo("5");
    assertThat(inputs.nameOf("一般公共预算支出表.", "2080505")).isEqualTo("乙");
  }

  @Test
  void the_title_of_the_next_block_is_not_a_row_of_the_one_above() {
    Inputs inputs =
        read("== 原因说明\n项目名称 | 支出金额 | 主要成效\n甲项目 | 1 | 好\n\n二、其他\n项目 | 较上年变动的主要原因\n收支总计 | 因为\n");
    assertThat(inputs.records(SHEETS.block("项目支出")))
        .extracting(InputRecord::key)
        .containsExactly("甲项目");
    assertThat(answer(inputs, named("收支总计"), InputColumn.Role.WHY_LAST_YEAR).cell().text())
        .isEqualTo("因为");
  }

  @Test
  void what_is_not_a_number_or_not_a_choice_is_told_at_its_cell() {
    Inputs inputs = read("== 基础信息\n项目 | 内容\n口径 | 全市\n\n== 其他事项\n事项 | 数量或内容\n车辆总数 | 两辆\n");
    assertThat(findings(inputs))
        .extracting(Finding::message)
        .containsExactly("基础信息!B2的“全市”不在可选的词里，请改成：单位、部门。", "其他事项!B2的“两辆”不是数，请改填数字，没有发生的填 0。");
    assertThat(inputs.text("口径")).isNull();
  }

  @Test
  void of_two_rows_about_the_same_the_one_that_says_something_counts() {
    Inputs inputs = read("== 其他事项\n事项 | 数量或内容\n车辆总数 |\n车辆总数 | 2\n");
    InputBlock block = SHEETS.factBlock("车辆总数");
    assertThat(inputs.fact(block, "车辆总数").cell().number()).isEqualByComparingTo("2");
  }

  @Test
  void a_workbook_without_the_sheets_answers_nothing_and_points_nowhere() {
    Inputs inputs = read("");
    Answer answer = answer(inputs, named("收支总计"), InputColumn.Role.LAST_YEAR);
    assertThat(answer.isGiven()).isFalse();
    assertThat(answer.where()).isNull();
    assertThat(answer.place()).isEqualTo("请用空白工作簿里的“上年数与年初预算”表");
    assertThat(findings(inputs)).isEmpty();
  }

  @Test
  void a_profile_is_chosen_and_adjusted_in_the_workbook() {
    TextStyle style = style("文字样式 | 分类列示\n百分比小数位数 | 1；五（二） 3；十一 2 位\n下降用词 | 降低\n金额末尾的零 | 省去\n");
    assertThat(style.name()).isEqualTo("分类列示");
    assertThat(percent(style, "一")).isEqualTo("66.7%");
    assertThat(percent(style, "五（二）")).isEqualTo("66.667%");
    assertThat(percent(style, "五（三）")).isEqualTo("66.7%");
    assertThat(percent(style, "十一")).isEqualTo("66.67%");
    assertThat(style.word("下降用词", "一")).isEqualTo("降低");
    assertThat(style.amount(new BigDecimal("16.00"), "一")).isEqualTo("16");
  }

  @Test
  void a_setting_that_makes_no_sense_is_told_and_left_alone() {
    var outcomes = new Outcomes(Cases.TEXT.rules());
    Inputs inputs = read("== 基础信息\n项目 | 内容\n百分比小数位数 | 两位\n");
    TextStyle style = StyleChoice.choose(Cases.TEXT.vocabulary().styles(), inputs, outcomes, STYLE);
    assertThat(percent(style, "一")).isEqualTo("66.7%");
    assertThat(outcomes.result().findings()).extracting(Finding::rule).containsExactly("N-STYLE");
  }

  private static List<Finding> findings(Inputs inputs) {
    var outcomes = new Outcomes(Cases.TEXT.rules());
    inputs.judge(outcomes, Cases.TEXT.checks().get(InputCheck.UNDERSTOOD));
    return outcomes.result().findings();
  }

  private static TextStyle style(String rows) {
    Inputs inputs = read("== 基础信息\n项目 | 内容\n" + rows);
    return StyleChoice.choose(
        Cases.TEXT.vocabulary().styles(), inputs, new Outcomes(List.of()), null);
  }

  private static String percent(TextStyle style, String part) {
    return style.percent(new BigDecimal("2"), new BigDecimal("3"), part);
  }

  private static Inputs read(String sheets) {
    return Inputs.read(new Book(Cases.sheets(sheets), false, false), SHEETS);
  }

  private static Subject named(String name) {
    return new Subject(name, null, name);
  }

  private static Subject coded(String code) {
    return new Subject(code, "一般公共预算支出表.小计", code);
  }

  private static Answer answer(Inputs inputs, Subject subject, InputColumn.Role role) {
    return inputs.find(subject, column -> column.role() == role);
  }

  private static BigDecimal amount(Inputs inputs, Subject subject, InputColumn.Role role) {
    return answer(inputs, subject, role).cell().number();
  }
}
