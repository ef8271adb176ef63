package gongkai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Shared;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many want something at once, whether the server is well is told meanwhile. */
class CrowdTest {
  private static final int SLOW = 200;
  private static final int POSTS = 64;

  /** Far more than it takes; one that waited for slow bodies or a worker would wait longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir Path folder;

  @Test
  void slow_bodies_and_many_posts_keep_nobody_from_the_check_of_health() throws IOException {
    byte[] workbook = Files.readAllBytes(Shared.file("cases/001/filled.xlsx"));
    List<Socket> slow = new ArrayList<>();
    try (var server = ServerProcess.start(folder.resolve("data"), List.of())) {
      server.takeCharge();
      for (int i = 0; i < SLOW; i++) {
        slow.add(slow(server));
      }
      List<CompletableFuture<HttpResponse<byte[]>>> posts = new ArrayList<>();
      for (int i = 0; i < POSTS; i++) {
        posts.add(server.post("api/v1/check", "workbook", "a.xlsx", workbook));
      }
      do {
        var health = server.get("health").orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(health.join().statusCode()).isEqualTo(200);
      } while (!posts.stream().allMatch(CompletableFuture::isDone));
      assertThat(posts).allSatisfy(it -> assertThat(it.join().statusCode()).isIn(200, 503));
      assertThat(posts).anySatisfy(it -> assertThat(it.join().statusCode()).isEqualTo(200));
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** Promises a workbook and sends its first byte. */
  private static Socket slow(ServerProcess server) throws IOException {
    var socket = new Socket("127.0.0.1", server.port());
    String head =
        "POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50000\r\n\r\na";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }
}
