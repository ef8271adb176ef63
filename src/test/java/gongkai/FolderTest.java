package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.archive.store.Database;
import gongkai.archive.store.FolderLock;
import gongkai.cli.Gongkai;
import gongkai.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a data folder lets be done to it, and by whom. */
class FolderTest {
  @TempDir Path folder;
  private Path data;
  private Path backup;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void make() {
    data = folder.resolve("data");
    backup = folder.resolve("a.zip");
    try (Storage storage = Storage.open(data)) {
      storage.access().links().firstAdministrator();
    }
    assertThat(run("backup", backup.toString())).isZero();
  }

  @Test
  void one_program_has_it_and_every_other_is_refused_in_words() throws IOException {
    byte[] before = Files.readAllBytes(data.resolve(Database.FILE));
    try (FolderLock held = FolderLock.of(data)) {
      for (String[] command :
          new String[][] {
            {"serve", "--port", "0"},
            {"serve", "--port", "0", "--demo"},
            {"restore", backup.toString(), "--set-aside"}
          }) {
        err.reset();
        assertThat(run(command)).as(command[0]).isEqualTo(2);
        assertThat(err()).contains("正由另一个公开程序使用，请");
      }
      assertThat(data.resolve(Database.FILE)).hasBinaryContent(before);
      assertThat(run("verify")).as("looking at it is no harm").isZero();
      assertThat(run("backup", folder.resolve("b.zip").toString())).isZero();
    }
    assertThat(run("restore", backup.toString(), "--set-aside")).isZero();
  }

  @Test
  void an_interrupted_restore_is_told_of_and_ends_when_it_is_run_again() throws IOException {
    Files.move(data, folder.resolve("data.before-20260101-000000"));
    Files.createDirectories(folder.resolve("data.restoring/objects"));
    assertThat(run("serve", "--port", "0")).isEqualTo(2);
    assertThat(err()).contains("上一次恢复没有做完", "请重新运行 restore");
    assertThat(data.resolve(Database.FILE)).doesNotExist();

    assertThat(run("restore", backup.toString())).isZero();
    assertThat(folder.resolve("data.restoring")).doesNotExist();
    assertThat(run("verify")).isZero();
  }

  @Test
  void a_backup_tells_the_head_that_is_to_be_noted_outside() {
    out.reset();
    run("backup", folder.resolve("b.zip").toString());
    String head = out.toString(StandardCharsets.UTF_8).replaceAll("(?s).*：(\\d+:\\w{64}).*", "$1");
    assertThat(head).matches("\\d+:[0-9a-f]{64}");
    assertThat(run("audit", "verify", "--head", head)).isZero();
  }

  @Test
  void it_can_be_verified_where_nothing_can_be_written() throws IOException {
    try (var mount = Mount.of(folder.resolve("mounted"), 8)) {
      data = mount.folder().resolve("data");
      assertThat(run("restore", backup.toString())).isZero();
      mount.readOnly(true);
      assertThat(run("verify")).as(err()).isZero();
      assertThat(run("audit", "verify")).as(err()).isZero();
      assertThat(run("serve", "--port", "0")).isEqualTo(2);
      assertThat(err()).contains("不能写入");
      mount.readOnly(false);
    }
  }

  @Test
  void a_head_that_was_half_written_keeps_nobody_out() throws IOException {
    Files.writeString(data.resolve("audit-head.part"), "12");
    assertThat(run("verify")).isZero();
    assertThat(data.resolve("audit-head")).content().matches("\\d+:[0-9a-f]{64}\n");
  }

  private int run(String... args) {
    String[] whole = new String[args.length + 2];
    System.arraycopy(args, 0, whole, 0, args.length);
    whole[args.length] = "--data";
    whole[args.length + 1] = data.toString();
    var terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return Gongkai.run(new Wiring(), terminal, whole);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
