package gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.cli.Gongkai;
import gongkai.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for whoever has the machine in hand, on a real archive. */
class DataCommandsTest {
  @TempDir Path folder;
  private Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void make() {
    data = folder.resolve("data");
    try (Storage storage = Storage.open(data)) {
      storage.access().links().firstAdministrator();
    }
  }

  @Test
  void a_backup_is_restored_to_a_new_place_and_is_whole() {
    Path zip = folder.resolve("a.zip");
    Path other = folder.resolve("other");
    assertThat(run("backup", zip.toString(), "--data", data.toString())).isZero();
    assertThat(run("restore", zip.toString(), "--data", other.toString())).isZero();
    assertThat(out()).contains("已备份到", "已恢复。", "全部完好。");
    assertThat(run("audit", "verify", "--data", other.toString())).isZero();
    assertThat(run("verify", "--data", other.toString())).isZero();
  }

  @Test
  void a_folder_in_use_is_refused_and_set_aside_only_when_told() throws IOException {
    Path zip = folder.resolve("a.zip");
    run("backup", zip.toString(), "--data", data.toString());
    Files.writeString(data.resolve("installation-id"), "mine");
    assertThat(run("restore", zip.toString(), "--data", data.toString())).isEqualTo(2);
    assertThat(err()).contains("已有内容");
    assertThat(run("restore", zip.toString(), "--data", data.toString(), "--set-aside")).isZero();
    assertThat(out()).contains("原来的存档改名为");
    assertThat(data.resolve("installation-id")).hasContent("mine");
    assertThat(besideData()).anyMatch(name -> name.startsWith("data.before-"));
  }

  @Test
  void a_restore_that_fails_leaves_everything_where_it_was() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.zip"), "no backup");
    assertThat(run("restore", bad.toString(), "--data", data.toString(), "--set-aside"))
        .isEqualTo(2);
    assertThat(err()).contains("不是公开程序的备份文件");
    assertThat(run("verify", "--data", data.toString())).isZero();
    assertThat(besideData()).containsExactlyInAnyOrder("bad.zip", "data");
  }

  @Test
  void a_backup_never_overwrites() throws IOException {
    Path there = Files.writeString(folder.resolve("a.zip"), "precious");
    assertThat(run("backup", there.toString(), "--data", data.toString())).isEqualTo(2);
    assertThat(there).hasContent("precious");
  }

  @Test
  void an_entry_of_the_log_that_was_changed_is_found() throws SQLException {
    assertThat(run("audit", "verify", "--data", data.toString())).isZero();
    String head = out().replaceAll("(?s).*：(\\d+:[0-9a-f]{64}).*", "$1");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("gongkai.db"));
        var statement = connection.createStatement()) {
      statement.execute("DROP TRIGGER audit_stays");
      statement.execute("UPDATE audit SET who = 'nobody' WHERE n = 1");
    }
    assertThat(run("audit", "verify", "--data", data.toString())).isEqualTo(1);
    assertThat(err()).contains("第 1 条的内容与校验值不符");
    assertThat(run("audit", "verify", "--head", head, "--data", data.toString())).isEqualTo(1);
    assertThat(run("audit", "verify", "--head", "x", "--data", data.toString())).isEqualTo(2);
    assertThat(run("audit")).isEqualTo(2);
  }

  @Test
  void a_new_link_makes_an_administrator_and_voids_the_old_one() {
    assertThat(run("admin-link", "--data", data.toString(), "--address", "http://a:1/")).isZero();
    String first = out().strip();
    assertThat(first).matches("http://a:1/welcome/[\\w-]{43}");
    out.reset();
    run("admin-link", "--data", data.toString());
    String key = out().strip().replaceAll(".*/", "");
    try (Storage storage = Storage.open(data)) {
      var links = storage.access().links();
      assertThat(links.look(key).holder()).isEmpty();
      assertThatThrownBy(() -> links.look(first.replaceAll(".*/", "")))
          .hasMessageContaining("已经用过");
    }
  }

  @Test
  void no_command_makes_an_archive_where_there_is_none() {
    Path nothing = folder.resolve("nothing");
    for (String[] command :
        new String[][] {{"verify"}, {"audit", "verify"}, {"admin-link"}, {"backup", "x.zip"}}) {
      String[] whole =
          Stream.concat(Stream.of(command), Stream.of("--data", nothing.toString()))
              .toArray(String[]::new);
      assertThat(run(whole)).isEqualTo(2);
    }
    assertThat(nothing).doesNotExist();
    assertThat(err()).contains("里没有存档");
  }

  private List<String> besideData() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }

  private int run(String... args) {
    var terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return Gongkai.run(new Wiring(), terminal, args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
