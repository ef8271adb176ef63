package gongkai.rule.language;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.template.RuleLine;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person reads a formula without knowing the language of rules. */
class PlainFormulaTest {
  private final Template template =
      TemplateLibrary.builtIn().find("final-accounts/2024").orElseThrow();

  private String plain(String scope, String right, boolean tables) {
    String left = scope.contains(" ") ? "基本支出" : "[本年收入合计].金额";
    String line = "X1 | 错误 | %s | %s = %s | 不补 | 依据".formatted(scope, left, right);
    Demand demand =
        new RuleParser(template, List.of()).parse(RuleLine.parse("rules.txt", line)).get(0);
    return PlainFormula.of(((Identity) demand.statement()).right(), demand.table(), tables);
  }

  @Test
  void rows_are_said_by_their_names() {
    assertThat(plain("收支总表", "[本年收入合计].金额 + [年初结转和结余].金额", false)).isEqualTo("本年收入合计＋年初结转和结余");
    assertThat(plain("支出表 每行", "财政拨款总表[支出总计].小计 - 财政拨款总表[年末财政拨款结转和结余].小计", false))
        .isEqualTo("支出总计小计－年末财政拨款结转和结余小计");
  }

  @Test
  void sums_name_their_rows_or_their_group() {
    assertThat(plain("支出表 每行", "Σ收支总表[事业收入、经营收入].金额", false)).isEqualTo("事业收入、经营收入之和");
    assertThat(plain("收支总表", "Σ[收入项].金额", false)).isEqualTo("各收入项之和");
  }

  @Test
  void the_row_of_the_same_code_is_said_by_its_column_and_its_table_when_there_are_several() {
    assertThat(plain("一般公共预算支出表 每码", "支出表[@].基本支出 + 国有资本表[@名].基本支出", true))
        .isEqualTo("支出表的基本支出＋国有资本表的基本支出");
    assertThat(plain("一般公共预算支出表 每码", "支出表[@].基本支出", false)).isEqualTo("基本支出");
  }

  @Test
  void an_archived_table_is_always_named() {
    assertThat(plain("收支总表", "上年·收支总表[年末结转和结余].金额", false)).isEqualTo("上年收支总表的年末结转和结余");
  }

  @Test
  void columns_of_the_row_itself_stay_as_they_are() {
    assertThat(plain("支出表 每行", "基本支出 + 项目支出", false)).isEqualTo("基本支出＋项目支出");
  }
}
