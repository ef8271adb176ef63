package gongkai.blank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.table.CellKind;
import gongkai.table.Range;
import gongkai.template.BadDefinition;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A layout that cannot be drawn is refused with its line and what to write instead. */
class LayoutParserTest {
  private static final Template FINAL_ACCOUNTS =
      TemplateLibrary.builtIn().find("final-accounts/2024").orElseThrow();
  private static final String BEGIN = "表 三公表\n宽 10 10 10\n";

  @Test
  void an_unknown_word_is_refused_where_it_stands() {
    refused("表 三公表\n宽 10\n列 甲", "layout.txt:3:1: “列”不认识；开头应是 字、题字、表、表单、签、宽、纸、小数、题、眉、头、行、合、格、注 或 空");
  }

  @Test
  void an_unknown_table_is_refused_with_those_there_are() {
    refused("# 注释\n\n表 三宫表", "layout.txt:3:1: tables.yaml 里没有表“三宫表”；现有：收支总表、收入表");
  }

  @Test
  void a_line_with_too_few_cells_is_refused() {
    refused(BEGIN + "行 甲 | 乙", "layout.txt:3:1: 这一行有 2 格，“宽”写了 3 列");
  }

  @Test
  void an_unknown_entry_is_refused() {
    refused(BEGIN + "行 甲 | [钱] | 乙", "layout.txt:3:1: [钱] 不认识；应是 [金额]");
  }

  @Test
  void merged_cells_must_make_a_rectangle() {
    refused(BEGIN + "头 甲 | < | 乙\n头 ^ | 丙 | 丁", "layout.txt:4:1: 用 < 和 ^ 合并的格子要拼成一个长方形");
  }

  @Test
  void nothing_can_be_merged_over_the_edge() {
    refused(BEGIN + "头 < | 甲 | 乙", "layout.txt:3:1: 第一格不能写 <");
    refused(BEGIN + "头 ^ | 甲 | 乙", "layout.txt:3:1: 第一行不能写 ^");
  }

  @Test
  void a_line_before_its_table_is_refused() {
    refused("行 甲", "layout.txt:1:1: 前面要先写“表 表名”");
    refused("表 三公表\n行 甲", "layout.txt:2:1: 前面要先写“宽”");
  }

  @Test
  void odd_widths_fonts_and_papers_are_refused() {
    refused("字 宋体", "layout.txt:1:1: 字体要写成“宋体 10”");
    refused("表 三公表\n宽 10 宽", "layout.txt:2:1: 列宽“宽”不是 0 到 200 的数");
    refused("表 三公表\n纸 大", "layout.txt:2:1: 纸要写“横”或“竖”");
    refused("表 三公表\n签 甲/乙", "layout.txt:2:1: 工作表名要有 1 到 31 个字");
  }

  @Test
  void two_tables_need_two_tabs() {
    refused(
        BEGIN + "签 甲\n行 1 | 2 | 3\n表 收入表\n宽 10 10 10\n签 甲\n行 1 | 2 | 3",
        "layout.txt:5:1: 工作表名“甲”已用于第 1 行的表");
  }

  @Test
  void a_name_that_nobody_is_asked_for_is_refused() {
    refused(BEGIN + "题 {单位名秤:}\n行 1 | 2 | 3", "layout.txt:3:1: {单位名秤} 不知道是什么；可写 {年}、{上年}");
  }

  @Test
  void a_layout_that_cannot_be_read_back_is_refused() {
    String good = FINAL_ACCOUNTS.file("layout.txt");
    int last = good.lastIndexOf("单位：万元");
    int line = (int) good.substring(0, good.lastIndexOf("表 三公表")).lines().count() + 1;
    refused(
        good.substring(0, last) + good.substring(last + "单位：万元".length()),
        "layout.txt:" + line + ":1: 照它画出的空白表读不回来：工作表“公开09表 财政拨款“三公”经费支出决算表”没有写明金额单位");
    refused(
        "表 三公表\n签 公开09表\n宽 10 10\n题 {年}年度财政拨款“三公”经费支出决算表\n头 合计 | 小计\n行 [金额] | [金额]",
        "layout.txt:1:1: 照它画出的空白表读不回来：没有认出这个工作簿");
  }

  @Test
  void a_total_must_be_left_for_an_amount() {
    String good = FINAL_ACCOUNTS.file("layout.txt");
    refused(
        good.replace(
            "合 本年收入合计 | [序] | [金额] | 本年支出合计 | [序] | [金额]\n行 使用",
            "合 本年收入合计 | [序] |  | 本年支出合计 | [序] | [金额]\n行 使用"),
        "规则 F01-1 要在工作表“公开01表 收入支出决算总表”的 C33 算出金额，那一格请写 [金额]");
  }

  @Test
  void cells_are_merged_numbered_and_repeated_as_written() {
    BlankLayout layout =
        new LayoutParser("layout.txt", FINAL_ACCOUNTS)
            .parse(
                """
                表 三公表
                宽 10 6 10 6
                题 {年}年度财政拨款“三公”经费支出决算表
                头 甲 | < | 乙 | 行次
                头 ^ | ^ | 丙 | ^
                行×2 >子项 | [序] | [金额] | [序]
                """);
    Canvas canvas =
        new SheetDrawer(layout, layout.sheets().get(0), new PrintedWords(2025, Map.of()), null)
            .draw()
            .canvas();
    BlankSheet sheet = canvas.done(layout.sheets().get(0).paper(), 2, 3);

    assertThat(sheet.merges())
        .containsExactly(new Range(0, 0, 0, 3), new Range(1, 0, 2, 1), new Range(1, 3, 2, 3));
    assertThat(sheet.at(0, 0).value().text()).isEqualTo("2025年度财政拨款“三公”经费支出决算表");
    assertThat(sheet.at(3, 0).indent()).isEqualTo(1);
    assertThat(sheet.at(3, 1).value().text()).isEqualTo("1");
    assertThat(sheet.at(4, 1).value().text()).isEqualTo("2");
    assertThat(sheet.at(3, 3).value().text()).isEqualTo("3");
    assertThat(sheet.at(4, 2).value().kind()).isEqualTo(CellKind.BLANK);
  }

  private static void refused(String layout, String message) {
    Map<String, String> files = new HashMap<>(FINAL_ACCOUNTS.files());
    files.put("layout.txt", layout);
    var template =
        new Template(
            FINAL_ACCOUNTS.family(),
            FINAL_ACCOUNTS.year(),
            FINAL_ACCOUNTS.name(),
            FINAL_ACCOUNTS.words(),
            FINAL_ACCOUNTS.tables(),
            FINAL_ACCOUNTS.accounts(),
            FINAL_ACCOUNTS.forms(),
            FINAL_ACCOUNTS.related(),
            null,
            files);
    assertThatThrownBy(() -> BlankBooks.draw(template, 2024))
        .isInstanceOf(BadDefinition.class)
        .hasMessageContaining(message);
  }
}
