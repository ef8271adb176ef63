package gongkai.text;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.AmountUnit;
import gongkai.table.Filing;
import gongkai.text.write.TextDraft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every amount. */
class LawsTest {
  private static final String TEXT =
      "令 收支总计 = 收支总表[收入总计].金额\n"
          + "令 本年收入合计 = 收支总表[本年收入合计].金额\n"
          + "一、总体\n"
          + "    {收支总计}、{收支总计 比上年}[、占{本年收入合计 占 收支总计}][、{原因 收支总计 比上年}]\n";

  @Provide
  Arbitrary<BigDecimal> amounts() {
    return Arbitraries.oneOf(
        Arbitraries.just(BigDecimal.ZERO),
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, new BigDecimal("9999999.99"))
            .ofScale(2));
  }

  @Property(tries = 300)
  void a_change_has_the_word_of_its_sign_and_a_rate_only_on_a_base(
      @ForAll("amounts") BigDecimal now, @ForAll("amounts") BigDecimal then) {
    String text = Small.paragraph(draft(now, then, BigDecimal.ZERO));
    String change = text.split("、")[1];
    int sign = now.compareTo(then);
    String amount = plain(now.subtract(then).abs());
    if (sign == 0) {
      assertThat(change).isEqualTo("持平");
    } else if (then.signum() == 0) {
      assertThat(change).isEqualTo("增加" + amount + "万元");
    } else {
      String rate = percent(now.subtract(then).abs(), then);
      String expected = sign > 0 ? "增加%s万元，增长%s" : "减少%s万元，下降%s";
      assertThat(change).isEqualTo(expected.formatted(amount, rate));
    }
  }

  @Property(tries = 300)
  void a_share_is_printed_only_of_something(
      @ForAll("amounts") BigDecimal whole, @ForAll("amounts") BigDecimal part) {
    String text = Small.paragraph(draft(whole, whole, part));
    assertThat(text.contains("占")).isEqualTo(whole.signum() > 0);
    if (whole.signum() > 0) {
      assertThat(text).endsWith("占" + percent(part, whole));
    }
  }

  @Property(tries = 300)
  void a_reason_is_asked_for_exactly_beyond_five_percent(
      @ForAll("amounts") BigDecimal now, @ForAll("amounts") BigDecimal then) {
    TextDraft draft = draft(now, then, BigDecimal.ZERO);
    BigDecimal limit = then.multiply(new BigDecimal("0.05"));
    boolean beyond = now.subtract(then).abs().compareTo(limit) > 0;
    assertThat(draft.missing().size()).isEqualTo(beyond ? 1 : 0);
    assertThat(Small.paragraph(draft).contains("【请填写收支总计较上年")).isEqualTo(beyond);
  }

  private static TextDraft draft(BigDecimal now, BigDecimal then, BigDecimal income) {
    Filing filing =
        Small.filing(
            "== 上年数与年初预算\n项目 | 上年决算数\n收支总计 | " + then.toPlainString() + "\n",
            Small.table(
                "收支总表",
                AmountUnit.WAN,
                List.of("金额"),
                "收入总计 | 收入总计 | " + now.toPlainString(),
                "本年收入合计 | 本年收入合计 | " + income.toPlainString()));
    return Small.draft(TEXT, filing);
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }

  private static String percent(BigDecimal part, BigDecimal whole) {
    BigDecimal hundred = new BigDecimal("100");
    return plain(part.multiply(hundred).divide(whole, 1, RoundingMode.HALF_UP)) + "%";
  }
}
