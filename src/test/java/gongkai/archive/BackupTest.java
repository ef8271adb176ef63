package gongkai.archive;

import static gongkai.archive.Samples.CENTER;
import static gongkai.archive.Samples.FAMILY;
import static gongkai.archive.Samples.deposit;
import static gongkai.archive.Samples.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.report.Rejected;
import gongkai.report.Sha256;
import gongkai.table.Unit;
import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir Path folder;

  @Test
  void what_is_restored_is_what_was_backed_up() throws Exception {
    Path file = folder.resolve("backup.zip");
    Submission filed;
    try (var fixture = ArchiveFixture.open(folder.resolve("data"))) {
      Archive archive = fixture.archive();
      archive.file(deposit(CENTER, 2024, "a", row("208", "社保", "1.50")));
      String id =
          archive.file(deposit(CENTER, 2024, "b", row("208", "社保", "2.50"))).version().submission();
      filed = archive.submission(id).orElseThrow();
      assertThat(archive.backup(file)).isEmpty();
      archive.file(deposit(CENTER, 2024, "later"));
    }
    assertThat(folder)
        .isDirectoryNotContaining("glob:**.part")
        .isDirectoryNotContaining("glob:**.db");

    ArchiveVerification found =
        Backup.restore(file, folder.resolve("restored"), null, Clock.systemUTC());

    assertThat(found).isEqualTo(new ArchiveVerification(2, 6, List.of(), List.of(), List.of(), ""));
    try (var fixture = ArchiveFixture.open(folder.resolve("restored"))) {
      Archive archive = fixture.archive();
      assertThat(archive.submission(filed.id())).contains(filed);
      assertThat(archive.original(filed.id(), 1)).hasValue("a".getBytes(UTF_8));
      assertThat(archive.figures(CENTER, 2024, FAMILY).amount("支出表", "208", "合计"))
          .isEqualTo(new BigDecimal("2.50"));
      assertThat(archive.list(SubmissionQuery.ALL.words("收入支出")).total()).isEqualTo(1);
      assertThat(archive.file(deposit(CENTER, 2024, "c")).version().n()).isEqualTo(3);
    }
  }

  @Test
  void a_backup_taken_while_others_file_is_whole() throws Exception {
    Path file = folder.resolve("backup.zip");
    var done = new AtomicBoolean();
    var thread = Executors.newSingleThreadExecutor();
    try (var fixture = ArchiveFixture.open(folder.resolve("data"))) {
      fixture.archive().file(deposit(CENTER, 2024, "first"));
      Future<Integer> filing =
          thread.submit(
              () -> {
                int filed = 0;
                while (!done.get()) {
                  fixture.archive().file(deposit(new Unit(null, "单位" + filed), 2024, "a" + filed));
                  filed++;
                }
                return filed;
              });
      assertThat(fixture.archive().backup(file)).isEmpty();
      done.set(true);
      assertThat(filing.get()).isPositive();
    } finally {
      done.set(true);
      thread.shutdown();
    }
    assertThat(Backup.restore(file, folder.resolve("restored"), null, Clock.systemUTC()).sound())
        .isTrue();
  }

  @Test
  void a_damaged_file_is_left_out_and_named_and_the_rest_is_saved() throws Exception {
    Path file = folder.resolve("backup.zip");
    Deposit deposit = deposit(CENTER, 2024, "a");
    String original = Sha256.hex(deposit.original());
    try (var fixture = ArchiveFixture.open(folder.resolve("data"))) {
      fixture.archive().file(deposit);
      Files.writeString(fixture.blobs().place(original), "other");
      assertThat(fixture.archive().backup(file)).containsExactly(original);
    }
    assertThat(Backup.restore(file, folder.resolve("restored"), null, Clock.systemUTC()).problems())
        .singleElement()
        .asString()
        .contains(original);
  }

  @Test
  void nothing_is_written_over() throws Exception {
    Path file = Files.writeString(folder.resolve("precious.zip"), "precious");
    Path data = folder.resolve("data");
    try (var fixture = ArchiveFixture.open(data)) {
      assertThatThrownBy(() -> fixture.archive().backup(file))
          .isInstanceOf(Rejected.class)
          .hasMessageContaining("已经存在");
      fixture.archive().backup(folder.resolve("good.zip"));
    }
    assertThat(file).hasContent("precious");
    assertThatThrownBy(
            () -> Backup.restore(folder.resolve("good.zip"), data, null, Clock.systemUTC()))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("已有内容");
  }

  @Test
  void what_is_no_backup_is_refused_and_leaves_nothing() throws Exception {
    Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
    Path other = zip("other.zip", "readme.txt", "hello");
    Path broken = zip("broken.zip", "gongkai.db", "this is no database, whatever its name may say");
    for (Path file : List.of(text, other, broken)) {
      Path target = folder.resolve("restored");
      assertThatThrownBy(() -> Backup.restore(file, target, null, Clock.systemUTC()))
          .as(file.toString())
          .isInstanceOf(Rejected.class);
      assertThat(target).doesNotExist();
      assertThat(folder.resolve("restored.restoring")).doesNotExist();
    }
  }

  @Test
  void a_name_in_the_zip_never_leads_out_of_the_folder() throws Exception {
    Path file = folder.resolve("backup.zip");
    try (var fixture = ArchiveFixture.open(folder.resolve("data"))) {
      fixture.archive().backup(file);
    }
    byte[] database;
    try (var good = FileSystems.newFileSystem(file)) {
      database = Files.readAllBytes(good.getPath("gongkai.db"));
    }
    Path evil = folder.resolve("evil.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(evil))) {
      for (String name : List.of("../escaped", "objects/../../escaped", "gongkai.db")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(database);
      }
    }
    Backup.restore(evil, folder.resolve("deep/restored"), null, Clock.systemUTC());
    assertThat(folder.resolve("escaped")).doesNotExist();
    assertThat(folder.resolve("deep/escaped")).doesNotExist();
  }

  private Path zip(String name, String entry, String text) throws Exception {
    Path file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(text.getBytes(UTF_8));
    }
    return file;
  }
}
