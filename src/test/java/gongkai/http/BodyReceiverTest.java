package gongkai.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies are bounded before they are read, and slow ones hold nothing. */
class BodyReceiverTest {
  private final Site site = new Site(Map.of());

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/welcome/abc", "/api/v1/me/tokens", "/password", "/logout"})
  void a_large_form_is_refused_by_its_length(String path) throws IOException {
    assertThat(
            raw(
                "POST "
                    + path
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 32000000\r\n\r\n"))
        .startsWith("HTTP/1.1 413")
        .contains("\"too-large\"");
  }

  @Test
  void a_large_form_in_chunks_is_refused_when_it_has_come_too_far() throws IOException {
    String chunk = "4000\r\n" + "a".repeat(0x4000) + "\r\n";
    assertThat(
            raw(
                "POST /login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + chunk.repeat(5)))
        .startsWith("HTTP/1.1 413");
  }

  @Test
  void bodies_beyond_the_budget_are_refused_at_once() throws Exception {
    List<Socket> senders = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        senders.add(begin("/check", 1 << 20));
      }
      String answer = "";
      for (int i = 0; i < 50 && !answer.contains("busy"); i++) {
        Thread.sleep(100);
        answer =
            raw(
                "POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n",
                Duration.ofMillis(500));
      }
      assertThat(answer).startsWith("HTTP/1.1 503").contains("\"busy\"").contains("Retry-After");
    } finally {
      for (Socket sender : senders) {
        sender.close();
      }
    }
  }

  @Test
  void slow_bodies_keep_nobody_from_the_check_of_health() throws Exception {
    List<Socket> senders = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        senders.add(begin("/login", 1000));
      }
      long begun = System.nanoTime();
      assertThat(site.get("/health").statusCode()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
    } finally {
      for (Socket sender : senders) {
        sender.close();
      }
    }
  }

  @Test
  void who_sends_too_slowly_is_told_and_let_go() throws Exception {
    try (Socket sender = begin("/login", 60_000)) {
      sender.setSoTimeout(30_000);
      assertThat(answer(sender)).startsWith("HTTP/1.1 408").contains("too-slow-upload");
    }
  }

  @Test
  void every_reply_carries_the_name_of_its_request() {
    assertThat(site.get("/health").headers().firstValue("X-Request-Id")).isPresent();
  }

  private Socket begin(String path, int length) throws IOException {
    Socket socket = new Socket("127.0.0.1", site.server.port());
    OutputStream out = socket.getOutputStream();
    String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length;
    out.write((head + "\r\n\r\na").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }

  private String raw(String request) throws IOException {
    return raw(request, Duration.ofSeconds(10));
  }

  private String raw(String request, Duration patience) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", site.server.port())) {
      socket.setSoTimeout((int) patience.toMillis());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return answer(socket);
    }
  }

  private static String answer(Socket socket) throws IOException {
    var text = new StringBuilder();
    InputStream in = socket.getInputStream();
    try {
      byte[] some = new byte[4096];
      for (int n = in.read(some); n > 0; n = in.read(some)) {
        text.append(new String(some, 0, n, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // Whoever refuses may close before all was sent; what was said came first.
      return text.toString();
    }
    return text.toString();
  }
}
