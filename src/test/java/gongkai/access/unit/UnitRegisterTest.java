package gongkai.access.unit;

import static gongkai.access.unit.Units.HEADER;
import static gongkai.access.unit.Units.sheet;
import static gongkai.access.unit.Units.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEntry;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditLog;
import gongkai.access.audit.AuditQuery;
import gongkai.archive.store.Database;
import gongkai.report.Rejected;
import gongkai.table.Unit;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitRegisterTest {
  private static final Actor ADMIN = new Actor("admin", "10.0.0.1");
  private static final String[] CITY = {
    HEADER, "104,经信局,,行政", "104013,市信息化中心（本级）,104,事业", "105,教育局,,行政"
  };

  @TempDir Path folder;
  private Database database;
  private AuditLog log;
  private UnitRegister register;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    log = new AuditLog(database, Clock.systemUTC());
    register = new UnitRegister(database, log, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void looking_at_a_list_changes_nothing() {
    UnitProposal proposal = register.propose("名录.xlsx", sheet(CITY), ADMIN);
    assertThat(proposal.diff().added()).hasSize(3);
    assertThat(proposal.isReady()).isTrue();
    assertThat(register.tree().isEmpty()).isTrue();
  }

  @Test
  void an_imported_list_imported_again_changes_nothing() {
    importing(false, CITY);
    assertThat(register.tree().units()).hasSize(3);
    assertThat(register.propose("名录.xlsx", sheet(CITY), ADMIN).diff().isEmpty()).isTrue();
    importing(true, CITY);
    assertThat(register.tree().units()).hasSize(3).noneMatch(BudgetUnit::retired);
  }

  @Test
  void a_list_may_name_a_unit_before_the_one_above_it() {
    importing(false, HEADER, "104013,中心,104,", "104,经信局,,");
    assertThat(register.tree().isBelow("104013", "104")).isTrue();
  }

  @Test
  void vanished_units_stay_unless_retired_on_purpose_and_even_then_are_kept() {
    importing(false, CITY);
    importing(false, HEADER, "104,经信局,,行政", "104013,市信息化中心（本级）,104,事业");
    assertThat(register.tree().unit("105")).get().matches(unit -> !unit.retired());

    importing(true, HEADER, "104,经信局,,行政", "104013,市信息化中心（本级）,104,事业");
    assertThat(register.tree().unit("105")).get().matches(BudgetUnit::retired);

    importing(false, CITY);
    assertThat(register.tree().unit("105")).get().matches(unit -> !unit.retired());
  }

  @Test
  void a_unit_with_units_below_cannot_be_retired_under_them() {
    importing(false, CITY);
    assertThatThrownBy(() -> importing(true, HEADER, "104013,市信息化中心（本级）,104,事业"))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("之下还有");
    assertThatThrownBy(() -> register.retire("104", ADMIN)).hasMessageContaining("之下还有");
    assertThat(register.tree().units()).noneMatch(BudgetUnit::retired);
  }

  @Test
  void a_list_with_problems_is_shown_and_never_imported() {
    UnitProposal proposal = register.propose("a", sheet(HEADER, "1,甲,,", "2,乙,9,"), ADMIN);
    assertThat(proposal.isReady()).isFalse();
    assertThatThrownBy(() -> register.apply(proposal.id(), false, ADMIN))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("第 3 行");
    assertThat(register.tree().isEmpty()).isTrue();
  }

  @Test
  void what_is_imported_is_what_was_looked_at() {
    UnitProposal seen = register.propose("a", sheet(CITY), ADMIN);
    register.save(unit("999", "新单位", null), ADMIN);
    assertThatThrownBy(() -> register.apply(seen.id(), true, ADMIN))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("重新上传并预览");

    UnitProposal again = register.propose("a", sheet(CITY), ADMIN);
    register.apply(again.id(), false, ADMIN);
    assertThatThrownBy(() -> register.apply(again.id(), false, ADMIN)).hasMessageContaining("已经导入");
    assertThatThrownBy(() -> register.apply(12345, false, ADMIN)).hasMessageContaining("没有这份");
  }

  @Test
  void each_change_is_on_record() {
    importing(false, CITY);
    register.save(unit("105", "教育体育局", null), ADMIN);
    register.retire("105", ADMIN);
    assertThat(log.entries(AuditQuery.ALL).items())
        .extracting(AuditEntry::event)
        .containsExactly(
            AuditEvent.UNIT_RETIRED,
            AuditEvent.UNIT_CHANGED,
            AuditEvent.UNITS_IMPORTED,
            AuditEvent.UNITS_PROPOSED);
    assertThat(log.entries(AuditQuery.ALL).items().get(1).detail()).contains("教育局 → 教育体育局");
  }

  @Test
  void a_unit_that_does_not_fit_into_the_tree_is_refused() {
    importing(false, CITY);
    assertThatThrownBy(() -> register.save(unit("104", "经信局", "104013"), ADMIN))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("圈");
    assertThatThrownBy(() -> register.save(unit("201", "甲", "888"), ADMIN))
        .hasMessageContaining("888");
    assertThatThrownBy(() -> register.save(unit("<b>", "甲", null), ADMIN))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> register.save(unit("201", " ", null), ADMIN))
        .hasMessageContaining("名称是空的");
  }

  @Test
  void another_process_is_heard_of() {
    importing(false, CITY);
    register.tree();
    new UnitRegister(database, log, Clock.systemUTC()).save(unit("106", "科技局", null), ADMIN);
    assertThat(register.tree().unit("106")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM budget_unit",
        "UPDATE budget_unit SET code = '7' WHERE code = '105'",
        "INSERT OR REPLACE INTO budget_unit SELECT * FROM budget_unit",
        "DELETE FROM unit_import",
      })
  void the_database_refuses_to_lose_a_unit(String attempt) {
    importing(false, CITY);
    assertThatThrownBy(() -> database.write(handle -> handle.execute(attempt)))
        .rootCause()
        .hasMessageContaining("CONSTRAINT");
  }

  @ParameterizedTest
  @CsvSource({
    "104013, 市信息化中心（本级）",
    "104013, 市信息化中心(本级)",
    "' 104013 ', '市信息化 中心（本级）　'",
    "１０４０１３, ",
    ", 市信息化中心(本级)",
    ", 市信息化中心（本级)",
    "'', ' 市信息化中心 （本级） '",
    ", 市信息化中心（本级）（汇总）",
  })
  void a_workbook_is_matched_by_code_or_by_exactly_its_name(String code, String name) {
    importing(false, CITY);
    assertThat(register.match(new Unit(code, name)).code()).isEqualTo("104013");
  }

  @ParameterizedTest
  @CsvSource({
    "104014, 市信息化中心（本级）, unknown-unit",
    ", 市信息化中心, unknown-unit",
    ", 市信息化中心〔本级〕, unknown-unit",
    ", 信息化中心（本级）, unknown-unit",
    ", 经济和信息化局, unknown-unit",
    "104013, 教育局, unit-name-differs",
    "104013, 市信息化中心, unit-name-differs",
    ", , no-unit",
    "' ', '　', no-unit",
  })
  void resemblance_counts_for_nothing(String code, String name, String refusal) {
    importing(false, CITY);
    assertThatThrownBy(() -> register.match(new Unit(code, name)))
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(refusal))
        .hasMessageContaining("请");
  }

  @Test
  void a_name_that_two_units_bear_needs_a_code() {
    importing(false, HEADER, "201,实验小学,,", "202,实验小学,,");
    assertThatThrownBy(() -> register.match(new Unit(null, "实验小学")))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("201、202");
    assertThat(register.match(new Unit("202", "实验小学")).code()).isEqualTo("202");
  }

  @Test
  void a_former_name_goes_with_its_code_and_not_alone() {
    importing(false, CITY);
    importing(false, HEADER, "105,教育体育局,,行政");
    assertThat(register.match(new Unit("105", "教育局")).name()).isEqualTo("教育体育局");
    assertThatThrownBy(() -> register.match(new Unit(null, "教育局"))).hasMessageContaining("曾用名");
  }

  @Test
  void a_retired_unit_files_nothing() {
    importing(false, CITY);
    register.retire("105", ADMIN);
    assertThatThrownBy(() -> register.match(new Unit("105", "教育局")))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("已停用");
  }

  private void importing(boolean retireVanished, String... lines) {
    UnitProposal proposal = register.propose("名录.xlsx", sheet(lines), ADMIN);
    register.apply(proposal.id(), retireVanished, ADMIN);
  }
}
