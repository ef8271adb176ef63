package gongkai.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.http.page.DraftView.Piece;
import gongkai.report.Section;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DraftViewTest {
  @Test
  void figures_and_gaps_are_cut_out_in_their_order() {
    var view =
        DraftView.of(
            section(
                List.of("收入 817.89 万元，比上年增加 8 万元，主要原因是【请填写：原因】。"),
                new Section.Figure("817.89", List.of("表1!C6"), null),
                new Section.Figure("8", List.of("表1!C6", "上年!C6"), "817.89 - 809.89")));
    assertThat(view.title()).isEqualTo("一、总体情况");
    assertThat(view.paragraphs().get(0))
        .containsExactly(
            new Piece("words", "收入 ", null),
            new Piece("figure", "817.89", "表1!C6"),
            new Piece("words", " 万元，比上年增加 ", null),
            new Piece("figure", "8", "817.89 - 809.89（表1!C6；上年!C6）"),
            new Piece("words", " 万元，主要原因是", null),
            new Piece("gap", "【请填写：原因】", null),
            new Piece("words", "。", null));
  }

  @Test
  void a_figure_of_a_later_paragraph_waits_for_it() {
    var view =
        DraftView.of(section(List.of("没有数字。", "共 5 辆。"), new Section.Figure("5", List.of(), null)));
    assertThat(view.paragraphs().get(1).get(1).kind()).isEqualTo("figure");
  }

  @Test
  void nothing_of_the_text_is_lost_even_when_a_figure_is_not_in_it() {
    List<String> text = List.of("甲 1 乙【请填写", "丙 2。");
    var view =
        DraftView.of(
            section(
                text,
                new Section.Figure("9", List.of(), null),
                new Section.Figure("2", List.of(), null)));
    assertThat(view.paragraphs().stream().map(DraftViewTest::joined))
        .containsExactlyElementsOf(text);
  }

  private static String joined(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  private static Section section(List<String> paragraphs, Section.Figure... figures) {
    return new Section("一", "总体情况", paragraphs, List.of(figures));
  }
}
