package gongkai.text;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Section;
import gongkai.table.AmountUnit;
import gongkai.table.Filing;
import gongkai.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section 六 of the final accounts names what was spent, and only that. */
class BasicExpenditureDraftTest {

  private static List<String> drafted(String spent, String... rows) {
    Table total =
        Small.table(
            "一般公共预算支出表", AmountUnit.WAN, List.of("小计", "基本支出", "项目支出"), "合计 | 合计 | " + spent);
    Table detail = Small.table("基本支出表", AmountUnit.WAN, List.of("决算数"), rows);
    Filing filing = Small.filing("", total, detail);
    return Cases.draft(filing).sections().stream()
        .filter(section -> section.section().equals("六"))
        .map(Section::paragraphs)
        .findFirst()
        .orElseThrow();
  }

  private static String[] rows(String... changed) {
    List<String> rows =
        new ArrayList<>(
            List.of(
                "301 | 工资福利支出 | 50.32",
                "30101 | 基本工资 | 50.32",
                "302 | 商品和服务支出 | 7",
                "30201 | 办公费 | 7",
                "人员经费合计 | 人员经费合计 | 50.32",
                "公用经费合计 | 公用经费合计 | 7"));
    rows.addAll(Arrays.asList(changed));
    return rows.toArray(String[]::new);
  }

  @Test
  void items_that_are_blank_or_zero_are_not_named() {
    assertThat(
            drafted(
                "57.32 | 57.32",
                rows(
                    "30102 | 津贴补贴 | ",
                    "30103 | 奖金 | 0",
                    "30107 | 绩效工资 | 0.00",
                    "30202 | 印刷费 | ",
                    "31002 | 办公设备购置 | 0")))
        .containsExactly(
            "2024年度一般公共预算财政拨款基本支出57.32万元，其中：", "人员经费50.32万元，主要包括：基本工资。", "公用经费7万元，主要包括：办公费。");
  }

  @Test
  void an_item_of_a_hundredth_is_named_and_so_is_a_negative_one() {
    assertThat(drafted("57.32 | 57.32", rows("30103 | 奖金 | 0.01", "30202 | 印刷费 | -0.5")))
        .contains("人员经费50.32万元，主要包括：基本工资、奖金。", "公用经费7万元，主要包括：办公费、印刷费。");
  }

  @Test
  void a_class_without_items_below_it_is_named_by_none() {
    assertThat(
            drafted(
                "57.32 | 57.32",
                "人员经费合计 | 人员经费合计 | 57.32",
                "公用经费合计 | 公用经费合计 | 0",
                "301 | 工资福利支出 | 57.32"))
        .containsExactly("2024年度一般公共预算财政拨款基本支出57.32万元，其中：", "人员经费57.32万元。", "公用经费0万元。");
  }

  @Test
  void nothing_is_listed_when_nothing_was_spent() {
    assertThat(drafted("0 | 0", rows())).containsExactly("2024年度一般公共预算财政拨款基本支出0万元。");
  }
}
