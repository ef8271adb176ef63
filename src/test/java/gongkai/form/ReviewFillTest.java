package gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.report.Filled;
import org.junit.jupiter.api.Test;

class ReviewFillTest {

  @Test
  void rates_scores_and_totals_that_the_formulas_determine_are_filled() {
    Told result =
        FormBook.reviews()
            .set("项目一", "E4", "90")
            .set("项目一", "F4", "")
            .set("项目一", "G4", "")
            .set("项目一", "F7", "400家次")
            .set("项目一", "G7", "")
            .set("项目一", "F9", "1%")
            .set("项目一", "G9", "")
            .set("项目一", "B11", "")
            .review();

    assertThat(result.filled())
        .extracting(Filled::address, filled -> filled.value().toPlainString(), Filled::rule)
        .containsExactly(
            tuple("F4", "0.7500", "P01"),
            tuple("G4", "15", "P02"),
            tuple("G7", "16", "P08"),
            tuple("G9", "10", "P09"),
            tuple("B11", "81", "P12-1"));
  }

  @Test
  void a_score_that_only_a_person_can_give_stays_blank_and_so_does_the_total() {
    Told result = FormBook.reviews().set("项目一", "G10", "").set("项目一", "B11", "").review();

    assertThat(result.filled()).isEmpty();
    assertThat(result.findings())
        .anyMatch(f -> f.rule().equals("P18") && f.message().contains("有2处没有填"));
    assertThat(result.findings())
        .anyMatch(f -> f.rule().equals("P27") && f.message().contains("达成16–20分"));
  }

  @Test
  void a_missed_target_without_a_sign_is_not_filled_but_the_formula_is_told() {
    Told result = FormBook.reviews().set("项目二", "F7", "3台").set("项目二", "G7", "").review();

    assertThat(result.filled()).isEmpty();
    assertThat(result.findings())
        .anyMatch(f -> f.rule().equals("P27") && f.message().contains("按正向计算得20分"));
  }

  @Test
  void what_is_filled_is_taken_as_right_when_posted_again() {
    FormBook book = FormBook.reviews().set("项目一", "F4", "").set("项目一", "G4", "");
    Told first = book.review();
    first.filled().forEach(f -> book.set(f.sheet(), f.address(), f.value().toPlainString()));
    Told second = book.review();

    assertThat(first.filled()).hasSize(2);
    assertThat(second.filled()).isEmpty();
    assertThat(second.findings()).isEqualTo(FormBook.reviews().review().findings());
  }

  @Test
  void blank_sums_of_goal_forms_are_filled_from_their_parts() {
    Told result =
        FormBook.goals().set("表11", "D8", "").set("表11", "F12", "").set("表12-1", "F7", "").review();

    assertThat(result.filled())
        .extracting(Filled::sheet, Filled::address, filled -> filled.value().toPlainString())
        .containsExactly(
            tuple("表11", "D8", "300"), tuple("表11", "F12", "200"), tuple("表12-1", "F7", "100"));
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void carried_over_money_counts_as_a_source_unless_the_budget_says_otherwise() {
    Told inside =
        FormBook.goals()
            .set("表12-1", "F8", "70")
            .set("表12-1", "F11", "30")
            .set("表12-1", "F7", "")
            .review();
    Told beside = FormBook.goals().set("表12-1", "F11", "30").set("表12-1", "F7", "").review();

    assertThat(inside.filled()).extracting(Filled::value).allMatch(v -> v.intValue() == 100);
    assertThat(beside.filled()).extracting(Filled::value).allMatch(v -> v.intValue() == 100);
    assertThat(inside.findings()).isEmpty();
    assertThat(beside.findings()).isEmpty();
  }

  @Test
  void a_form_of_which_only_the_money_can_be_read_is_told_of() {
    FormBook cut =
        new FormBook()
            .sheet(
                "项目一",
                """
                2024年服务项目自评表
                项目名称|服务项目
                预算执行情况（万元）（20分）|||预算数(A)|执行数(B)|执行率(B/A)|得分（20分*执行率）
                |年度财政资金总额||120|120|100%|20
                年度绩效目标（80分）|
                年度绩效指标|一级指标|二级指标|三级指标|年初目标值(A)|实际完成值(B)|得分
                总分|100
                """);
    assertThat(cut.review().result().answers().rows()).hasSize(1);
  }
}
