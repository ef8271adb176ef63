package gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.CellRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingTest {
  private static final CellRef PLACE = new CellRef("原因说明", "C3");

  @Test
  void what_is_asked_alike_is_asked_in_one_sentence() {
    List<Missing> asked =
        List.of(
            new Missing("prior", "收入", null, "收入的上年数没有填，请填写。"),
            new Missing("fact", "车辆总数", null, "车辆总数没有填，请填写。"),
            new Missing("prior", "支出", null, "支出的上年数没有填，请填写。"));

    assertThat(Missing.together(asked))
        .extracting(Missing::message)
        .containsExactly("收入、支出（共 2 项）的上年数没有填，请填写。", "车辆总数没有填，请填写。");
  }

  @Test
  void what_has_a_cell_or_another_subject_stands_alone() {
    List<Missing> asked =
        List.of(
            new Missing("reason", "收入", PLACE, "收入的原因没有填。"),
            new Missing("reason", "支出", PLACE, "支出的原因没有填。"),
            new Missing("use", "项目支出", null, "“项目支出”一行也没有填。"),
            new Missing("use", "项目支出", null, "“项目支出”一行也没有填。"));

    assertThat(Missing.together(asked)).isEqualTo(asked);
  }
}
