package gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A person reads a formula without knowing the language of rules. */
class PlainFormulaTest {

  @Test
  void rows_are_said_by_their_names() {
    assertThat(PlainFormula.of("[本年收入合计].金额 + [年初结转和结余].金额", false)).isEqualTo("本年收入合计＋年初结转和结余");
    assertThat(PlainFormula.of("[支出总计].小计 - [年末结转和结余].小计", false)).isEqualTo("支出总计小计－年末结转和结余小计");
  }

  @Test
  void sums_name_their_rows_or_their_group() {
    assertThat(PlainFormula.of("Σ收支总表[事业收入、经营收入].金额", false)).isEqualTo("事业收入、经营收入之和");
    assertThat(PlainFormula.of("Σ[收入项].金额", false)).isEqualTo("各收入项之和");
  }

  @Test
  void the_row_of_the_same_code_is_said_by_its_column_and_its_table_when_there_are_several() {
    assertThat(PlainFormula.of("政府性基金表[@].基本支出 + 国有资本表[@名].基本支出", true))
        .isEqualTo("政府性基金表的基本支出＋国有资本表的基本支出");
    assertThat(PlainFormula.of("支出表[@].基本支出", false)).isEqualTo("基本支出");
  }

  @Test
  void an_archived_table_is_always_named() {
    assertThat(PlainFormula.of("上年·收支总表[年末结转和结余].金额", false)).isEqualTo("上年收支总表的年末结转和结余");
  }

  @Test
  void columns_of_the_row_itself_stay_as_they_are() {
    assertThat(PlainFormula.of("基本支出 + 项目支出", false)).isEqualTo("基本支出＋项目支出");
  }
}
