package gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.template.BadDefinition;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleParserTest {
  private final Template template =
      TemplateLibrary.builtIn().find("final-accounts/2024").orElseThrow();

  private List<Rule> parse(String text) {
    return new RuleParser("rules.txt", template).parse(text);
  }

  @Test
  void a_line_becomes_an_identity_with_its_terms() {
    Rule rule = parse("X1 | 错误 | 支出表 每行 | 本年支出合计 = 基本支出 + 项目支出 - 经营支出 | 左 | 官方模板").get(0);

    assertThat(rule).isInstanceOf(Identity.class);
    Identity identity = (Identity) rule;
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
  void an_id_is_used_once() {
    String line = "X1 | 错误 | 支出表 | 逐级汇总 | 左 | 依据\n";

    assertThatThrownBy(() -> parse(line + line))
        .isInstanceOf(BadDefinition.class)
        .hasMessageContaining("rules.txt:2:1")
        .hasMessageContaining("已用于第 1 行");
  }
}
