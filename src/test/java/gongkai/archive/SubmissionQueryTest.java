package gongkai.archive;

import static gongkai.archive.Samples.FAMILY;
import static gongkai.archive.Samples.deposit;
import static gongkai.archive.Samples.finding;
import static gongkai.archive.Samples.row;
import static gongkai.archive.SubmissionQuery.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.report.Level;
import gongkai.report.Rejected;
import gongkai.table.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubmissionQueryTest extends WithArchive {
  private static final Unit SCHOOL = new Unit("201", "第一小学");
  private static final Unit CLINIC = new Unit("202", "社区医院");
  private static final Unit PARK = new Unit(null, "湿地公园100%");

  /** Filed in the order school, clinic, park; the school mended its first version. */
  @BeforeEach
  void file() {
    archive.file(
        deposit(
            SCHOOL,
            2024,
            "s1",
            List.of(finding("F09-9", Level.ERROR, "C9")),
            "旧文字",
            row("2050202", "小学教育", "999.99", "1")));
    archive.file(
        deposit(
            SCHOOL,
            2024,
            "s2",
            List.of(finding("F03-1", Level.ROUNDING, "C8")),
            "主要原因是校舍维修增加，本年支出 817.89 万元。",
            row("2050202", "小学教育", "817.89", "0")));
    archive.file(
        deposit(
            CLINIC,
            2024,
            "c1",
            List.of(finding("F03-1", Level.ERROR, "C8"), finding("F03-1", Level.ERROR, "C9")),
            "主要原因是设备购置。Annual Report",
            row("2100301", "社区卫生", "26.20", "-3"),
            row("205", "教育支出", "5", "5")));
    archive.file(
        deposit(PARK, 2023, "p1", List.of(), "无“其他”事项", row("2110501", "湿地", "0.0000001", "40")));
  }

  @Test
  void everything_comes_newest_first() {
    expect(ALL, PARK, CLINIC, SCHOOL);
  }

  @Test
  void by_unit_year_family_and_status() {
    expect(ALL.unit("医院"), CLINIC);
    expect(ALL.unit("20"), CLINIC, SCHOOL);
    expect(ALL.unit("%"), PARK);
    expect(ALL.unit("_"));
    expect(ALL.year(2024), CLINIC, SCHOOL);
    expect(ALL.template(FAMILY).year(2023), PARK);
    expect(ALL.template(FAMILY + "/2023"), PARK);
    expect(ALL.template("budget"));
    expect(ALL.status(Status.WITH_ERRORS), CLINIC);
    expect(ALL.status(Status.FILED), PARK, SCHOOL);
  }

  @Test
  void only_within_the_units_that_the_asker_may_see() {
    expect(ALL.within(Set.of("201", "湿地公园100%")), PARK, SCHOOL);
    expect(ALL.within(Set.of("第一小学")));
    expect(ALL.within(Set.of()));
  }

  @Test
  void by_a_rule_that_failed_in_the_latest_version() {
    expect(ALL.rule("F03-1"), CLINIC);
    expect(ALL.rule("F09-9"));
    expect(ALL.rule("F99"));
  }

  @Test
  void by_account_or_item_and_amount() {
    expect(ALL.figure("2050202", null, null), SCHOOL);
    expect(ALL.figure("小学教育", null, null), SCHOOL);
    expect(ALL.figure("2050202", amount("817.89"), amount("817.89")), SCHOOL);
    expect(ALL.figure("2050202", amount("817.8900001"), null));
    expect(ALL.figure("2050202", amount("900"), null));
    expect(ALL.figure(null, amount("20"), amount("50")), PARK, CLINIC);
    expect(ALL.figure(null, null, amount("-1")), CLINIC);
    expect(ALL.figure("205", amount("1"), null), CLINIC);
  }

  @Test
  void a_wide_range_is_looked_for_otherwise_and_found_alike() {
    String[] bounds = {null, "-3", "0", "0.000001", "5", "26.2", "40", "817.89", "999.99", "1e30"};
    for (String least : bounds) {
      for (String greatest : bounds) {
        SubmissionQuery query = ALL.figure(null, amount(least), amount(greatest));
        assertThat(found(new SearchConditions(query, true)))
            .as(least + " to " + greatest)
            .isEqualTo(found(new SearchConditions(query, false)));
      }
    }
    assertThat(found(new SearchConditions(ALL.figure(null, amount("5"), amount("26.2")), true)))
        .hasSize(1);
  }

  @Test
  void by_any_run_of_words() {
    expect(ALL.words("原因"), CLINIC, SCHOOL);
    expect(ALL.words("维修"), SCHOOL);
    expect(ALL.words("修维"));
    expect(ALL.words("购"), CLINIC);
    expect(ALL.words("校舍维修增加，本年支出 817.89"), SCHOOL);
    expect(ALL.words("增加。本"), SCHOOL);
    expect(ALL.words("加"), SCHOOL);
    expect(ALL.words("舍维修。"));
    expect(ALL.words("校舍增加"));
    expect(ALL.words("annual report"), CLINIC);
    expect(ALL.words("旧文字"));
    expect(ALL.words("p1.xlsx"), PARK);
    expect(ALL.words("小学"), SCHOOL);
    expect(ALL.words("\"其他\" OR 原因"));
    expect(ALL.words("*"));
    expect(ALL.words(" "));
    expect(ALL.words("无“其他”事项"), PARK);
  }

  @Test
  void page_by_page() {
    Page<SubmissionSummary> second = archive.list(ALL.page(2, 2));
    assertThat(second.items()).extracting(SubmissionSummary::unit).containsExactly(SCHOOL);
    assertThat(second.total()).isEqualTo(3);
    assertThat(second.pages()).isEqualTo(2);
    assertThat(archive.list(ALL.page(3, 2)).items()).isEmpty();
    assertThat(archive.list(ALL.year(1999)).pages()).isEqualTo(1);
    for (int[] bad : new int[][] {{0, 20}, {1, 0}, {1, 501}}) {
      assertThatThrownBy(() -> ALL.page(bad[0], bad[1])).isInstanceOf(Rejected.class);
    }
  }

  private void expect(SubmissionQuery query, Unit... units) {
    Page<SubmissionSummary> found = archive.list(query);
    assertThat(found.items()).extracting(SubmissionSummary::unit).containsExactly(units);
    assertThat(found.total()).isEqualTo(units.length);
  }

  private List<Long> found(SearchConditions where) {
    return fixture
        .database()
        .read(
            handle ->
                handle
                    .createQuery(
                        "SELECT s.latest_id FROM submission s " + where.sql() + " ORDER BY 1")
                    .bindMap(where.bound())
                    .mapTo(Long.class)
                    .list());
  }

  private static BigDecimal amount(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
