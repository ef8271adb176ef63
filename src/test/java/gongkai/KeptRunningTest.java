package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.cli.Gongkai;
import gongkai.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the person who keeps the server goes by. */
class KeptRunningTest {
  @TempDir Path folder;
  private Path data;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void make() {
    data = folder.resolve("data");
    Storage.open(data).close();
  }

  @Test
  void the_doctor_says_what_is_well_and_what_to_do_about_the_rest() throws IOException {
    doctor();
    assertThat(said()).contains("[好]   Java：", "[好]   存档：0 个版本，0 处问题", "[好]   权限：仅所有者");

    assertThat(doctor()).isEqualTo(Gongkai.ERRORS_FOUND);
    assertThat(said()).contains("[不妥] 备份：没有备份", "最近两天没有备份；请用 serve --backups");

    new DailyBackups((LocalData) new Wiring().data(data), backups(), 2).write();
    out.reset();
    doctor();
    assertThat(said()).contains("[好]   备份：");
  }

  @Test
  void folder_and_database_are_for_their_owner_alone() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
    Path database = data.resolve("gongkai.db");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(database)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_backup_is_written_each_night_and_the_oldest_of_ours_goes() throws IOException {
    Files.createDirectories(backups());
    for (String name :
        new String[] {"gongkai-2020-01-01.zip", "gongkai-2020-01-02.zip", "mine-2020-01-01.zip"}) {
      Files.writeString(backups().resolve(name), "old");
    }
    var daily = new DailyBackups((LocalData) new Wiring().data(data), backups(), 2);
    daily.write();
    daily.write();
    assertThat(backups().toFile().list())
        .containsExactlyInAnyOrder(
            "gongkai-2020-01-02.zip", "mine-2020-01-01.zip", "gongkai-" + LocalDate.now() + ".zip");
  }

  @Test
  void the_version_is_told() {
    assertThat(run("--version")).isZero();
    assertThat(said()).containsPattern("\\d");
  }

  private Path backups() {
    return folder.resolve("backups");
  }

  private int doctor() {
    return run("doctor", "--data", data.toString(), "--backups", backups().toString());
  }

  private int run(String... args) {
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Gongkai.run(new Wiring(), new Terminal(stream, stream), args);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
