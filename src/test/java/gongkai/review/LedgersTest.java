package gongkai.review;

import static gongkai.review.Office.BOSS;
import static gongkai.review.Office.FAMILY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.access.audit.AuditEvent;
import gongkai.report.Level;
import gongkai.report.Rejected;
import gongkai.table.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgersTest {
  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.open(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void every_unit_that_must_file_has_a_line_and_mere_groupings_have_none() {
    office.file("104001", 2024, "有错", Level.ERROR);
    Ledger ledger = draw(null, 2024);
    assertThat(ledger.lines())
        .extracting(line -> line.unit().name())
        .containsExactly("信息中心", "节能中心");
    assertThat(ledger.lines()).extracting(Ledger.Line::department).containsExactly("信息中心", "节能中心");
    assertThat(ledger.counts(0))
        .containsEntry(State.WITH_ERRORS, 1)
        .containsEntry(State.NOT_FILED, 1)
        .containsEntry(State.APPROVED, 0);
  }

  @Test
  void who_filed_without_being_in_the_register_has_a_line_too() {
    Filings filings = new Filings(office.archive(), office.log());
    filings.file(Office.WANG, Office.deposit(new Unit(null, "外来单位"), 2024, "外来"));
    filings.file(Office.WANG, Office.deposit(new Unit(null, "信息中心"), 2024, "没有编码"));
    assertThat(draw(null, 2024).lines())
        .extracting(line -> line.unit().name(), line -> line.cells().get(0).state())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("信息中心", State.FILED),
            org.assertj.core.api.Assertions.tuple("节能中心", State.NOT_FILED),
            org.assertj.core.api.Assertions.tuple("外来单位", State.FILED));
  }

  @Test
  void a_supervisor_sees_only_the_lines_of_their_units() {
    assertThat(draw(Set.of("104002"), 2024).lines())
        .extracting(line -> line.unit().code())
        .containsExactly("104002");
  }

  @Test
  void what_comes_or_is_missing_after_the_due_date_is_late() {
    office.file("104001", 2024, "三月四日下午");
    office.dueDates().set(BOSS, FAMILY, 2024, LocalDate.of(2026, 3, 3));
    Ledger late = draw(null, 2024);
    assertThat(late.columns().get(0).due()).isEqualTo("2026-03-03");
    assertThat(late.lines()).allMatch(line -> line.cells().get(0).late());
    assertThat(late.lines())
        .extracting(line -> line.cells().get(0).lateness())
        .contains("逾期", "迟报");

    office.dueDates().set(BOSS, FAMILY, 2024, LocalDate.of(2026, 3, 4));
    assertThat(draw(null, 2024).lines()).noneMatch(line -> line.cells().get(0).late());
    assertThat(office.events()).startsWith(AuditEvent.DUE_DATE_SET, AuditEvent.DUE_DATE_SET);
  }

  @Test
  void a_due_date_can_be_cleared_and_must_be_near_its_year() {
    office.dueDates().set(BOSS, FAMILY, 2024, LocalDate.of(2025, 8, 20));
    assertThat(office.ledgers().years()).containsExactly(2024);
    office.dueDates().set(BOSS, FAMILY, 2024, null);
    assertThat(office.dueDates().all()).isEmpty();
    assertThatThrownBy(() -> office.dueDates().set(BOSS, FAMILY, 2024, LocalDate.of(2205, 8, 20)))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("2205-08-20");
  }

  @Test
  void those_who_owe_are_who_never_filed_and_who_got_it_back() {
    String id = office.file("104001", 2024, "退回的").version().submission();
    office.reviews().giveBack(BOSS, id, 1, "请补说明");
    Ledger ledger = draw(null, 2024);
    assertThat(ledger.owing(0)).hasSize(2);
    office.file("104001", 2024, "补好的");
    assertThat(draw(null, 2024).owing(0))
        .extracting(line -> line.unit().code())
        .containsExactly("104002");
  }

  @Test
  void columns_without_filings_and_due_dates_are_left_out_but_never_all_of_them() {
    Ledger empty = office.ledgers().draw(null, List.of(2024), List.of(FAMILY, "budget"));
    assertThat(empty.withoutIdleColumns().columns()).hasSize(2);
    office.file("104001", 2024, "决算");
    Ledger ledger = office.ledgers().draw(null, List.of(2024), List.of("budget", FAMILY));
    Ledger left = ledger.withoutIdleColumns();
    assertThat(left.columns()).extracting(Ledger.Column::family).containsExactly(FAMILY);
    assertThat(left.lines().get(0).cells())
        .extracting(Ledger.Cell::state)
        .containsExactly(State.FILED);
  }

  @Test
  void the_rules_that_fail_most_are_counted_by_filing_and_by_what_one_may_see() {
    office.file("104001", 2024, "甲", Level.ERROR, Level.WARNING);
    office.file("104002", 2024, "乙", Level.ERROR, Level.INFO);
    FrequentFailures troubles = new FrequentFailures(office.database());
    assertThat(troubles.worst(null, 2024, 10))
        .containsExactly(new FrequentFailures.Trouble("F01-1", 2));
    assertThat(troubles.worst(Set.of("104001"), 2024, 10))
        .containsExactly(new FrequentFailures.Trouble("F01-1", 1));
    assertThat(troubles.worst(null, 2023, 10)).isEmpty();
  }

  private Ledger draw(Set<String> within, Integer... years) {
    return office.ledgers().draw(within, List.of(years), List.of(FAMILY));
  }
}
