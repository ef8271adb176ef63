package gongkai.reading.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongkai.template.BadDefinition;
import gongkai.template.TemplateLibrary;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final String FILE = TemplateLibrary.builtIn().common(Words.FILE);

  @Test
  void a_star_stands_for_anything() {
    Words words = Words.of(FILE);
    assertThat(words.isCodeHeader("支出功能分类科目编码")).isTrue();
    assertThat(words.isCodeHeader("款")).isTrue();
    assertThat(words.isCodeHeader("编码规则")).isFalse();
  }

  @Test
  void what_is_known_is_what_the_file_lists() {
    assertThat(Words.of(FILE).isTotal("共计")).isFalse();
    assertThat(Words.of(FILE.replace("totals: [", "totals: [共计, ")).isTotal("共计")).isTrue();
    assertThat(Words.of(FILE.replace("bodies: [", "bodies: [监狱, ")).namesUnit("某某监狱(本级)")).isTrue();
  }

  @Test
  void a_list_that_is_not_known_is_refused_with_its_line_and_those_that_are() {
    assertThatExceptionOfType(BadDefinition.class)
        .isThrownBy(() -> Words.of(FILE + "sums: [总和]\n"))
        .withMessageMatching("common/words.yaml:\\d+:\\d+: 不认识“sums”；可以写 .*totals.*");
  }

  @Test
  void a_list_that_is_left_out_is_refused() {
    assertThatExceptionOfType(BadDefinition.class)
        .isThrownBy(() -> Words.of(FILE.replaceAll("\nnotes: .*", "")))
        .withMessageContaining("这里缺少“notes”");
  }
}
