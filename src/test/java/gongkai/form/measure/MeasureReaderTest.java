package gongkai.form.measure;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.form.measure.Measure.Bound;
import gongkai.form.measure.Measure.Kind;
import gongkai.form.measure.Measure.Trend;
import gongkai.form.words.FormDefinitions;
import gongkai.template.TemplateLibrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureReaderTest {
  private static final MeasureReader MEASURES =
      FormDefinitions.of(TemplateLibrary.builtIn().find("performance/2024").orElseThrow())
          .orElseThrow()
          .measures();

  private final MeasureReader reader = MEASURES;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥500 家次        | AT_LEAST | 500     | 500     | 家次     |
          100%             | EQUAL    | 100     | 100     | %        |
          6 台             | EQUAL    | 6       | 6       | 台       |
          ≤0.5%            | AT_MOST  | 0.5     | 0.5     | %        |
          90%以上          | AT_LEAST | 90      | 90      | %        |
          90%及以上        | AT_LEAST | 90      | 90      | %        |
          不低于90%        | AT_LEAST | 90      | 90      | %        |
          3-4 次           | BETWEEN  | 3       | 4       | 次       |
          3～4次           | BETWEEN  | 3       | 4       | 次       |
          80%-90%          | BETWEEN  | 80      | 90      | %        |
          2次/年           | EQUAL    | 2       | 2       | 次       | 年
          ≥100本/月        | AT_LEAST | 100     | 100     | 本       | 月
          每月≥100本       | AT_LEAST | 100     | 100     | 本       | 月
          4000元/展位      | EQUAL    | 4000    | 4000    | 元       | 展位
          0.95             | EQUAL    | 0.95    | 0.95    | ''       |
          ９５％           | EQUAL    | 95      | 95      | %        |
          1,200人次        | EQUAL    | 1200    | 1200    | 人次     |
          ≥10000册         | AT_LEAST | 10000   | 10000   | 册       |
          >=10家           | AT_LEAST | 10      | 10      | 家       |
          ≥100万次         | AT_LEAST | 1000000 | 1000000 | 次       |
          不超过30万元     | AT_MOST  | 300000  | 300000  | 元       |
          控制在100万元以内| AT_MOST  | 1000000 | 1000000 | 元       |
          3个工作日内      | AT_MOST  | 3       | 3       | 个工作日 |
          ≤1小时           | AT_MOST  | 1       | 1       | 小时     |
          达到95%          | EQUAL    | 95      | 95      | %        |
          至少完成2场      | AT_LEAST | 2       | 2       | 场       |
          两场             | EQUAL    | 2       | 2       | 场       |
          5‰               | EQUAL    | 0.5     | 0.5     | %        |
          """)
  void quantities_are_read_as_people_write_them(
      String text, Bound bound, String low, String high, String unit, String per) {
    Measure measure = reader.read(text);

    assertThat(measure.kind()).isEqualTo(Kind.QUANTITY);
    assertThat(measure.bound()).isEqualTo(bound);
    assertThat(measure.low()).isEqualByComparingTo(low);
    assertThat(measure.high()).isEqualByComparingTo(high);
    assertThat(measure.unit()).isEqualTo(unit);
    assertThat(measure.per()).isEqualTo(per == null ? "" : per);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "无",
        "达标",
        "符合",
        "同比增加",
        "一般",
        "全体经科局退休人员",
        "保质保量完成",
        "工作目标完成率达100%",
        "2024年12月31日前",
        "12月底前完成",
        "2024年",
        "发生几笔,处理几笔",
        "按照4000元/展位的标准给予参展企业补贴",
        "三级",
        "A级"
      })
  void words_and_dates_are_no_quantities(String text) {
    assertThat(reader.read(text).kind()).isEqualTo(Kind.WORDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "—", "/", "--"})
  void nothing_and_dashes_are_blank(String text) {
    assertThat(reader.read(text).isBlank()).isTrue();
  }

  @Test
  void a_rise_and_a_fall_are_told_apart() {
    assertThat(reader.read("同比增长10%").trend()).isEqualTo(Trend.RISE);
    assertThat(reader.read("同比下降5%").trend()).isEqualTo(Trend.FALL);
    assertThat(reader.read("同比增长≥10%").bound()).isEqualTo(Bound.AT_LEAST);
  }

  @Test
  void a_column_of_its_own_may_state_the_sign() {
    assertThat(reader.bound("≥")).isEqualTo(Bound.AT_LEAST);
    assertThat(reader.bound("正向指标")).isEqualTo(Bound.AT_LEAST);
    assertThat(reader.bound("反向")).isEqualTo(Bound.AT_MOST);
    assertThat(reader.bound("＝")).isEqualTo(Bound.EQUAL);
    assertThat(reader.bound("定性")).isNull();
  }

  @Property
  void no_text_breaks_it(@ForAll String text) {
    assertThat(reader.read(text)).isNotNull();
  }

  @Property
  void any_count_with_a_sign_is_that_count(@ForAll @IntRange(max = 1_000_000) int count) {
    assertThat(reader.read("≥" + count + "家次").low()).isEqualByComparingTo(String.valueOf(count));
  }
}
