package gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.table.AmountUnit;
import org.junit.jupiter.api.Test;

/** How rules are tried on tables, one thing at a time. */
class CheckerTest {
  private static final AmountUnit WAN = AmountUnit.WAN;

  @Test
  void a_hint_needs_both_sides() {
    SmallFiling filing =
        SmallFiling.of().with("甲表", WAN, "金额", "收入 | 5.00").with("乙表", WAN, "金额", "收入 |");
    String rule = "X1 | %s | 甲表 | [收入].金额 = 乙表[收入].金额 | 不补 | 依据";

    assertThat(filing.check(rule.formatted("提示")).findings()).isEmpty();
    assertThat(filing.check(rule.formatted("错误")).findings()).hasSize(1);
  }

  @Test
  void of_each_item_means_the_lowest_codes_alone() {
    SmallFiling filing =
        SmallFiling.of()
            .with("甲表", WAN, "金额", "208 社保 | 9.00", "20805 养老 | 5.00")
            .with("乙表", WAN, "金额", "208 社保 | 3.00", "20805 养老 | 5.00");

    assertThat(filing.check("X1 | 错误 | 甲表 每项 | 金额 = 乙表[@].金额 | 不补 | 依据").findings()).isEmpty();
    assertThat(filing.check("X1 | 错误 | 甲表 每码 | 金额 = 乙表[@].金额 | 不补 | 依据").findings()).hasSize(1);
  }

  @Test
  void a_filled_sum_is_off_by_as_much_as_all_of_its_parts() {
    SmallFiling filing =
        SmallFiling.of()
            .with("甲表", WAN, "金额", "合计 |", "208 社保 | 1.11", "210 卫生 | 2.22", "212 城乡 | 3.33")
            .with("乙表", WAN, "金额", "收入 | 6.68");
    String[] rules = {
      "X1 | 错误 | 甲表 | 逐级汇总 | 左 | 依据", "X2 | 错误 | 甲表 | [合计].金额 = 乙表[收入].金额 | 不补 | 依据"
    };

    assertThat(filing.check(rules).findings())
        .extracting(Finding::rule, Finding::level)
        .containsExactly(org.assertj.core.api.Assertions.tuple("X2", Level.ROUNDING));
  }

  @Test
  void an_amount_is_told_in_the_unit_in_which_a_person_sees_it() {
    SmallFiling filing =
        SmallFiling.of()
            .with("甲表", AmountUnit.YUAN, "金额", "收入 | 3000001", "支出 | 2")
            .with("乙表", WAN, "金额", "收入 | 299.00");

    Finding finding =
        filing.check("X1 | 错误 | 甲表 | [收入].金额 = 乙表[收入].金额 | 不补 | 依据").findings().get(0);
    assertThat(finding.message()).contains("3000001.00元", "299.00万元").doesNotContain("300.0001");
  }

  @Test
  void whole_yuan_leave_tails() {
    SmallFiling filing =
        SmallFiling.of()
            .with("甲表", AmountUnit.YUAN, "金额", "合计 | 3000001", "甲 | 1000000", "乙 | 2000000");

    assertThat(filing.check("X1 | 错误 | 甲表 | [合计].金额 = Σ[甲、乙].金额 | 左 | 依据").findings())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.level()).isEqualTo(Level.ROUNDING);
              assertThat(it.message()).contains("相差1.00元");
            });
  }
}
