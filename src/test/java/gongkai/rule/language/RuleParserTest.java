package gongkai.rule.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.template.BadDefinition;
import gongkai.template.Check;
import gongkai.template.RuleLine;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleParserTest {
  private final Template template =
      TemplateLibrary.builtIn().find("final-accounts/2024").orElseThrow();

  private List<Demand> parse(String text) {
    return new RuleParser(template, List.of()).parse(RuleLine.parse("rules.txt", text));
  }

  @Test
  void a_line_becomes_an_identity_with_its_terms() {
    Demand demand = parse("X1 | 错误 | 支出表 每行 | 本年支出合计 = 基本支出 + 项目支出 - 经营支出 | 左 | 官方模板").get(0);

    assertThat(demand.statement()).isInstanceOf(Identity.class);
    Identity identity = (Identity) demand.statement();
    assertThat(identity.right()).extracting(Term::sign).containsExactly(1, 1, -1);
    assertThat(identity.atMost()).isFalse();
    assertThat(identity.each().kind()).isEqualTo(Each.Kind.ROW);
  }

  @Test
  void comments_and_blank_lines_say_nothing() {
    assertThat(parse("# 说明\n\n   \n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "X1 | 错误 | 支出表 | 逐级汇总 | 左;应有 6 栏;1",
        "X1 | 严重 | 支出表 | 逐级汇总 | 左 | 依据;级别应为 错误、警告 或 提示;6",
        "X1 | 错误 | 支出 | 逐级汇总 | 左 | 依据;没有“支出”这张表;11",
        "X1 | 错误 | 支出表 按行 | 逐级汇总 | 左 | 依据;范围应为;11",
        "X1 | 错误 | 收支总表 | 逐级汇总 | 左 | 依据;没有科目编码;18",
        "X1 | 错误 | 支出表 | 逐级汇总 | 全补 | 依据;补全应为 左、双向 或 不补;24",
        "X1 | 错误 | 支出表 | 逐级汇总 | 左 | ;依据空白;27",
        "X1 | 错误 | 支出表 每行 | 本年支出合计=基本支出 | 左 | 依据;没有“本年支出合计=基本支出”这一栏;20",
        "X1 | 错误 | 支出表 每行 | 本年支出合计 = 基本开支 | 左 | 依据;没有“基本开支”这一栏;20",
        "X1 | 错误 | 收支总表 | [本年收入合计] = [其他收入].金额 | 左 | 依据;没有写栏名;18",
        "X1 | 错误 | 收支总表 | [本年收入].金额 = [其他收入].金额 | 左 | 依据;没有“本年收入”这一行或组;18",
        "X1 | 错误 | 收支总表 | [其他收入].金额 | 左 | 依据;公式里没有 = 或 ≤;18",
        "X1 | 错误 | 收支总表 | [其他收入].金额 = [事业收入].金额 当时 [经营收入].金额 | 左 | 依据;条件应写;18",
        "X1 | 错误 | 支出表 | 不为负 除 结转 | 不补 | 依据;没有“结转”这一栏;17",
      })
  void a_bad_line_says_where_and_what_to_write(String line, String remedy, int column) {
    assertThatThrownBy(() -> parse(line))
        .isInstanceOf(BadDefinition.class)
        .hasMessageStartingWith("rules.txt:1:" + column + ":")
        .hasMessageContaining(remedy);
  }

  @Test
  void a_line_prints_as_its_table_its_scope_and_its_formula() {
    assertThat(parse("X1 | 错误 | 支出表 每行 | 本年支出合计 = 基本支出 + 项目支出 | 左 | 官方模板").get(0).rule().says())
        .isEqualTo("公开03表《支出决算表》，每行：本年支出合计 = 基本支出 + 项目支出");
  }

  @Test
  void a_line_may_bring_its_own_message_with_the_slots_of_its_check() {
    String line = "X1 | 错误 | 支出表 | 上级科目 | 不补 | 依据 | ";

    assertThat(parse(line + "{位置}缺{上级}").get(0).rule().message()).isEqualTo("{位置}缺{上级}");
    assertThatThrownBy(() -> parse(line + "{位置}缺{下级}"))
        .isInstanceOf(BadDefinition.class)
        .hasMessageContaining("提示语里不能写 {下级}");
  }

  @Test
  void a_line_about_something_else_names_a_check_that_somebody_performs() {
    var parser = new RuleParser(template, List.of(Elsewhere.TITLE));
    String line = "X1 | 警告 | 封面 | %s | 不补 | 依据";

    Demand demand = parser.parse(RuleLine.parse("rules.txt", line.formatted("标题"))).get(0);
    assertThat(demand.table()).isNull();
    assertThat(demand.rule().says()).isEqualTo("封面应有标题");
    assertThatThrownBy(() -> parser.parse(RuleLine.parse("rules.txt", line.formatted("题目"))))
        .isInstanceOf(BadDefinition.class)
        .hasMessageContaining("可用 标题");
  }

  private enum Elsewhere implements Check {
    TITLE;

    @Override
    public String word() {
      return "标题";
    }

    @Override
    public String says() {
      return "封面应有标题";
    }

    @Override
    public String scope() {
      return "封面";
    }
  }
}
