package gongkai.form.measure;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.form.words.FormDefinitions;
import gongkai.template.TemplateLibrary;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttainmentTest {
  private static final MeasureReader MEASURES =
      FormDefinitions.of(TemplateLibrary.builtIn().find("performance/2024").orElseThrow())
          .orElseThrow()
          .measures();

  private static Attainment of(String target, String actual) {
    MeasureReader reader = MEASURES;
    return Attainment.of(reader.read(target), reader.read(actual), reader, false);
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥500家次   | 506家次   | 1
          ≥500家次   | 250家次   | 0.5
          6台        | 3台       | 0.5
          ≥50个      | 50        | 1
          100%       | 95%       | 0.95
          ≥95%       | 0.96      | 1
          ≥95%       | 0.475     | 0.5
          ≤0.5%      | 0.4%      | 1
          ≤0.5%      | 1%        | 0.5
          ≤5起       | 无        | 1
          ≤5起       | 0起       | 1
          ≥12场次    | 14场      | 1
          2次/年     | 2次       | 1
          3-4次      | 3次       | 1
          3-4次      | 4次       | 1
          4-5次      | 2次       | 0.5
          同比增长10%| 同比增长5%| 0.5
          ≥100万次   | 50万次    | 0.5
          ≤1小时     | 30分钟    | 1
          """)
  void quantities_give_the_share_of_the_official_formula(
      String target, String actual, BigDecimal share) {
    Attainment attainment = of(target, actual);

    assertThat(attainment.judged()).isTrue();
    assertThat(attainment.share()).isEqualByComparingTo(share);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          达标        | 达标
          同比增加    | 同比增加12%
          0起         | 2起
          ≥30次/月    | 360次
          同比增长10% | 同比下降5%
          ≥500家次    | 已完成
          3-4次       | 6次
          """)
  void what_only_a_person_can_weigh_is_not_judged(String target, String actual) {
    assertThat(of(target, actual).judged()).isFalse();
  }

  @Test
  void units_that_cannot_mean_the_same_are_told() {
    assertThat(of("≥500家次", "506人次").unitsDiffer()).isTrue();
    assertThat(of("≥500家次", "506家").unitsDiffer()).isFalse();
  }

  @Test
  void a_cost_without_a_sign_is_left_to_a_person_unless_it_is_met() {
    MeasureReader reader = MEASURES;

    assertThat(Attainment.of(reader.read("100"), reader.read("49.51"), reader, true).judged())
        .isFalse();
    assertThat(Attainment.of(reader.read("15"), reader.read("15"), reader, true).share())
        .isEqualByComparingTo("1");
  }

  @Property
  void no_share_is_below_nothing_or_above_the_whole(
      @ForAll @IntRange(max = 5000) int target, @ForAll @IntRange(max = 5000) int actual) {
    for (String sign : new String[] {"≥", "≤", ""}) {
      Attainment attainment = of(sign + target + "次", actual + "次");
      if (attainment.judged()) {
        assertThat(attainment.share()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
      }
    }
  }
}
