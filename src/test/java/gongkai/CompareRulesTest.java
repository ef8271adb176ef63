package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditLog;
import gongkai.cli.Gongkai;
import gongkai.cli.Terminal;
import gongkai.desk.ArchivedHistory;
import gongkai.desk.Desk;
import gongkai.desk.Filed;
import gongkai.desk.Filer;
import gongkai.desk.Limits;
import gongkai.desk.TemplateExaminer;
import gongkai.desk.Upload;
import gongkai.review.Filings;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.PlainWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What new rules would say of what is archived. */
class CompareRulesTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void a_submission_that_new_rules_judge_differently_is_listed_and_its_report_stays()
      throws IOException {
    Path old = folder.resolve("old");
    Path fresh = folder.resolve("new");
    NewTemplateTest.copy(Path.of("excel-templates"), old);
    NewTemplateTest.copy(Path.of("excel-templates"), fresh);
    Path rules = fresh.resolve("final-accounts/2024/rules.txt");
    String stricter = "X-1 | 警告 | 收支总表 | [其他收入].金额 = [上级补助收入].金额 | 不补 | 本市通知\n";
    Files.writeString(rules, Files.readString(rules) + stricter);
    Path data = folder.resolve("data");
    Filed filed = file(data, "final-accounts-rich");
    file(data, "final-accounts-simple");

    assertThat(compare(old, old, data)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(compare(old, fresh, data)).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .anyMatch(line -> line.contains("示例区经济和信息化局 2024年 final-accounts/2024"))
        .anyMatch(line -> line.startsWith("  + X-1 警告"));

    try (Storage storage = Storage.open(data)) {
      var version = filed.receipt().version();
      byte[] report = storage.archive().report(version.submission(), 1).orElseThrow();
      assertThat(new String(report, StandardCharsets.UTF_8)).doesNotContain("X-1");
      assertThat(version.rulesFingerprint()).isEqualTo(filed.report().rulesFingerprint());
    }
  }

  private Filed file(Path data, String name) {
    try (Storage storage = Storage.open(data)) {
      var archive = storage.archive();
      var examiner = new TemplateExaminer(TemplateLibrary.builtIn(), new ArchivedHistory(archive));
      var filings = new Filings(archive, new AuditLog(storage.database(), Clock.systemUTC()));
      try (var desk = new Desk(examiner, filings, Limits.ofThisMachine())) {
        byte[] bytes = PlainWorkbook.xlsx(CaseBook.read(name));
        var filer = new Filer(Actor.SYSTEM, null, unit -> unit);
        return desk.file(new Upload(name + ".xlsx", () -> bytes), filer, stage -> {});
      }
    }
  }

  private int compare(Path before, Path after, Path data) {
    out.reset();
    var terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    return Gongkai.run(
        new Wiring(),
        terminal,
        "compare-rules",
        before.toString(),
        after.toString(),
        "--data",
        data.toString());
  }
}
