package gongkai.review;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.Role;
import gongkai.access.audit.ChainVerification;
import gongkai.access.login.Access;
import gongkai.access.login.Person;
import gongkai.access.login.TestAccess;
import gongkai.archive.Receipt;
import gongkai.archive.store.Database;
import gongkai.report.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever changes the database by hand is found out. */
class HandEditsTest {
  @TempDir Path folder;

  @BeforeEach
  void make() {
    try (Office office = Office.open(folder)) {
      office.log().guard(folder.resolve("audit-head"));
      Access access = TestAccess.strict(office.database());
      TestAccess.claim(access, "boss");
      Person jia = TestAccess.person(access, "jia", Role.ACCOUNTANT, "104001");
      access.people().disable(jia.id(), Office.BOSS);
      Receipt first = office.file("104001", 2024, "一", Level.ERROR, Level.WARNING);
      String id = first.version().submission();
      office.reviews().giveBack(Office.BOSS, id, 1, "请改正");
      office.file("104001", 2024, "二", Level.ERROR);
      office.reviews().waive(Office.BOSS, id, 2, List.of(0), "情况属实");
      office.reviews().approve(Office.BOSS, id, 2, "");
      office.file("104002", 2024, "三", Level.ERROR);
      office.dueDates().set(Office.BOSS, "final-accounts", 2024, LocalDate.of(2025, 8, 20));
    }
  }

  static List<String> edits() {
    return List.of(
        "UPDATE submission SET status = 'APPROVED' WHERE status = 'WITH_ERRORS'",
        "INSERT INTO figure SELECT id, 1, 1, 1, 0, 5, 0, NULL FROM version LIMIT 1",
        "DELETE FROM finding WHERE version_id = 3",
        "UPDATE finding SET level = 'INFO' WHERE version_id = 3",
        "DELETE FROM judgement WHERE verdict = 'RETURNED'",
        "UPDATE judgement SET opinion = '同意'",
        "DELETE FROM remark",
        "UPDATE version SET corrected = original, errors = 0 WHERE id = 2",
        "UPDATE version SET filed_at = '2025-01-01T00:00:00Z' WHERE id = 1",
        "UPDATE version SET filed_by = 'li' WHERE id = 1",
        "DELETE FROM finding WHERE version_id = 3; DELETE FROM version WHERE id = 3;"
            + " DELETE FROM submission WHERE latest_id = 3",
        "UPDATE person SET role = 'ADMINISTRATOR' WHERE login = 'jia'",
        "UPDATE person SET disabled = 0 WHERE login = 'jia'",
        "UPDATE person SET password = (SELECT password FROM person WHERE login = 'jia')"
            + " WHERE login = 'boss'",
        "INSERT INTO withdrawal VALUES (1, 'wang', 0, '')",
        "UPDATE due_date SET day = '2026-12-31'",
        "UPDATE budget_unit SET retired = 1 WHERE code = '104002'",
        "DELETE FROM audit WHERE n = (SELECT max(n) FROM audit);"
            + " UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'audit'");
  }

  @ParameterizedTest
  @MethodSource("edits")
  void an_edit_by_hand_is_found(String edit) throws SQLException, IOException {
    assertThat(complaints()).isEmpty();
    byHand(edit);
    assertThat(complaints()).isNotEmpty();
  }

  @Test
  void the_list_is_as_long_as_it_was() {
    assertThat(edits()).hasSize(18);
  }

  @Test
  void what_is_done_through_the_program_is_no_edit_by_hand() {
    try (Office office = Office.open(folder)) {
      office.log().guard(folder.resolve("audit-head"));
      office.dueDates().set(Office.BOSS, "final-accounts", 2024, null);
      Access access = TestAccess.strict(office.database());
      access.people().enable(access.people().all().get(1).id(), Office.BOSS);
    }
    assertThat(complaints()).isEmpty();
  }

  private List<String> complaints() {
    try (Database database = Database.open(folder)) {
      Office office = Office.over(database, folder);
      office.log().guard(folder.resolve("audit-head"));
      ChainVerification chain = office.log().verify();
      List<String> found = new java.util.ArrayList<>(Reviews.wrongStatuses(database));
      chain.complaint().ifPresent(found::add);
      return found;
    }
  }

  private void byHand(String edit) throws SQLException, IOException {
    assertThat(Files.exists(folder.resolve("gongkai.db"))).isTrue();
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gongkai.db"));
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA foreign_keys = OFF");
      List<String> triggers = new java.util.ArrayList<>();
      try (var names =
          statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
        while (names.next()) {
          triggers.add(names.getString(1));
        }
      }
      for (String trigger : triggers) {
        statement.execute("DROP TRIGGER " + trigger);
      }
      for (String one : edit.split(";")) {
        statement.execute(one);
      }
    }
  }
}
