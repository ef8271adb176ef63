package gongkai.rule.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Cause;
import gongkai.report.Cause.Certainty;
import gongkai.rule.SmallFiling;
import gongkai.table.AmountUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A wrong code is named instead of the amounts beside it. */
class CodeDiagnosisTest {
  private static final AmountUnit WAN = AmountUnit.WAN;
  private static final String[] RULES = {
    "X1 | 错误 | 支出表 | 逐级汇总 | 左 | 依据",
    "X2 | 错误 | 支出表 | 上级科目 | 不补 | 依据",
    "X3 | 错误 | 支出表 每码 | 金额 = 拨款表[@].金额 | 不补 | 依据"
  };
  private static final String[] RIGHT = {
    "合计 | 90.00",
    "208 社会保障和就业支出 | 50.00",
    "20805 行政事业单位养老支出 | 50.00",
    "2080505 机关事业单位基本养老保险缴费支出 | 50.00",
    "210 卫生健康支出 | 40.00",
    "21011 行政事业单位医疗 | 40.00",
    "2101101 行政单位医疗 | 40.00"
  };

  private static List<Cause> causes(String... lines) {
    return SmallFiling.of()
        .with("支出表", WAN, "金额", lines)
        .with("拨款表", WAN, "金额", RIGHT)
        .check(RULES)
        .causes();
  }

  @Test
  void a_mistyped_code_is_named_and_no_amount() {
    String[] lines = RIGHT.clone();
    lines[2] = "20705 行政事业单位养老支出 | 50.00";
    Cause cause = causes(lines).get(0);

    assertThat(causes(lines)).hasSize(1);
    assertThat(cause.cell().address()).isEqualTo("A4");
    assertThat(cause.code()).isEqualTo("20805");
    assertThat(cause.suggested()).isNull();
    assertThat(cause.certainty()).isNotEqualTo(Certainty.CERTAIN);
  }

  @Test
  void codes_that_are_exchanged_with_their_names_are_named_both() {
    String[] lines = RIGHT.clone();
    lines[1] = "210 卫生健康支出 | 50.00";
    lines[4] = "208 社会保障和就业支出 | 40.00";

    assertThat(causes(lines)).extracting(it -> it.cell().address()).containsExactly("A3", "A6");
    assertThat(causes(lines)).extracting(Cause::code).containsExactly("208", "210");
  }

  @Test
  void an_amount_is_blamed_where_the_codes_are_right() {
    String[] lines = RIGHT.clone();
    lines[3] = "2080505 机关事业单位基本养老保险缴费支出 | 60.00";

    assertThat(causes(lines)).singleElement().extracting(it -> it.cell().address()).isEqualTo("C5");
  }

  @Test
  void the_cell_that_nothing_else_confirms_is_the_suspect() {
    List<Cause> causes =
        SmallFiling.of()
            .with("总表", WAN, "金额", "支出 | 70.00", "结转 | 30.00", "总计 | 70.00", "收入 | 70.00")
            .check(
                "X1 | 错误 | 总表 | [总计].金额 = [支出].金额 + [结转].金额 | 左 | 依据",
                "X2 | 错误 | 总表 | [总计].金额 = [收入].金额 | 双向 | 依据",
                "X3 | 错误 | 总表 | [支出].金额 = [收入].金额 | 双向 | 依据")
            .causes();

    assertThat(causes).singleElement().extracting(it -> it.cell().address()).isEqualTo("C3");
    assertThat(causes.get(0).suggested()).isZero();
  }
}
