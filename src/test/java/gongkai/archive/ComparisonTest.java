package gongkai.archive;

import static gongkai.archive.Samples.CENTER;
import static gongkai.archive.Samples.FAMILY;
import static gongkai.archive.Samples.deposit;
import static gongkai.archive.Samples.finding;
import static gongkai.archive.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.table.Unit;
import gongkai.template.Place;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest extends WithArchive {
  private static final Unit OTHER = new Unit("104014", "另一单位");
  private static final Place CLOSING = new Place("支出表", List.of("年末结转"), false, "合计");
  private static final Place OPENING = new Place("支出表", List.of("年初结转"), false, "合计");

  @Test
  void figures_that_changed_came_and_went_are_told_in_the_order_of_the_later_workbook() {
    Version before =
        file(
            deposit(
                CENTER,
                2024,
                "a",
                row("210", "卫生健康支出", "40.55", "40.5"),
                row("2080505", "养老保险", "24.72", "24.72"),
                row("2089999", "其他", "1.00", null)));
    Version after =
        file(
            deposit(
                CENTER,
                2024,
                "b",
                row("2080505", "机关事业单位基本养老保险缴费支出", "26.20", "24.720"),
                row("2080506", "职业年金", "12.00", null),
                row("210", "卫生健康支出", "40.55", null)));

    Comparison comparison = compare(before, after);

    assertThat(comparison.before()).isEqualTo(before);
    assertThat(comparison.after()).isEqualTo(after);
    assertThat(comparison.figures())
        .containsExactly(
            change("2080505 机关事业单位基本养老保险缴费支出", "合计", "24.72", "26.20"),
            change("2080506 职业年金", "合计", null, "12.00"),
            change("210 卫生健康支出", "基本支出", "40.5", null),
            change("2089999 其他", "合计", "1.00", null));
  }

  @Test
  void a_row_that_a_workbook_repeats_is_compared_one_by_one() {
    Version before = file(deposit(CENTER, 2024, "a", row("208", "社保", "1"), row("208", "社保", "2")));
    Version after = file(deposit(CENTER, 2024, "b", row("208", "社保", "1"), row("208", "社保", "3")));
    assertThat(compare(before, after).figures()).containsExactly(change("208 社保", "合计", "2", "3"));
  }

  @Test
  void findings_settle_and_arise_wherever_their_row_moved() {
    Finding stays = finding("F03-1", Level.ERROR, "C8");
    Finding moved =
        Finding.said(
            "F03-1", Level.ERROR, "公开03表 C9 相差 3.00。", List.of(Samples.cell("C9", "208 社保 · 合计")));
    Finding movedLater =
        Finding.said(
            "F03-1",
            Level.ERROR,
            "公开03表 C12 相差 2.00。",
            List.of(Samples.cell("C12", "208 社保 · 合计")));
    Finding settled = finding("F01-1", Level.ERROR, "C36");
    Finding raised = Finding.said("T01-1", Level.WARNING, "缺少公开09表。", List.of());
    Version before =
        file(
            deposit(CENTER, 2024, "a", List.of(stays, moved, settled), "旧的说明", row("1", "一", "1")));
    Version after =
        file(
            deposit(
                CENTER, 2024, "b", List.of(raised, movedLater, stays), "新的说明", row("1", "一", "1")));

    Comparison comparison = compare(before, after);

    assertThat(comparison.settled()).containsExactly(settled);
    assertThat(comparison.raised()).containsExactly(raised);
    assertThat(comparison.figures()).isEmpty();
    assertThat(comparison.texts())
        .containsExactly(new TextChange("收入支出决算总体情况说明", List.of("旧的说明"), List.of("新的说明")));
  }

  @Test
  void a_version_is_like_itself_and_years_can_be_compared() {
    Version old = file(deposit(CENTER, 2023, "a", row("208", "社保", "1.00")));
    Version now = file(deposit(CENTER, 2024, "b", row("208", "社保", "1.0")));
    assertThat(compare(old, now).figures()).isEmpty();
    Comparison same = compare(now, now);
    assertThat(same.figures()).isEmpty();
    assertThat(same.texts()).isEmpty();
    assertThat(archive.compare(old.submission(), 1, now.submission(), 2)).isEmpty();
  }

  @Test
  void what_a_year_opens_with_is_held_against_what_the_last_one_closed_with() {
    file(deposit(CENTER, 2023, "a0", row("年末结转", "年末结转和结余", "9.99")));
    file(deposit(CENTER, 2023, "a", row("年末结转", "年末结转和结余", "12.34"), row("年末结转", "其中：财政", "5.00")));
    file(deposit(CENTER, 2024, "b", row("年初结转", "年初结转和结余", "12.30")));
    file(deposit(OTHER, 2023, "c", row("年末结转", "年末结转和结余", "0.00")));
    file(deposit(OTHER, 2024, "d", row("年初结转", "年初结转和结余", (String) null)));
    file(deposit(new Unit("3", "今年新设"), 2024, "e", row("年初结转", "年初结转和结余", "1")));

    List<CarryOver> carried = archive.carryOvers(FAMILY, 2024, CLOSING, OPENING);

    assertThat(carried)
        .containsExactly(
            new CarryOver(CENTER, new BigDecimal("12.34"), new BigDecimal("12.30")),
            new CarryOver(OTHER, new BigDecimal("0.00"), null));
    assertThat(carried).extracting(CarryOver::agrees).containsExactly(false, true);
  }

  @Test
  void a_figure_can_be_followed_across_units() {
    file(deposit(CENTER, 2023, "a", row("年末结转", "年末结转和结余", "1.00")));
    file(deposit(CENTER, 2024, "b", row("年末结转", "年末结转", "7.00")));
    Version now = file(deposit(CENTER, 2024, "c", row("年末结转", "年末结转", "2.00")));
    Version other = file(deposit(OTHER, 2024, "d", row("年末结转", "年末结转和结余", "3.00")));

    UnitFigure center = new UnitFigure(now.submission(), CENTER, 2024, new BigDecimal("2.00"));
    assertThat(archive.figureOfAllUnits(FAMILY, 2024, CLOSING))
        .containsExactly(
            center, new UnitFigure(other.submission(), OTHER, 2024, new BigDecimal("3.00")));
  }

  private Version file(Deposit deposit) {
    return archive.file(deposit).version();
  }

  private Comparison compare(Version before, Version after) {
    return archive
        .compare(before.submission(), before.n(), after.submission(), after.n())
        .orElseThrow();
  }

  private static FigureChange change(String row, String column, String before, String after) {
    return new FigureChange("支出表", row, column, amount(before), amount(after));
  }

  private static BigDecimal amount(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
