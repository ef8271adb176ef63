package gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.Level;
import gongkai.report.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes find their words, and only what is certain is changed. */
class DocumentNotesTest {

  private static Finding error(String quote, String expected, String actual, FindingCell... cells) {
    return new Finding(
        "FT-2",
        Level.ERROR,
        "请改正。",
        List.of(cells),
        new BigDecimal(expected),
        new BigDecimal(actual),
        null,
        null,
        null,
        quote,
        new Where("二", null));
  }

  private static List<DocumentNote> notes(List<Finding> findings, String... paragraphs) {
    List<Block> blocks = new ArrayList<>();
    for (String text : paragraphs) {
      blocks.add(new Paragraph(blocks.size(), null, 0, text));
    }
    var document = new Document(blocks, List.of());
    return DocumentNotes.of(findings, document, DocumentTables.of(document));
  }

  @Test
  void words_are_found_though_blanks_and_marks_differ() {
    DocumentNote note =
        notes(List.of(error("占“三公”经费的9.34%", "29.34", "9.34")), "一、总体", "占 \"三公\"经费 的 9.34 %，")
            .get(0);

    assertThat(note.paragraph()).isEqualTo(1);
    assertThat(note.from()).isZero();
    assertThat(note.to()).isEqualTo(17);
  }

  @Test
  void the_section_decides_between_equal_words() {
    DocumentNote note = notes(List.of(error("占9%", "8", "9")), "一、收入", "占9%", "二、支出", "占9%").get(0);

    assertThat(note.paragraph()).isEqualTo(3);
  }

  @Test
  void a_share_is_changed_and_printed_as_before() {
    DocumentNote note =
        notes(List.of(error("占合同金额的9.34%", "29.3412", "9.34")), "占合同金额的9.34%。").get(0);

    assertThat(note.change()).isEqualTo(new DocumentNote.Change(6, 10, "29.34"));
  }

  @Test
  void what_one_sound_cell_says_is_changed() {
    var cell = new FindingCell("支出决算表", "C8", "合计", "5364.75", FindingCell.Role.OPERAND);

    assertThat(notes(List.of(error("支出5377.64万元", "5364.75", "5377.64", cell)), "支出5377.64万元。"))
        .extracting(it -> it.change() == null ? null : it.change().by())
        .containsExactly("5364.75");
  }

  @Test
  void what_may_be_wrong_elsewhere_is_not_changed() {
    assertThat(
            notes(
                List.of(
                    error("资金205.81万元", "125.33", "205.81"),
                    error("减少1.10%", "15.13", "1.10"),
                    error("占5%和5%", "6", "5"),
                    error("占7%", "8", "7"),
                    error("共70万元", "80", "70")),
                "资金205.81万元。",
                "减少1.10%。",
                "占5%和5%。",
                "占7%，共70万元。"))
        .hasSize(5)
        .extracting(DocumentNote::change)
        .containsOnlyNulls();
  }

  @Test
  void what_is_found_nowhere_is_said_of_the_whole() {
    DocumentNote note = notes(List.of(error("没有这句话", "1", "2")), "一句话").get(0);

    assertThat(note.paragraph()).isNull();
    assertThat(note.spot()).isNull();
  }
}
