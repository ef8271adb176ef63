package gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.form.judge.FormCheck;
import gongkai.form.words.FormDefinitions;
import gongkai.report.Rule;
import gongkai.template.BadDefinition;
import gongkai.template.Checks;
import gongkai.template.FormSet;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormDefinitionsTest {
  private static final Template FORMS =
      TemplateLibrary.builtIn().find("performance/2024").orElseThrow();
  private static final String YAML = FORMS.file(FormDefinitions.FILE);
  private static final String RULES = FORMS.file("rules.txt");

  private static Template with(String file, String text) {
    Map<String, String> files = new HashMap<>(FORMS.files());
    files.put(file, text);
    FormSet own = FORMS.forms();
    return new Template(
        FORMS.family(),
        FORMS.year(),
        FORMS.name(),
        FORMS.words(),
        FORMS.tables(),
        FORMS.accounts(),
        new FormSet(own.template(), own.kinds(), own.tables(), files),
        List.of(),
        null,
        files);
  }

  private static FormDefinitions parse(String yaml) {
    return FormDefinitions.of(with(FormDefinitions.FILE, yaml)).orElseThrow();
  }

  private static Map<FormCheck, Rule> rules(String text) {
    return Checks.of(with("rules.txt", text), FormCheck.class);
  }

  @Test
  void final_accounts_have_reviews_and_budgets_have_goals() {
    TemplateLibrary library = TemplateLibrary.builtIn();

    assertThat(Checks.of(library.find("final-accounts/2024").orElseThrow(), FormCheck.class))
        .containsKey(FormCheck.RATE)
        .doesNotContainKey(FormCheck.SHARE);
    assertThat(Checks.of(library.find("budget/2026").orElseThrow(), FormCheck.class))
        .containsKey(FormCheck.SHARE)
        .doesNotContainKey(FormCheck.RATE);
  }

  @Test
  void every_check_has_a_rule_with_a_source() {
    assertThat(rules(RULES)).containsOnlyKeys(FormCheck.values());
    assertThat(rules(RULES).values())
        .allSatisfy(rule -> assertThat(rule.source()).isNotBlank())
        .allSatisfy(rule -> assertThat(rule.message()).isNotBlank());
  }

  @Test
  void a_change_of_any_file_changes_the_fingerprint() {
    String before = FormDefinitions.of(FORMS).orElseThrow().fingerprint();

    assertThat(parse(YAML.replace("overshoot: 1.3", "overshoot: 2")).fingerprint())
        .isNotEqualTo(before);
    assertThat(
            FormDefinitions.of(with("rules.txt", RULES.replace("P14   | 警告", "P14   | 提示")))
                .orElseThrow()
                .fingerprint())
        .isNotEqualTo(before);
  }

  @Test
  void a_rule_taken_out_is_neither_told_nor_counted() {
    Template without = with("rules.txt", RULES.replaceAll("(?m)^P14.*\\R", ""));
    Told told = Told.of(FormBook.reviews().set("项目一", "F7", "2000家次").filing(), without);

    assertThat(told.findings()).noneMatch(finding -> finding.rule().equals("P14"));
    var counts = told.rules();
    assertThat(counts.passed() + counts.failed() + counts.notApplicable() + counts.couldNotRun())
        .isEqualTo(told.about().size());
  }

  @Test
  void an_unknown_word_is_refused_with_its_place() {
    assertThatThrownBy(() -> parse(YAML.replace("overshoot: 1.3", "overshoot: 1.3\n  overshot: 2")))
        .isInstanceOf(BadDefinition.class)
        .hasMessageStartingWith("performance/2024/forms.yaml:")
        .hasMessageContaining("不认识“overshot”");
  }

  @Test
  void a_slot_that_a_check_cannot_fill_is_refused() {
    assertThatThrownBy(() -> rules(RULES.replaceFirst("按执行数\\{执行数}", "按执行数{决算数}")))
        .isInstanceOf(BadDefinition.class)
        .hasMessageContaining("{决算数}");
  }

  @Test
  void a_check_that_has_two_rules_is_refused() {
    assertThatThrownBy(() -> rules(RULES.replace("自评 | 未填 |", "自评 | 照抄目标 |")))
        .isInstanceOf(BadDefinition.class)
        .hasMessageContaining("P17");
  }

  @Test
  void a_missing_part_is_refused() {
    assertThatThrownBy(() -> parse(YAML.replace("  alike: 0.8", "  # alike")))
        .isInstanceOf(BadDefinition.class)
        .hasMessageContaining("缺少“alike”");
  }
}
