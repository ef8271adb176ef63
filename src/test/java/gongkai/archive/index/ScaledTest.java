package gongkai.archive.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ScaledTest {
  @Property
  void any_amount_comes_back_exactly_as_it_was_written(
      @ForAll BigInteger digits, @ForAll @IntRange(min = -30, max = 30) int scale) {
    BigDecimal value = new BigDecimal(digits, scale);
    BigDecimal back = Scaled.of(value).value();
    assertThat(back).isEqualByComparingTo(value);
    assertThat(back.scale()).isEqualTo(scale < 0 && back.scale() == 0 ? 0 : scale);
  }

  @Property
  void a_printed_amount_needs_no_text(
      @ForAll @IntRange(min = 0, max = 6) int scale, @ForAll int n) {
    assertThat(Scaled.of(BigDecimal.valueOf(n, scale)).exact()).isNull();
  }

  @Property
  void order_is_kept(@ForAll BigInteger a, @ForAll BigInteger b) {
    BigDecimal less = new BigDecimal(a.min(b), 8);
    BigDecimal more = new BigDecimal(a.max(b), 8);
    assertThat(Scaled.of(less).amount()).isLessThanOrEqualTo(Scaled.of(more).amount());
  }

  @Example
  void what_does_not_fit_is_clipped_for_questions_and_kept_in_full() {
    Scaled huge = Scaled.of(new BigDecimal("1e308"));
    assertThat(huge.amount()).isEqualTo(Long.MAX_VALUE);
    assertThat(huge.value()).isEqualByComparingTo("1e308");
    assertThat(Scaled.of(new BigDecimal("-1e308")).amount()).isEqualTo(Long.MIN_VALUE);
    assertThat(Scaled.of(new BigDecimal("1e-300")).amount()).isZero();
    assertThat(Scaled.amount(new BigDecimal("0.0000001"), RoundingMode.CEILING)).isEqualTo(1);
  }
}
