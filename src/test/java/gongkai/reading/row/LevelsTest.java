package gongkai.reading.row;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.table.RawCell;
import gongkai.table.Sheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows below others are told by their amounts, and only where all of these come out even. */
class LevelsTest {
  @Test
  void rows_that_a_row_above_them_sums_are_below_it() {
    assertThat(lower("37", "30", "10", "20", "7", "7")).containsExactlyInAnyOrder(1, 2, 4);
  }

  @Test
  void a_tail_does_not_matter() {
    assertThat(lower("30.01", "30.01", "10", "20")).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void rows_of_one_level_are_below_none() {
    assertThat(lower("45", "30", "10", "5")).isEmpty();
    assertThat(lower("37", "30", "10", "20", "7")).isEmpty();
    assertThat(lower("60", "10", "10", "20", "20")).isEmpty();
    assertThat(lower("0")).isEmpty();
  }

  private static Set<Integer> lower(String total, String... amounts) {
    List<RawCell[]> rows =
        Stream.of(amounts).map(it -> new RawCell[] {RawCell.number(new BigDecimal(it))}).toList();
    var sheet = new Sheet("项目", false, rows, List.of());
    List<Integer> all = IntStream.range(0, amounts.length).boxed().toList();
    return Levels.lower(sheet, 0, all, new BigDecimal(total));
  }
}
