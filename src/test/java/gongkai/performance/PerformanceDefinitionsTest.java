package gongkai.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.template.BadDefinition;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PerformanceDefinitionsTest {
  private static final TemplateLibrary LIBRARY = TemplateLibrary.builtIn();
  private static final String YAML =
      LIBRARY.find("performance/2024").orElseThrow().file(PerformanceDefinitions.FILE);

  private static PerformanceDefinitions parse(String yaml) {
    return DefinitionsParser.parse("performance/2024/performance.yaml", yaml);
  }

  @Test
  void final_accounts_have_reviews_and_budgets_have_goals() {
    assertThat(FormBook.DEFINITIONS.rulesFor("final-accounts/2024"))
        .allMatch(rule -> rule.check().kind() == Kind.REVIEW)
        .hasSize(29);
    assertThat(FormBook.DEFINITIONS.rulesFor("budget/2026"))
        .allMatch(rule -> rule.check().kind() == Kind.GOALS)
        .hasSize(16);
  }

  @Test
  void every_check_has_a_rule_with_a_source() {
    assertThat(FormBook.DEFINITIONS.byCheck()).containsOnlyKeys(Check.values());
    assertThat(FormBook.DEFINITIONS.rules())
        .allSatisfy(rule -> assertThat(rule.source()).isNotBlank())
        .allSatisfy(rule -> assertThat(rule.says()).isNotBlank());
  }

  @Test
  void a_template_with_definitions_of_its_own_uses_them() {
    Template plain = LIBRARY.find("final-accounts/2024").orElseThrow();
    var own =
        new Template(
            "final-accounts",
            2025,
            plain.name(),
            plain.words(),
            List.of(),
            Map.of(),
            List.of(),
            Map.of(PerformanceDefinitions.FILE, YAML.replace("overshoot: 1.3", "overshoot: 2")));

    assertThat(PerformanceDefinitions.find(own, LIBRARY).orElseThrow().settings().overshoot())
        .isEqualByComparingTo("2");
    assertThat(PerformanceDefinitions.find(plain, LIBRARY).orElseThrow().settings().overshoot())
        .isEqualByComparingTo("1.3");
  }

  @Test
  void a_change_changes_the_fingerprint() {
    String changed = YAML.replace("overshoot: 1.3", "overshoot: 2");

    assertThat(parse(changed).fingerprint()).isNotEqualTo(parse(YAML).fingerprint());
  }

  @Test
  void a_rule_taken_out_is_neither_told_nor_counted() {
    int from = YAML.indexOf("  - id: P14");
    String without = YAML.substring(0, from) + YAML.substring(YAML.indexOf("  - id: P15"));
    PerformanceDefinitions definitions = parse(without);

    PerformanceResult result =
        PerformanceReview.review(
            FormBook.reviews().set("项目一", "F7", "2000家次").filing(), definitions);

    assertThat(result.findings()).noneMatch(finding -> finding.rule().equals("P14"));
    var counts = result.rules();
    assertThat(counts.passed() + counts.failed() + counts.notApplicable() + counts.couldNotRun())
        .isEqualTo(28);
  }

  @Test
  void a_level_is_what_the_file_says() {
    PerformanceDefinitions definitions =
        parse(YAML.replace("check: 超出目标\n    level: 警告", "check: 超出目标\n    level: 提示"));

    PerformanceResult result =
        PerformanceReview.review(
            FormBook.reviews().set("项目一", "F7", "2000家次").filing(), definitions);

    assertThat(result.findings())
        .filteredOn(finding -> finding.rule().equals("P14"))
        .allMatch(finding -> finding.level() == gongkai.report.Level.INFO)
        .isNotEmpty();
  }

  @Test
  void an_unknown_word_is_refused_with_its_place() {
    assertThatThrownBy(() -> parse(YAML.replace("overshoot: 1.3", "overshoot: 1.3\n  overshot: 2")))
        .isInstanceOf(BadDefinition.class)
        .hasMessageStartingWith("performance/2024/performance.yaml:")
        .hasMessageContaining("不认识“overshot”");
  }

  @Test
  void a_level_that_is_none_is_refused_at_its_rule() {
    assertThatThrownBy(() -> parse(YAML.replaceFirst("level: 错误", "level: 严重")))
        .isInstanceOf(BadDefinition.class)
        .hasMessageContaining("P01 的级别“严重”应为 错误、警告 或 提示");
  }

  @Test
  void a_slot_that_a_check_cannot_fill_is_refused() {
    assertThatThrownBy(() -> parse(YAML.replaceFirst("按执行数\\{执行数}", "按执行数{决算数}")))
        .isInstanceOf(BadDefinition.class)
        .hasMessageContaining("P01 的 message 里没有“{决算数}”可填");
  }

  @Test
  void a_check_that_has_two_rules_is_refused() {
    assertThatThrownBy(() -> parse(YAML.replace("check: 执行率得分", "check: 执行率")))
        .isInstanceOf(BadDefinition.class)
        .hasMessageContaining("P02");
  }

  @Test
  void a_figure_that_is_none_is_refused_at_its_line() {
    assertThatThrownBy(() -> parse(YAML.replace("支出表[合计].项目支出", "支出表.项目支出")))
        .isInstanceOf(BadDefinition.class)
        .hasMessageContaining("要写成 表[行].栏");
  }

  @Test
  void a_missing_part_is_refused() {
    assertThatThrownBy(() -> parse(YAML.replace("  alike: 0.8", "  # alike")))
        .isInstanceOf(BadDefinition.class)
        .hasMessageContaining("缺少“alike”");
  }
}
