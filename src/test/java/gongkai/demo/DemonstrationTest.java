package gongkai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.Role;
import gongkai.access.audit.AuditEntry;
import gongkai.access.audit.AuditQuery;
import gongkai.access.login.Access;
import gongkai.access.login.TestAccess;
import gongkai.archive.Archive;
import gongkai.archive.Status;
import gongkai.archive.SubmissionSummary;
import gongkai.archive.store.BlobStore;
import gongkai.archive.store.Database;
import gongkai.desk.ArchivedHistory;
import gongkai.desk.Desk;
import gongkai.desk.Limits;
import gongkai.desk.TemplateExaminer;
import gongkai.review.Review;
import gongkai.table.Unit;
import gongkai.template.TemplateLibrary;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationTest {
  @TempDir static Path folder;
  private static Database database;
  private static Archive archive;
  private static Access access;
  private static Desk desk;
  private static List<DemoAccount> accounts;

  @BeforeAll
  static void fill() {
    Clock clock = Clock.systemUTC();
    database = Database.open(folder);
    archive =
        new Archive(database, new BlobStore(folder.resolve("objects"), 1 << 26, clock), clock);
    access = TestAccess.over(database);
    Review review = Review.over(database, archive, access, clock);
    var examiner = new TemplateExaminer(TemplateLibrary.builtIn(), new ArchivedHistory(archive));
    desk = new Desk(examiner, review.filings(), Limits.ofThisMachine());
    accounts = new Demonstration(access, desk, review, examiner).fill();
  }

  @AfterAll
  static void stop() {
    desk.close();
    database.close();
  }

  @Test
  void each_filing_has_come_as_far_as_was_planned() {
    for (Town.Plan plan : Town.PLANS) {
      SubmissionSummary filed = filed(plan);
      Status due =
          switch (plan.fate()) {
            case WITH_ERROR -> Status.WITH_ERRORS;
            case RETURNED -> Status.RETURNED;
            case APPROVED, MENDED_AND_APPROVED -> Status.APPROVED;
            case MENDED, FILED -> Status.FILED;
          };
      assertThat(filed.status()).as("%s %s", plan, filed.latest().summary()).isEqualTo(due);
    }
  }

  @Test
  void the_filings_are_of_two_years_and_some_units_are_late() {
    assertThat(archive.ledger("final-accounts", 2023)).hasSize(8);
    assertThat(archive.ledger("final-accounts", 2024)).hasSizeBetween(5, 8);
    assertThat(archive.ledger("budget", 2026)).isNotEmpty();
  }

  @Test
  void everybody_can_log_in_with_the_password_that_was_told() {
    for (DemoAccount account : accounts) {
      var entered = access.logIn().logIn(account.login(), account.password(), "-", "test");
      assertThat(entered.session().principal().mustChangePassword()).isFalse();
    }
    assertThat(access.people().all().stream().map(it -> it.role()))
        .contains(Role.ACCOUNTANT, Role.SUPERVISOR, Role.ADMINISTRATOR);
    assertThat(accounts.stream().map(DemoAccount::password).distinct()).hasSize(accounts.size());
  }

  @Test
  void only_accountants_file_and_only_supervisors_judge() {
    var roles = new HashMap<String, Role>();
    access.people().all().forEach(it -> roles.put(it.login(), it.role()));
    for (Town.Plan plan : Town.PLANS) {
      assertThat(roles.get(filed(plan).latest().filedBy())).isEqualTo(Role.ACCOUNTANT);
    }
    assertThat(roles.get(Town.BUREAU)).isEqualTo(Role.SUPERVISOR);
  }

  @Test
  void no_password_is_on_record_and_the_record_is_whole() {
    for (AuditEntry entry : access.log().entries(AuditQuery.ALL).items()) {
      assertThat(accounts).noneMatch(it -> entry.detail().contains(it.password()));
    }
    assertThat(access.log().verify().isSound()).isTrue();
  }

  private static SubmissionSummary filed(Town.Plan plan) {
    String family = plan.sample().startsWith("budget") ? "budget" : "final-accounts";
    String name = access.units().tree().unit(plan.unit()).orElseThrow().name();
    return archive.latest(new Unit(plan.unit(), name), plan.year(), family).orElseThrow();
  }
}
