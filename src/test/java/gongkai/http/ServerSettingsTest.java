package gongkai.http;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.http.ServerSettings.Surroundings;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {
  @Test
  void behind_a_proxy_the_address_tells_whether_browsers_come_by_https() {
    assertThat(at(null).reachedByHttps()).isFalse();
    assertThat(at("http://budget.example").reachedByHttps()).isFalse();
    assertThat(at("https://budget.example").reachedByHttps()).isTrue();
  }

  private static ServerSettings at(String address) {
    return ServerSettings.on("127.0.0.1", 0)
        .within(new Surroundings(address, true, "'self'", false, 0));
  }
}
