package gongkai.blank;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.rule.fill.Derivation.Addend;
import gongkai.table.Cell;
import gongkai.table.Position;
import gongkai.table.RawCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Formulas read as a person would write them, and Excel takes them. */
class FormulasTest {

  @Test
  void neighbours_are_a_range_down_a_column_or_along_a_row() {
    assertThat(sum("表!C7", "表!C8", "表!C9")).isEqualTo("SUM(C7:C9)");
    assertThat(sum("表!F8", "表!G8", "表!H8")).isEqualTo("SUM(F8:H8)");
    assertThat(sum("表!B8", "表!C8", "表!F8")).isEqualTo("SUM(B8:C8,F8)");
    assertThat(sum("表!C6", "表!C20")).isEqualTo("SUM(C6,C20)");
    assertThat(sum("表!C6")).isEqualTo("C6");
  }

  @Test
  void cells_of_other_sheets_are_named_in_full() {
    assertThat(sum("甲 '乙'!C6", "甲 '乙'!C7", "表!A1")).isEqualTo("SUM('甲 ''乙'''!C6:C7,A1)");
  }

  @Test
  void what_is_taken_off_or_in_another_unit_is_added_up_apart() {
    List<Addend> addends =
        List.of(
            addend("表!C6", "1"),
            addend("表!C9", "-1"),
            addend("表!C7", "1"),
            addend("表!D1", "0.0001"),
            addend("表!D2", "0.0001"));

    assertThat(Formulas.sum(addends, "表")).isEqualTo("SUM(C6:C7)-C9+SUM(D1:D2)*0.0001");
  }

  @Test
  void long_words_are_cut_into_pieces_that_excel_takes() {
    assertThat(Formulas.quoted("甲\"乙")).isEqualTo("\"甲\"\"乙\"");
    assertThat(Formulas.quoted("一".repeat(300)))
        .isEqualTo("\"" + "一".repeat(250) + "\"&\"" + "一".repeat(50) + "\"");
  }

  @Test
  void what_people_fill_in_is_pointed_at() {
    var facts = new PrintedWords(2024, Map.of("口径", "'基础信息'!$B$6", "单位名称", "'基础信息'!$B$4"));
    RawCell cell = facts.cell("{口径:单位}：{单位名称:}（{年}，{上年}）");

    assertThat(cell.formula())
        .isEqualTo("IF('基础信息'!$B$6=\"\",\"单位\",'基础信息'!$B$6)&\"：\"&'基础信息'!$B$4&\"（2024，2023）\"");
    assertThat(cell.text()).isEqualTo("单位：（2024，2023）");
  }

  @Test
  void words_without_facts_are_plain_text() {
    RawCell cell = new PrintedWords(2024, Map.of()).cell("{口径:单位}：{单位名称:}");

    assertThat(cell.formula()).isNull();
    assertThat(cell.text()).isEqualTo("单位：");
  }

  private static String sum(String... refs) {
    return Formulas.sum(List.of(refs).stream().map(ref -> addend(ref, "1")).toList(), "表");
  }

  private static Addend addend(String ref, String factor) {
    int mark = ref.lastIndexOf('!');
    Position at = Position.of(ref.substring(mark + 1));
    var cell = new Cell(ref.substring(0, mark), at, RawCell.BLANK, null, "");
    return new Addend("表", cell, new BigDecimal(factor));
  }
}
