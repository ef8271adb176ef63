package gongkai.http;

import static gongkai.http.Site.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.http.reply.Attachment;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static Site site;

  @BeforeAll
  static void start() {
    site = new Site(Map.of());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void the_description_names_every_route_and_no_other() {
    var routes = new TreeSet<String>();
    // A part that may hold slashes is written <so> in a route and {so} in OpenAPI.
    site.server
        .routes()
        .forEach(
            route ->
                routes.add(
                    route.method() + " " + route.path().replace('<', '{').replace('>', '}')));
    assertThat(new Contract().operations()).isEqualTo(routes);
  }

  @Test
  void the_description_is_published_for_programs_and_for_people() {
    assertThat(Site.json(site.get("/openapi.json")).get("openapi").asText()).isEqualTo("3.1.0");
    assertThat(Site.text(site.get("/api"))).contains("/api/v1/check", "Content-Disposition");
  }

  @Test
  void templates_rules_and_blank_workbooks_are_given() {
    assertThat(Site.json(site.get("/api/v1/templates")).at("/templates/0/year").asInt())
        .isEqualTo(2024);
    var rules = Site.json(site.get("/api/v1/rules?template=final-accounts/2024"));
    assertThat(rules.at("/templates/0/rules/0/id").asText()).isEqualTo("F03-1");
    var blank = site.get("/api/v1/templates/final-accounts/2024/blank.xlsx");
    assertThat(Site.text(blank)).isEqualTo("PK");
    assertThat(blank.headers().firstValue("Content-Disposition").orElse("")).contains("2024");
    assertProblem(site.get("/api/v1/templates/final-accounts/1999/blank.xlsx"), 404, "no-template");
    assertProblem(site.get("/api/v1/rules?template=x"), 404, "no-template");
  }

  @Test
  void a_page_that_tells_a_problem_names_the_request_as_the_reply_does() {
    var reply = site.get("/nowhere", "Accept", BROWSER);
    String id = reply.headers().firstValue("X-Request-Id").orElseThrow();
    assertThat(Site.text(reply)).contains("请求编号 " + id);
  }

  @Test
  void a_ready_server_says_so() {
    var health = Site.json(site.get("/health"));
    assertThat(health.get("live").asBoolean()).isTrue();
    assertThat(health.get("ready").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/api/v1/nowhere", "/assets/none.js", "/assets/app.exe"})
  void an_unknown_address_is_a_problem(String path) {
    assertProblem(site.get(path), 404, "no-page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/..%2Fopenapi.yaml", "/assets/%2e%2e/openapi.yaml", "/../x"})
  void an_address_that_climbs_out_is_refused(String path) throws IOException {
    assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .containsPattern("^HTTP/1.1 40[04]")
        .contains("application/problem+json");
  }

  @Test
  void a_method_that_an_address_does_not_know_is_a_problem() {
    assertProblem(site.get("/api/v1/check"), 405, "method-not-allowed");
    var delete =
        site.request("/api/v1/templates").method("DELETE", BodyPublishers.noBody()).build();
    assertProblem(site.send(delete), 405, "method-not-allowed");
  }

  @Test
  void a_person_with_a_browser_gets_a_page_instead() {
    var page = site.get("/nowhere", "Accept", BROWSER);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(Site.text(page)).contains("<h1>没有找到</h1>", "请检查网址");
    assertProblem(site.get("/api/v1/nowhere", "Accept", BROWSER), 404, "no-page");
  }

  @Test
  void what_is_no_request_at_all_is_a_problem_too() throws IOException {
    assertThat(raw("NONSENSE\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "\"bad-request\"")
        .doesNotContain("Jetty");
    String long_header = "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n";
    assertThat(raw(long_header))
        .startsWith("HTTP/1.1 431")
        .contains("application/problem+json", "\"header-too-large\"");
  }

  @Test
  void every_reply_guards_itself_and_tells_no_version() {
    for (String path : new String[] {"/", "/nowhere", "/health"}) {
      var headers = site.get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'self'");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
      assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by");
    }
  }

  @Test
  void text_is_packed_and_workbooks_are_not_packed_again() {
    var page = site.get("/api", "Accept-Encoding", "gzip");
    assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
    var book =
        site.post(
            "/api/v1/check",
            "a.xlsx",
            "x".repeat(5000),
            "Accept",
            Attachment.XLSX,
            "Accept-Encoding",
            "gzip");
    assertThat(book.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void assets_may_be_kept_for_ever_because_their_name_follows_their_content() {
    var matcher =
        java.util.regex.Pattern.compile("/assets/check\\.[0-9a-f]{12}\\.js")
            .matcher(Site.text(site.get("/")));
    assertThat(matcher.find()).isTrue();
    var current = site.get(matcher.group());
    assertThat(current.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(current.headers().firstValue("Content-Type").orElse("")).contains("javascript");
    var old = site.get("/assets/check.000000000000.js");
    assertThat(old.statusCode()).isEqualTo(200);
    assertThat(old.headers().firstValue("Cache-Control")).hasValue("no-cache");
  }

  @Test
  void no_page_or_asset_refers_to_an_outside_address() {
    for (String path : new String[] {"/", "/api", "/assets/app.css", "/assets/check.js"}) {
      assertThat(Site.text(site.get(path))).doesNotContain("http://", "https://", "//cdn");
    }
  }

  @Test
  void the_result_page_shows_the_report_and_escapes_what_the_workbook_says() {
    var page = Site.text(site.post("/check", "<b>.xlsx", "<script>alert(1)</script>"));
    assertThat(page)
        .contains("发现 1 处错误", "公开03表 支出决算表", "335.27", "请填写收入变动的主要原因")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert", "<b>.xlsx");
  }

  private static String raw(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", site.server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
