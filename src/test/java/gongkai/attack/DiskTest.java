package gongkai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Mount;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever its disk does, the server says so in a sentence and recovers without a restart. */
class DiskTest {
  @TempDir Path folder;

  @Test
  void a_full_one_is_told_of_and_passes() throws IOException {
    try (var mount = Mount.of(folder.resolve("disk"), 6);
        var server = ServerProcess.start(mount.folder().resolve("data"), List.of())) {
      server.takeCharge();
      Path filler = mount.folder().resolve("filler");
      fill(filler);
      refused(server.logIn().join(), 507, "no-room");
      refused(server.get("health").join(), 507, "no-room");
      Files.delete(filler);
      assertThat(server.get("health").join().statusCode()).isEqualTo(200);
      assertThat(server.logIn().join().statusCode()).isEqualTo(302);
    }
  }

  @Test
  void a_database_that_another_program_locks_is_told_of_and_passes() throws SQLException {
    Path data = folder.resolve("data");
    try (var server = ServerProcess.start(data, List.of())) {
      server.takeCharge();
      try (var other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("gongkai.db"));
          var statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        var entering = server.logIn();
        refused(server.get("health").join(), 503, "busy");
        refused(entering.join(), 503, "busy");
        statement.execute("ROLLBACK");
      }
      assertThat(server.get("health").join().statusCode()).isEqualTo(200);
      assertThat(server.logIn().join().statusCode()).isEqualTo(302);
    }
  }

  private static void fill(Path filler) {
    try (var out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(new byte[1024]);
      }
    } catch (IOException e) {
      // That was the last of its room.
    }
  }

  private static void refused(HttpResponse<byte[]> reply, int status, String code) {
    String said = new String(reply.body(), StandardCharsets.UTF_8);
    assertThat(said).contains('"' + code + '"').containsPattern("\\p{IsHan}{4}");
    assertThat(reply.statusCode()).as(said).isEqualTo(status);
  }
}
