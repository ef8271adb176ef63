package gongkai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server tells whoever watches over it. */
class WatchedTest {
  @TempDir Path folder;

  @Test
  void figures_are_on_a_port_of_their_own_and_each_request_is_in_the_log() throws Exception {
    int port = freePort();
    try (var server =
        ServerProcess.start(
            folder.resolve("data"),
            List.of(),
            "--access-log",
            "--metrics-port",
            String.valueOf(port))) {
      String id = server.get("health").join().headers().firstValue("X-Request-Id").orElseThrow();
      assertThat(server.get("metrics").join().statusCode()).isEqualTo(404);
      var figures =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                      .build(),
                  BodyHandlers.ofString());
      assertThat(figures.body())
          .contains("gongkai_http_request_duration_seconds_count", "gongkai_examinations_waiting")
          .contains("jvm_memory");
      assertThat(folder.resolve("data.log")).content().containsPattern(id + " .*GET /health 200");
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
