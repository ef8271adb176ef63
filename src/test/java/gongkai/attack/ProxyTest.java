package gongkai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a request comes from is what the proxy says, and only when there is one. */
class ProxyTest {
  private static final String OWNER = "10.0.0.1";
  private static final String GUESSER = "10.6.6.6";

  @TempDir Path folder;

  @Test
  void a_guesser_elsewhere_never_keeps_the_owner_out() {
    try (var server =
        ServerProcess.start(folder.resolve("data"), List.of(), "--proxied", "--access-log")) {
      server.takeCharge();
      assertThat(server.logInFrom(OWNER).join().statusCode()).isEqualTo(302);
      int last = 0;
      for (int i = 0; i < 20 && last != 429; i++) {
        // What the guesser wrote itself stands before what the proxy saw.
        last = server.logIn("guess " + i, OWNER + ", " + GUESSER).join().statusCode();
      }
      assertThat(last).isEqualTo(429);
      assertThat(server.logInFrom(OWNER).join().statusCode()).isEqualTo(302);
      assertThat(folder.resolve("data.log")).content().contains(GUESSER + " POST /login 429");
    }
  }

  @Test
  void without_a_proxy_nobody_chooses_where_to_come_from() {
    try (var server = ServerProcess.start(folder.resolve("data"), List.of(), "--access-log")) {
      server.takeCharge();
      int last = 0;
      for (int i = 0; i < 20 && last != 429; i++) {
        last = server.logIn("guess", "10.0.0." + i).join().statusCode();
      }
      assertThat(last).isEqualTo(429);
      assertThat(folder.resolve("data.log")).content().contains("127.0.0.1 POST /login 429");
    }
  }
}
