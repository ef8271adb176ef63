package gongkai.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.tls.CertificateFolder;
import gongkai.tls.ServerIdentity;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS with a certificate of our own making, and a client that trusts its authority. */
class HttpsTest {
  @TempDir static Path folder;
  private static Site site;
  private static HttpClient trusting;

  @BeforeAll
  static void start() throws Exception {
    var certificates = new CertificateFolder(folder, Clock.systemUTC());
    ServerIdentity identity = certificates.issue(List.of("gongkai.test", "127.0.0.1"));
    site = Site.showing(identity);
    Files.copy(certificates.authority(), site.authority());
    trusting = HttpClient.newBuilder().sslContext(trusting(certificates.authority())).build();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static SSLContext trusting(Path authority) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    try (var in = Files.newInputStream(authority)) {
      var certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
      trusted.setCertificateEntry("office", certificate);
    }
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static HttpRequest.Builder request(String start, String path) {
    return HttpRequest.newBuilder(URI.create(start + ":" + site.server.port() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return trusting.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void who_trusts_the_authority_checks_and_files_over_https() throws Exception {
    for (String host : List.of("https://localhost", "https://127.0.0.1")) {
      assertThat(send(request(host, "/health")).body()).contains("\"ready\":true");
    }
    byte[] workbook = Site.multipart("workbook", "决算.xlsx", "甲局".getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> report =
        send(
            request("https://localhost", "/api/v1/check")
                .header("Content-Type", "multipart/form-data; boundary=" + Site.BOUNDARY)
                .POST(BodyPublishers.ofByteArray(workbook)));
    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(report.body()).contains("F03-1");
  }

  @Test
  void browsers_are_told_to_come_by_https_from_now_on() throws Exception {
    assertThat(send(request("https://localhost", "/login")).headers().map())
        .containsEntry("strict-transport-security", List.of("max-age=31536000"));
    try (var plain = new Site(Map.of())) {
      assertThat(plain.get("/login").headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void who_does_not_trust_it_is_warned() {
    HttpRequest health = request("https://localhost", "/health").build();
    assertThatThrownBy(() -> HttpClient.newHttpClient().send(health, BodyHandlers.discarding()))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void plain_http_is_sent_on_to_https_on_the_same_port() throws Exception {
    HttpResponse<String> reply = send(request("http://localhost", "/addin/pane?host=wps"));
    assertThat(reply.statusCode()).isEqualTo(308);
    assertThat(reply.headers().firstValue("Location"))
        .hasValue("https://localhost:" + site.server.port() + "/addin/pane?host=wps");
    HttpResponse<String> post =
        send(request("http://localhost", "/api/v1/check").POST(BodyPublishers.ofString("x")));
    assertThat(post.statusCode()).isEqualTo(426);
    assertThat(post.body()).contains("use-https", "https://");
  }

  @Test
  void the_certificate_to_trust_is_to_be_had_before_it_is_trusted() throws Exception {
    HttpResponse<byte[]> reply =
        trusting.send(
            request("http://localhost", "/addin/ca.cer").build(), BodyHandlers.ofByteArray());
    assertThat(reply.body()).isEqualTo(Files.readAllBytes(site.authority()));
    assertThat(reply.headers().firstValue("Content-Disposition").orElse(""))
        .contains("gongkai-ca.cer");
  }

  @Test
  void addresses_in_the_lists_of_excel_and_wps_are_those_of_https() throws Exception {
    String base = "https://localhost:" + site.server.port();
    assertThat(send(request("https://localhost", "/addin/manifest.xml")).body())
        .contains("\"" + base + "/addin/pane?host=excel\"");
    assertThat(send(request("https://localhost", "/addin/wps/jsplugins.xml")).body())
        .contains("\"" + base + "/addin/wps/\"");
  }

  @Test
  void the_server_says_its_name() {
    assertThat(site.server.address()).isEqualTo("https://gongkai.test:" + site.server.port() + "/");
  }

  @Test
  void without_a_certificate_of_our_making_there_is_none_to_trust() throws Exception {
    Path kept = Files.move(site.authority(), folder.resolve("kept.cer"));
    try {
      HttpResponse<String> reply = send(request("https://localhost", "/addin/ca.cer"));
      assertThat(reply.statusCode()).isEqualTo(404);
    } finally {
      Files.move(kept, site.authority());
    }
  }
}
