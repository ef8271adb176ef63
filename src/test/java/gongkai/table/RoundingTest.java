package gongkai.table;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.Rounding.Fit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rounding explains, and nothing beyond it. */
class RoundingTest {
  private static final AmountUnit WAN = AmountUnit.WAN;
  private static final AmountUnit YUAN = AmountUnit.YUAN;

  /** Printed amounts that are right, of one form: each rounded on its own from exact ones. */
  record Sums(AmountUnit unit, int decimals, List<List<BigDecimal>> parts) {
    Amount total() {
      BigDecimal sum = BigDecimal.ZERO;
      for (List<BigDecimal> part : parts) {
        sum = part.stream().reduce(sum, BigDecimal::add);
      }
      return new Amount(sum.setScale(decimals, RoundingMode.HALF_UP), unit, decimals);
    }

    /** Each stands for the rounded values that it is the sum of. */
    List<Amount> amounts() {
      List<Amount> amounts = new ArrayList<>();
      for (List<BigDecimal> part : parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal exact : part) {
          sum = sum.add(exact.setScale(decimals, RoundingMode.HALF_UP));
        }
        amounts.add(new Amount(sum, unit, decimals, part.size()));
      }
      return amounts;
    }

    Amount[] array() {
      return amounts().toArray(Amount[]::new);
    }

    int values() {
      return 1 + parts.stream().mapToInt(List::size).sum();
    }
  }

  @Provide
  Arbitrary<Sums> sums() {
    Arbitrary<BigDecimal> exact =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(99_999)).ofScale(9);
    return Arbitraries.of(WAN, YUAN, AmountUnit.THOUSAND, AmountUnit.YI)
        .flatMap(
            unit ->
                Arbitraries.integers()
                    .between(-2, unit == YUAN ? 1 : 4)
                    .flatMap(
                        decimals ->
                            exact
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(5)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(6)
                                .map(parts -> new Sums(unit, decimals, parts))));
  }

  @Property
  void what_was_only_rounded_is_never_wrong(@ForAll("sums") Sums sums) {
    assertThat(Rounding.of(sums.total(), sums.array()).fit()).isNotEqualTo(Fit.WRONG);
  }

  @Property
  void half_a_digit_for_every_value_is_allowed_and_no_more(@ForAll("sums") Sums sums) {
    BigDecimal digit = BigDecimal.ONE.scaleByPowerOfTen(-sums.decimals());
    BigDecimal allowed =
        digit.multiply(BigDecimal.valueOf(sums.values())).divide(BigDecimal.valueOf(2));
    BigDecimal sum =
        sums.amounts().stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(fit(sum.add(allowed), sums)).isEqualTo(Fit.TAIL);
    assertThat(fit(sum.subtract(allowed), sums)).isEqualTo(Fit.TAIL);
    BigDecimal beyond = allowed.add(digit.scaleByPowerOfTen(-1));
    assertThat(fit(sum.add(beyond), sums)).isEqualTo(Fit.WRONG);
    assertThat(fit(sum.subtract(beyond), sums)).isEqualTo(Fit.WRONG);
  }

  private static Fit fit(BigDecimal total, Sums sums) {
    return Rounding.of(new Amount(total, sums.unit(), sums.decimals()), sums.array()).fit();
  }

  @Property
  void the_unit_in_which_sums_are_compared_changes_nothing(
      @ForAll("sums") Sums sums, @ForAll AmountUnit unit) {
    Rounding own = Rounding.of(sums.total(), sums.array());
    Rounding other = Rounding.of(unit, List.of(sums.total()), sums.amounts(), false);

    assertThat(other.fit()).isEqualTo(own.fit());
    assertThat(unit.convert(other.allowed(), sums.unit())).isEqualByComparingTo(own.allowed());
  }

  @Property
  void at_most_minds_one_side_only(@ForAll("sums") Sums sums) {
    Amount less = new Amount(sums.total().value().negate(), sums.unit(), sums.decimals());
    assertThat(Rounding.of(sums.unit(), List.of(less), sums.amounts(), true).fit())
        .isEqualTo(Fit.EXACT);
  }

  @Test
  void amounts_printed_to_the_cent_are_exact() {
    Amount total = Amount.printed(new BigDecimal("3.01"), YUAN);
    Amount part = Amount.printed(new BigDecimal("1.50"), YUAN);
    assertThat(Rounding.of(total, part, part).fit()).isEqualTo(Fit.WRONG);
    assertThat(Rounding.of(total, part, part).allowed()).isZero();
  }

  @Test
  void whole_yuan_hide_half_a_yuan_each() {
    Rounding rounding = Rounding.of(whole("3000001"), whole("1000000"), whole("2000000"));
    assertThat(rounding.fit()).isEqualTo(Fit.TAIL);
    assertThat(rounding.allowed()).isEqualByComparingTo("1.5");
    assertThat(whole("3000001")).hasToString("3000001.00元");
  }

  private static Amount whole(String yuan) {
    return Amount.printed(new BigDecimal(yuan), YUAN);
  }

  @ParameterizedTest
  @CsvSource({"0.92, 0.93, WRONG", "0.93, 0.93, EXACT", "0.9, 0.93, EXACT", "0.94, 0.93, WRONG"})
  void a_quotation_has_no_allowance_beyond_its_own_decimals(
      BigDecimal quoted, BigDecimal original, Fit fit) {
    assertThat(Rounding.quoting(Amount.printed(quoted, WAN), Amount.printed(original, WAN)))
        .isEqualTo(fit);
  }

  @Test
  void a_quotation_may_be_in_another_unit() {
    Amount yuan = whole("8178949");
    assertThat(Rounding.quoting(Amount.printed(new BigDecimal("817.89"), WAN), yuan))
        .isEqualTo(Fit.EXACT);
    assertThat(Rounding.quoting(Amount.printed(new BigDecimal("817.90"), WAN), yuan))
        .isEqualTo(Fit.WRONG);
  }

  @ParameterizedTest
  @CsvSource({"5.55, EXACT", "5.56, TAIL", "5.54, WRONG", "5.57, WRONG", "6, EXACT", "5.6, EXACT"})
  void a_quotient_may_be_one_off_in_its_last_decimal(BigDecimal printed, Fit fit) {
    assertThat(Rounding.quotient(printed, new BigDecimal("5.5501"))).isEqualTo(fit);
  }

  /** Amounts of 万元 with two decimals that were written out in 元 are no finer than they were. */
  @ParameterizedTest
  @CsvSource({
    "100, 40, 0, -2",
    "100, 40, 2, -2",
    "100, 40, 3, 0",
    "10, 40, 0, -1",
    "1000, 1, 0, -2"
  })
  void round_yuan_tell_what_they_were_made_of(int of, int round, int odd, int decimals) {
    List<BigDecimal> amounts =
        new ArrayList<>(Collections.nCopies(round, BigDecimal.valueOf(7L * of)));
    amounts.addAll(Collections.nCopies(odd, new BigDecimal("7")));
    assertThat(Rounding.decimals(YUAN, amounts.stream())).isEqualTo(decimals);
    assertThat(Rounding.decimals(WAN, amounts.stream())).isEqualTo(2);
  }

  /** A table of so many whole amounts and so many with decimals. */
  @ParameterizedTest
  @CsvSource({
    "元, 40, 2, 0, 0", // a slip or two
    "元, 40, 3, 0, 2",
    "元, 10, 0, 0, 0",
    "元, 0, 10, 0, 2",
    "万元, 10, 0, 0, 2",
    "万元, 5, 5, 0, 2",
    "万元, 5, 1, 9, 4", // most of those with decimals have more than two
    "万元, 5, 9, 1, 2",
    "亿元, 0, 0, 9, 4",
  })
  void a_table_tells_how_many_decimals_it_prints(
      String unit, int whole, int two, int four, int decimals) {
    List<BigDecimal> amounts = new ArrayList<>(Collections.nCopies(whole, new BigDecimal("7.00")));
    amounts.addAll(Collections.nCopies(two, new BigDecimal("7.25")));
    amounts.addAll(Collections.nCopies(four, new BigDecimal("7.1234")));
    assertThat(Rounding.decimals(AmountUnit.named(unit), amounts.stream())).isEqualTo(decimals);
  }
}
