package gongkai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What small files ask of a server with 512 MB is bounded, and it stays there for others. */
class HostileFilesTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  @TempDir Path folder;

  @Test
  void every_file_is_answered_and_the_server_stays() {
    try (var server = ServerProcess.start(folder.resolve("data"), List.of())) {
      server.takeCharge();
      for (Map.Entry<String, byte[]> file : Hostile.files().entrySet()) {
        boolean units = file.getKey().endsWith(".csv");
        String path = units ? "api/v1/unit-imports" : "api/v1/check";
        var reply = server.post(path, "workbook", file.getKey(), file.getValue());
        assertHealthy(server);
        HttpResponse<byte[]> answer = reply.join();
        assertThat(answer.statusCode()).as(file.getKey()).isIn(200, 201, 413, 422, 503);
        assertThat(server.isAlive()).as("alive after %s", file.getKey()).isTrue();
      }
    }
  }

  private static void assertHealthy(ServerProcess server) {
    long before = System.nanoTime();
    assertThat(server.get("health").join().statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AT_ONCE);
  }
}
