package gongkai.http;

import static gongkai.http.Site.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.Role;
import gongkai.access.audit.Actor;
import gongkai.access.login.TestAccess;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogInPagesTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final Actor TEST = new Actor("test", "-");
  private Town town;
  private Site site;

  @BeforeEach
  void start() {
    town = new Town();
    site = town.site;
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void who_logs_in_gets_a_cookie_that_no_script_and_no_foreign_page_can_use() {
    var reply = logIn("jia", TestAccess.PASSWORD);
    assertThat(reply.statusCode()).isEqualTo(302);
    String cookie = reply.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("; HttpOnly", "; SameSite=Lax", "; Path=/");
    var page = site.get("/", "Cookie", cookie.split(";")[0], "Accept", BROWSER);
    assertThat(Site.text(page)).contains(">jia</a>");
  }

  @Test
  void a_wrong_password_shows_the_form_again_and_says_nothing_of_who_exists() {
    var known = logIn("jia", "错");
    var unknown = logIn("nobody", "错");
    assertThat(known.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(Site.text(known)).contains("用户名或密码不对", "value=\"jia\"").doesNotContain("错\"");
    assertThat(Site.text(unknown)).contains("用户名或密码不对");
  }

  @Test
  void who_guesses_must_wait() {
    int last = 0;
    for (int i = 0; i < 6; i++) {
      last = logIn("jia", "guess" + i).statusCode();
    }
    assertThat(last).isEqualTo(429);
    assertThat(Site.text(logIn("jia", TestAccess.PASSWORD))).contains("秒后再试");
  }

  @Test
  void a_foreign_page_cannot_log_anybody_in() {
    String body = "login=jia&password=" + encoded(TestAccess.PASSWORD);
    assertProblem(town.form("/login", body, "Origin", "http://evil.example"), 403, "csrf");
    assertProblem(town.form("/login", body, "Origin", "null"), 403, "csrf");
    assertProblem(town.form("/login", body, "Sec-Fetch-Site", "cross-site"), 403, "csrf");
    String ours = site.uri("").toString();
    assertThat(town.form("/login", body, "Origin", ours).statusCode()).isEqualTo(302);
  }

  @Test
  void a_request_with_a_cookie_alone_changes_nothing() {
    String[] headers = town.session("jia");
    String[] cookieOnly = {headers[0], headers[1]};
    String[] strangers = {headers[0], headers[1], headers[2], town.session("yi")[3]};
    assertProblem(site.post("/api/v1/check", "a.xlsx", "甲局", cookieOnly), 403, "csrf");
    assertProblem(site.post("/api/v1/check", "a.xlsx", "甲局", strangers), 403, "csrf");
    assertProblem(town.form("/logout", "csrf=x", cookieOnly), 403, "csrf");
    assertThat(town.form("/logout", "csrf=" + headers[3], cookieOnly).statusCode()).isEqualTo(302);
    assertProblem(site.get("/api/v1/submissions", cookieOnly), 401, "not-logged-in");
  }

  @Test
  void a_token_needs_no_proof_but_is_not_helped_by_a_cookie() {
    String[] bad = Town.with(town.session("jia"), "Authorization", "Bearer gk_none");
    assertProblem(site.get("/api/v1/submissions", bad), 401, "bad-token");
  }

  @Test
  void who_follows_a_link_is_taken_to_the_log_in_and_back() {
    var asked = site.get("/?x=1", "Accept", BROWSER);
    assertThat(asked.statusCode()).isEqualTo(302);
    assertThat(asked.headers().firstValue("Location")).hasValue("/login?next=%2F%3Fx%3D1");
    String body = "login=jia&password=" + encoded(TestAccess.PASSWORD);
    var back = town.form("/login?next=%2F%3Fx%3D1", body);
    assertThat(back.headers().firstValue("Location")).hasValue("/?x=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nX: y", "x"})
  void a_log_in_never_leads_elsewhere(String next) {
    String body = "login=jia&password=" + encoded(TestAccess.PASSWORD);
    var reply = town.form("/login?next=" + encoded(next), body);
    assertThat(reply.headers().firstValue("Location")).hasValue("/");
  }

  @Test
  void a_temporary_password_must_be_changed_first() {
    site.access.people().setPassword(town.people.get("jia").id(), "暂时的密码 2024 请改", TEST);
    var entered = logIn("jia", "暂时的密码 2024 请改");
    String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    assertProblem(site.get("/api/v1/submissions", "Cookie", cookie), 403, "must-change-password");
    var page = site.get("/", "Cookie", cookie, "Accept", BROWSER);
    assertThat(page.headers().firstValue("Location")).hasValue("/password");
    String form = Site.text(site.get("/password", "Cookie", cookie, "Accept", BROWSER));
    String csrf = form.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
    String body = "csrf=" + csrf + "&current=" + encoded("暂时的密码 2024 请改");
    String fresh = encoded("一去二三里烟村四五家 9");
    String typo = body + "&password=" + fresh + "&again=x";
    assertThat(town.form("/password", typo, "Cookie", cookie).statusCode()).isEqualTo(400);
    String whole = body + "&password=" + fresh + "&again=" + fresh;
    assertThat(town.form("/password", whole, "Cookie", cookie).statusCode()).isEqualTo(302);
    assertThat(site.get("/api/v1/submissions", "Cookie", cookie).statusCode()).isEqualTo(200);
  }

  @Test
  void a_one_time_link_sets_a_password_and_is_then_worth_nothing() {
    var fresh = TestAccess.person(site.access, "new", Role.ACCOUNTANT, "101001");
    String address = "/welcome/" + site.access.links().password(fresh.id(), TEST);
    assertThat(Site.text(site.get(address))).contains("您的用户名是 <strong>new</strong>");
    String password = encoded("一去二三里烟村四五家 9");
    var weak = town.form(address, "password=1234567890&again=1234567890");
    assertThat(weak.statusCode()).isEqualTo(422);
    var set = town.form(address, "password=" + password + "&again=" + password);
    assertThat(set.statusCode()).isEqualTo(302);
    assertThat(set.headers().firstValue("Set-Cookie")).isPresent();
    assertProblem(site.get(address), 404, "bad-link");
  }

  @Test
  void the_first_administrator_takes_charge_by_the_link_and_ends_the_trial() {
    try (Site fresh = new Site(Map.of())) {
      assertThat(fresh.post("/api/v1/submissions", "a.xlsx", "甲局").statusCode()).isEqualTo(201);
      String key = fresh.access.links().firstAdministrator().orElseThrow();
      assertThat(Site.text(fresh.get("/welcome/" + key))).contains("设定管理员");
      String password = encoded(TestAccess.PASSWORD);
      String body = "login=boss&name=%E7%8E%8B&password=" + password + "&again=" + password;
      var done =
          fresh.send(
              fresh
                  .request("/welcome/" + key)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body))
                  .build());
      assertThat(done.statusCode()).isEqualTo(302);
      assertProblem(fresh.post("/api/v1/submissions", "b.xlsx", "甲局"), 401, "not-logged-in");
      assertProblem(fresh.post("/api/v1/check", "b.xlsx", "甲局"), 401, "not-logged-in");
      assertThat(fresh.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_filing_carries_who_filed_it_and_the_code_of_its_unit() {
    var whole = Site.json(site.get("/api/v1/submissions/" + town.own, town.session("jia")));
    assertThat(whole.at("/versions/0/filedBy").asText()).isEqualTo("jia");
    assertThat(whole.at("/unit/code").asText()).isEqualTo("101001");
  }

  @Test
  void a_workbook_of_no_unit_of_the_register_is_not_taken() {
    var reply = site.post("/api/v1/submissions", "a.xlsx", "甲局处", town.session("jia"));
    assertProblem(reply, 422, "unknown-unit");
  }

  @Test
  void lists_hold_only_what_the_asker_may_see() {
    assertThat(total("jia")).isEqualTo(1);
    assertThat(total("shi")).isEqualTo(1);
    assertThat(total("boss")).isEqualTo(2);
  }

  @Test
  void a_disabled_person_is_out_at_once() {
    String[] headers = town.session("jia");
    site.access.people().disable(town.people.get("jia").id(), TEST);
    assertProblem(site.get("/api/v1/submissions", headers), 401, "not-logged-in");
    assertThat(logIn("jia", TestAccess.PASSWORD).statusCode()).isEqualTo(401);
  }

  private int total(String login) {
    return Site.json(site.get("/api/v1/submissions", town.session(login))).get("total").asInt();
  }

  private HttpResponse<byte[]> logIn(String login, String password) {
    return town.form(
        "/login", "login=" + encoded(login) + "&password=" + encoded(password), "Accept", BROWSER);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
