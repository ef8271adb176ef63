package gongkai.access.unit;

import static gongkai.access.unit.Units.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class UnitTreeTest {
  private static final UnitTree CITY =
      new UnitTree(
          List.of(
              unit("104", "经信局", null),
              unit("104001", "经信局本级", "104"),
              unit("104013", "信息化中心", "104"),
              unit("10401301", "机房", "104013"),
              unit("105", "教育局", null)));

  @Test
  void below_is_however_deep_and_never_oneself() {
    assertThat(CITY.below("104")).containsExactly("104001", "104013", "10401301");
    assertThat(CITY.isBelow("10401301", "104")).isTrue();
    assertThat(CITY.isBelow("104", "104")).isFalse();
    assertThat(CITY.isBelow("105", "104")).isFalse();
    assertThat(CITY.isBelow("104", "10401301")).isFalse();
  }

  @Test
  void everything_stands_below_all_even_what_the_register_does_not_know() {
    assertThat(CITY.below(UnitTree.ALL)).hasSize(5);
    assertThat(CITY.isBelow("104", UnitTree.ALL)).isTrue();
    assertThat(CITY.isBelow("999", UnitTree.ALL)).isTrue();
    assertThat(CITY.isBelow(null, UnitTree.ALL)).isTrue();
    assertThat(CITY.isBelow(null, "104")).isFalse();
    assertThat(CITY.isBelow("999", "104")).isFalse();
  }

  @Test
  void a_code_that_begins_like_another_is_not_below_it_for_that() {
    var tree = new UnitTree(List.of(unit("104", "甲", null), unit("104001", "乙", null)));
    assertThat(tree.isBelow("104001", "104")).isFalse();
    assertThat(tree.below("104")).isEmpty();
  }

  @Test
  void a_path_leads_from_the_top() {
    assertThat(CITY.path("10401301"))
        .extracting(BudgetUnit::code)
        .containsExactly("104", "104013", "10401301");
    assertThat(CITY.path("999")).isEmpty();
  }

  @Property(tries = 200)
  void both_ways_to_ask_what_is_below_agree(@ForAll("forests") List<BudgetUnit> units) {
    var tree = new UnitTree(units);
    for (BudgetUnit above : units) {
      for (BudgetUnit below : units) {
        assertThat(tree.isBelow(below.code(), above.code()))
            .isEqualTo(tree.below(above.code()).contains(below.code()));
      }
    }
  }

  /** Forests: each unit's parent is one before it, or none. */
  @Provide
  Arbitrary<List<BudgetUnit>> forests() {
    return Arbitraries.integers().between(-1, 30).list().ofMaxSize(15).map(UnitTreeTest::forest);
  }

  static List<BudgetUnit> forest(List<Integer> parents) {
    List<BudgetUnit> units = new ArrayList<>();
    for (int parent : parents) {
      String above = parent < 0 || units.isEmpty() ? null : "U" + parent % units.size();
      units.add(unit("U" + units.size(), "单位" + units.size(), above));
    }
    return units;
  }
}
