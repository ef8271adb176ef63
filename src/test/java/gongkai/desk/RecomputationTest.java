package gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Shared;
import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditLog;
import gongkai.archive.Archive;
import gongkai.archive.Deposit;
import gongkai.archive.SubmissionQuery;
import gongkai.archive.store.BlobStore;
import gongkai.archive.store.Database;
import gongkai.archive.store.Gzip;
import gongkai.review.Filings;
import gongkai.template.TemplateLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was stored says whether rows were changed, even to whoever trusts no chain. */
class RecomputationTest {
  @TempDir Path folder;
  private Database database;
  private BlobStore blobs;
  private Archive archive;
  private Examiner examiner;

  @BeforeEach
  void file() throws IOException {
    Clock clock = Clock.systemUTC();
    database = Database.open(folder);
    blobs = new BlobStore(folder.resolve("objects"), 10_000_000, clock);
    archive = new Archive(database, blobs, clock);
    examiner = new TemplateExaminer(TemplateLibrary.builtIn(), new ArchivedHistory(archive));
    byte[] workbook = Files.readAllBytes(Shared.file("cases/001/damaged.xlsx"));
    Examined examined = examiner.examine("a.xlsx", workbook);
    new Filings(archive, new AuditLog(database, clock))
        .file(
            Actor.SYSTEM,
            new Deposit(
                examined.filing().unit(),
                null,
                "a.xlsx",
                workbook,
                examined.marked(false),
                examined.report(),
                examined.filing()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Recomputation again() {
    return new Recomputation(archive, examiner).run();
  }

  @Test
  void what_was_filed_stands() {
    assertThat(again().problems()).isEmpty();
    assertThat(again().notes()).containsExactly("按存档的原件重新审核了 1 个版本。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE figure SET amount = amount + 1000000 WHERE n = 0",
        "DELETE FROM figure WHERE n = 1",
        "UPDATE item SET label = '其他' WHERE id = (SELECT min(item_id) FROM figure)",
        "UPDATE version SET errors = 0",
        "UPDATE version SET filled = filled + 1",
        "UPDATE version SET template = 'budget/2024'",
        "UPDATE version SET original = corrected",
        "DELETE FROM finding WHERE n = 0",
        "UPDATE finding SET level = 'INFO' WHERE level = 'ERROR'",
        "UPDATE finding SET message = '没有问题' WHERE n = 0"
      })
  void rows_that_were_changed_do_not(String edit) {
    unguarded(edit);
    assertThat(again().problems()).singleElement().asString().contains("2024年第1版", "不符");
  }

  @Test
  void another_report_in_place_of_the_one_that_was_issued_is_not_what_the_workbook_says() {
    var version = archive.list(SubmissionQuery.ALL).items().get(0).latest();
    String issued =
        new String(archive.report(version.submission(), 1).orElseThrow(), StandardCharsets.UTF_8);
    String forged = issued.replace("\"passed\" : ", "\"passed\" : 1");
    String hash = blobs.put(Gzip.pack(forged.getBytes(StandardCharsets.UTF_8)));
    unguarded("UPDATE version SET report = '" + hash + "', rules_passed = '1' || rules_passed");

    assertThat(again().problems()).isEmpty();
    assertThat(again().notes()).last().asString().contains("1 个版本今天的结论与当时的报告不同", "第1版");
  }

  @Test
  void a_report_that_cannot_be_read_is_told_of() {
    String hash = blobs.put("no report".getBytes(StandardCharsets.UTF_8));
    unguarded("UPDATE version SET report = '" + hash + "'");
    assertThat(again().problems()).singleElement().asString().contains("读不出来");
  }

  private void unguarded(String edit) {
    database.write(
        handle -> {
          handle
              .createQuery("SELECT name FROM sqlite_master WHERE type = 'trigger'")
              .mapTo(String.class)
              .list()
              .forEach(trigger -> handle.execute("DROP TRIGGER " + trigger));
          return handle.execute(edit);
        });
  }
}
