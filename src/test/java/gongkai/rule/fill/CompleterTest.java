package gongkai.rule.fill;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Filled;
import gongkai.rule.Checked;
import gongkai.rule.SmallFiling;
import gongkai.table.AmountUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is filled, by which way, and what stays blank. */
class CompleterTest {
  private static final AmountUnit WAN = AmountUnit.WAN;

  private static Map<String, String> filled(Checked checked) {
    return checked.filled().stream()
        .collect(
            Collectors.toMap(
                it -> it.sheet() + it.address(), (Filled it) -> it.value().toPlainString()));
  }

  /** An item of the income is missing; the spending side and another table know the total. */
  @Test
  void the_way_that_the_rest_confirms_wins() {
    SmallFiling filing =
        SmallFiling.of()
            .with("总表", WAN, "金额", "拨款 |", "其他 | 27", "收入合计 |", "收入总计 |", "支出总计 | 92")
            .with("收入表", WAN, "金额", "合计 | 92");
    Checked checked =
        filing.check(
            "X1 | 错误 | 总表 | [收入合计].金额 = Σ[拨款、其他].金额 | 左 | 依据",
            "X2 | 错误 | 总表 | [收入总计].金额 = [收入合计].金额 | 左 | 依据",
            "X3 | 错误 | 总表 | [收入总计].金额 = [支出总计].金额 | 双向 | 依据",
            "X4 | 错误 | 收入表 | [合计].金额 = 总表[收入合计].金额 | 双向 | 依据");

    assertThat(filled(checked)).containsOnly(Map.entry("总表C4", "92"), Map.entry("总表C5", "92"));
    assertThat(checked.findings()).singleElement().extracting("rule").isEqualTo("X1");
  }

  @Test
  void its_own_parts_stand_where_nothing_else_decides() {
    SmallFiling filing =
        SmallFiling.of()
            .with("总表", WAN, "金额", "拨款 | 30", "其他 | 27", "收入合计 |")
            .with("收入表", WAN, "金额", "合计 | 92");
    Checked checked =
        filing.check(
            "X1 | 错误 | 总表 | [收入合计].金额 = Σ[拨款、其他].金额 | 左 | 依据",
            "X4 | 错误 | 收入表 | [合计].金额 = 总表[收入合计].金额 | 双向 | 依据");

    assertThat(filled(checked)).containsOnly(Map.entry("总表C4", "57"));
    assertThat(checked.findings()).singleElement().extracting("rule").isEqualTo("X4");
  }

  @Test
  void no_zero_is_written_where_people_leave_blanks() {
    SmallFiling filing =
        SmallFiling.of()
            .with("总表", WAN, "金额", "拨款 | 0.00", "其他 |", "收入合计 |")
            .with("收入表", WAN, "金额", "合计 |");

    assertThat(
            filing
                .check(
                    "X1 | 错误 | 总表 | [收入合计].金额 = Σ[拨款、其他].金额 | 左 | 依据",
                    "X4 | 错误 | 收入表 | [合计].金额 = 总表[拨款].金额 | 双向 | 依据")
                .filled())
        .isEmpty();
  }

  @Test
  void a_total_of_what_cannot_be_read_stays_blank() {
    SmallFiling filing = SmallFiling.of().with("总表", WAN, "金额", "拨款 | 一百", "其他 | 5", "收入合计 |");

    Checked checked = filing.check("X1 | 错误 | 总表 | [收入合计].金额 = Σ[拨款、其他].金额 | 左 | 依据");
    assertThat(checked.filled()).isEmpty();
    assertThat(checked.outcomes().couldNotRun()).hasSize(1);
  }
}
