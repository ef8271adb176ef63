package gongkai.template;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLineTest {
  private static final String LINE = "X1 | 错误 | 支出表 | 逐级汇总 | 左 | 依据\n";

  @ParameterizedTest
  @ValueSource(strings = {RuleLine.FILE, RuleLine.COMMON})
  void an_id_is_used_once_in_all_files_of_a_template(String second) {
    Map<String, String> files =
        second.equals(RuleLine.FILE)
            ? Map.of(RuleLine.FILE, LINE + LINE, RuleLine.COMMON, "")
            : Map.of(RuleLine.FILE, LINE, RuleLine.COMMON, "\n" + LINE);

    assertThatThrownBy(() -> RuleLine.of(template(files)))
        .isInstanceOf(BadDefinition.class)
        .hasMessageContaining(second + ":2:1")
        .hasMessageContaining("编号 X1 已用于 town/2024/rules.txt 第 1 行");
  }

  @Test
  void a_template_without_rules_is_refused() {
    assertThatThrownBy(() -> RuleLine.of(template(Map.of(RuleLine.FILE, LINE))))
        .isInstanceOf(BadDefinition.class)
        .hasMessageContaining(RuleLine.COMMON);
  }

  private static Template template(Map<String, String> files) {
    return new Template(
        "town", 2024, "镇", List.of(), List.of(), Map.of(), null, List.of(), null, files);
  }
}
