package gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberChangesTest {
  private static Document document(String row, String... paragraphs) {
    List<Block> blocks = new ArrayList<>();
    for (String text : paragraphs) {
      blocks.add(new Paragraph(blocks.size(), null, text.startsWith("一、") ? 2 : 0, text));
    }
    List<Spot> spots = new ArrayList<>();
    List<Double> edges = new ArrayList<>(List.of(0.0));
    for (String cell : row.split("\\|", -1)) {
      spots.add(new Spot(0, 0, spots.size(), 1, 1, cell));
      edges.add(edges.size() * 50.0);
    }
    blocks.add(new Grid(null, edges, 1, spots));
    return new Document(blocks, List.of());
  }

  private static List<String> changes(Document before, Document now) {
    return NumberChanges.between(before, now).stream().map(NumberChange::told).toList();
  }

  @Test
  void the_same_state_has_no_changes() {
    Document same = document("合计|1,817.89||3.00", "一、收入\t14", "一、收入", "2024年收入817.89万元，占2%。");
    Document rewritten = document("合计||1817.89|3", "一、收入", "2024年收入 817.890 万元【待核】，占2.0%。");
    assertThat(changes(same, rewritten)).isEmpty();
  }

  @Test
  void a_number_is_told_with_its_place_its_old_and_its_new_value() {
    Document before = document("合计|817.89|336.07", "一、收入", "收入817.89万元，减少16.94万元，下降2%。");
    Document now = document("合计|917.89|", "一、收入", "收入917.89万元，增加83.06万元，增长10%。");
    assertThat(changes(before, now))
        .containsExactly(
            "一、收入：收入 817.89 → 917.89",
            "一、收入：减少 16.94 → 83.06",
            "一、收入：下降 2% → 10%",
            "一、收入：合计 817.89 → 917.89",
            "一、收入：合计 336.07 → 空白");
  }

  @Test
  void of_words_that_are_gone_only_numbers_that_stand_nowhere_are_told() {
    Document before = document("合计|5", "一、收入", "原来这样写：甲5万元，乙7万元。");
    Document now = document("合计|5", "一、收入", "现在换了说法。");
    assertThat(changes(before, now)).containsExactly("一、收入：乙 7，现在没有这个数");
  }
}
