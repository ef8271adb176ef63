package gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Finding;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.report.Rule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken once, by the least change to forms on which every rule holds. */
public class FormFaultsTest {

  /**
   * @param cell the cell that must be judged, or null when the form as a whole is
   */
  public record Case(String rule, String cell, Function<FormBook, FormBook> change, boolean goals) {
    @Override
    public String toString() {
      return rule;
    }
  }

  private static Case review(String rule, String cell, Function<FormBook, FormBook> change) {
    return new Case(rule, cell, change, false);
  }

  private static Case goals(String rule, String cell, Function<FormBook, FormBook> change) {
    return new Case(rule, cell, change, true);
  }

  public static Stream<Case> cases() {
    return Stream.of(
        review("P01", "项目一!F4", b -> b.set("项目一", "F4", "98%")),
        review("P02", "项目一!G4", b -> b.set("项目一", "E4", "60").set("项目一", "F4", "50%")),
        review("P03", "项目一!D4", b -> b.set("项目一", "D4", "0")),
        review("P04", "项目一!E4", b -> b.set("项目一", "D4", "90").set("项目一", "F4", "133.33%")),
        review("P05", "整体!A7", b -> b.set("整体", "A7", "年度绩效目标1（50分）")),
        review("P06-1", "项目一!A5", b -> b.set("项目一", "A5", "年度绩效目标（70分）")),
        review("P06-2", "项目一!B7", b -> b.set("项目一", "B7", "产出指标（50分）")),
        review("P07-2", "项目一!G7", b -> b.set("项目一", "G7", "50")),
        review("P07-3", "项目一!G7", b -> b.set("项目一", "G7", "-1")),
        review("P12-2", "项目一!G5", b -> b.set("项目一", "G5", "70")),
        review("P07-1", "项目一!G7", b -> b.set("项目一", "G7", "21")),
        review("P08", "项目一!G7", b -> b.set("项目一", "F7", "400家次")),
        review("P09", "项目一!G9", b -> b.set("项目一", "F9", "1%")),
        review("P10", "项目一!G7", b -> b.set("项目一", "G7", "15")),
        review("P11", "项目一!G10", b -> b.set("项目一", "G10", "10")),
        review("P12-1", "项目一!B11", b -> b.set("项目一", "B11", "99")),
        review("P13", "项目一!B12", b -> b.set("项目一", "G10", "18").set("项目一", "B11", "98")),
        review("P14", "项目一!F7", b -> b.set("项目一", "F7", "1000家次")),
        review("P15", "整体!B18", b -> b.set("整体", "B18", "良好")),
        review("P16", "项目一!F7", b -> b.set("项目一", "F7", "510人次")),
        review("P17", "项目一!F7", b -> b.set("项目一", "F7", "≥510家次")),
        review("P18", "项目一!F10", b -> b.set("项目一", "F10", "")),
        review("P19", "项目一!A1", b -> b.set("项目一", "A1", "2023年服务项目自评表")),
        review("P20", "整体!F9", b -> b.set("项目一", "F7", "520家次")),
        review("P21", "整体!E6", b -> b.table("支出表", "合计", "本年支出合计", "310")),
        review("P22", "整体!B4", b -> b.table("支出表", "合计", "基本支出", "110")),
        review("P23", "整体!E4", b -> b.table("支出表", "合计", "项目支出", "210")),
        review("P24", "整体!E6", b -> b.set("整体", "B4", "90")),
        review("P25", "项目一!E4", b -> b.table("支出表", "合计", "项目支出", "150")),
        review("P26", "项目一!E4", b -> b.table("支出表", "合计", "项目支出", "250")),
        review("P27", "项目一!G10", b -> b.set("项目一", "F10", "基本没有")),
        review("P28", "项目一!A3", b -> b.set("项目一", "A3", "预算执行情况（万元）（10分）")),
        review("P29", "项目二!G7", b -> b.set("项目二", "F7", "5台")),
        goals("P31", "表11!D8", b -> b.set("表11", "D8", "310")),
        goals("P32", "表11!F12", b -> b.set("表11", "F12", "210")),
        goals("P33", "表11!G8", b -> b.set("表11", "G8", "251").set("表11", "G6", "251")),
        goals("P34", "表11!E10", b -> b.set("表11", "E10", "20%")),
        goals("P35", "表11!D8", b -> b.table("收支总表", "收入总计", "金额", "301")),
        goals("P36", "表11!D9", b -> b.table("一般公共预算支出表", "合计", "合计", "300", "基本支出.人员经费", "140")),
        goals("P37", "表11!D10", b -> b.table("一般公共预算支出表", "合计", "合计", "300", "基本支出.公用经费", "25")),
        goals("P38", "表11!D11", b -> b.set("表11", "F14", "90")),
        goals("P39-1", "表11!F14", b -> b.set("表12-1", "F5", "90")),
        goals("P39-2", "表11!B15", b -> b.remove("表12-2")),
        goals("P47", "表11!F14", b -> b.set("表11", "E14", "90")),
        goals("P48", "表11!D9", b -> b.set("表11", "D9", "-1")),
        goals("P49", "表12-1!F15", b -> b.set("表12-1", "A15", "合计")),
        goals("P50", "表12-1!F5", b -> b.set("表12-1", "B5", "90")),
        goals("P51", "表12-1!F8", b -> b.set("表12-1", "F8", "-1")),
        goals("P39-3", "表11!E14", b -> b.set("表11", "E14", "110")),
        goals("P52", "表12-1!F9", b -> b.set("表12-1", "F9", "110")),
        goals("P40", "表12-1!F7", b -> b.set("表12-1", "F8", "90")),
        goals("P41", "表12-1!F7", b -> b.set("表12-1", "F5", "110")),
        goals("P42", "表12-1!F5", b -> b.set("表12-1", "F14", "70")),
        goals("P43", "表12-1!F14", b -> b.set("表12-1", "G14", "宣传40万元、培训30万元。")),
        goals("P44", "表12-1!F18", b -> b.set("表12-1", "F18", "101")),
        goals("P45", "表12-1!F5", b -> b.table("项目支出表", "1T1", "合计", "90")),
        goals("P46", "表11!G18", b -> b.set("表11", "G18", "≥500次")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_broken_rule_is_told_at_the_cell_that_breaks_it(Case broken) {
    FormBook book = broken.goals() ? FormBook.goals() : FormBook.reviews();

    Told result = broken.change().apply(book).review();

    List<Finding> told =
        result.findings().stream()
            .filter(finding -> finding.rule().equals(broken.rule()))
            .filter(finding -> finding.level() == ruleOf(result, broken).level())
            .toList();
    assertThat(told).as(result.findings().toString()).isNotEmpty();
    assertThat(told.stream().flatMap(finding -> finding.cells().stream()))
        .anyMatch(
            cell -> cell.role() == Role.ACTUAL && cell.ref().toString().equals(broken.cell()));
    assertThat(told).allSatisfy(finding -> assertThat(finding.message()).doesNotContain("{", "}"));
  }

  private static Rule ruleOf(Told told, Case broken) {
    return told.about().stream()
        .filter(rule -> rule.id().equals(broken.rule()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void forms_in_order_give_no_finding_but_what_is_left_to_a_person() {
    Told result = FormBook.reviews().review();

    assertThat(result.findings()).allMatch(finding -> finding.rule().equals("P27"));
    assertThat(result.findings()).allMatch(finding -> finding.level() == Level.INFO);
    assertThat(result.filled()).isEmpty();
    assertThat(result.couldNotRun()).isEmpty();
    assertThat(result.rules().failed()).isEqualTo(1);
    assertThat(result.rules().notApplicable()).isEqualTo(2);
    assertThat(result.rules().passed()).isEqualTo(30);
  }

  @Test
  void goal_forms_in_order_give_no_finding_at_all() {
    Told result = FormBook.goals().review();

    assertThat(result.findings()).isEmpty();
    assertThat(result.filled()).isEmpty();
    assertThat(result.couldNotRun()).isEmpty();
    assertThat(result.rules().passed()).isEqualTo(23);
  }
}
