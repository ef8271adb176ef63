package gongkai.http;

import gongkai.access.Role;
import gongkai.access.TokenScope;
import gongkai.access.login.AccessToken;
import gongkai.access.login.LoggedIn;
import gongkai.access.login.Person;
import gongkai.access.login.TestAccess;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A claimed site: 甲局 (101001) is below 市局 (101), 乙局 (102001) below 县局 (102); each has an accountant
 * and a filing, 市局 and 县局 have supervisors.
 */
final class Town implements AutoCloseable {
  static final List<String> PEOPLE = List.of("jia", "yi", "shi", "xian", "boss");
  final Site site;
  final Map<String, Person> people = new HashMap<>();
  final String own;
  final String foreign;

  Town() {
    this(new Site(Map.of()));
  }

  Town(Site site) {
    this.site = site;
    TestAccess.claim(site.access, "boss");
    TestAccess.unit(site.access, "101", "市局", null);
    TestAccess.unit(site.access, "101001", "甲局", "101");
    TestAccess.unit(site.access, "102", "县局", null);
    TestAccess.unit(site.access, "102001", "乙局", "102");
    add("jia", Role.ACCOUNTANT, "101001");
    add("yi", Role.ACCOUNTANT, "102001");
    add("shi", Role.SUPERVISOR, "101");
    add("xian", Role.SUPERVISOR, "102");
    site.access.people().all().forEach(person -> people.put(person.login(), person));
    this.own = file("jia", "甲局");
    this.foreign = file("yi", "乙局");
  }

  /** Files this text as a workbook of the unit of that name; the submission's id. */
  String file(String login, String unit) {
    var filed = site.post("/api/v1/submissions", "a.xlsx", unit, session(login));
    return Site.json(filed).get("id").asText();
  }

  private void add(String login, Role role, String unit) {
    TestAccess.person(site.access, login, role, unit);
  }

  /** What the browser of somebody who has just logged in sends along; nothing for a visitor. */
  String[] session(String login) {
    return session(site, login);
  }

  static String[] session(Site site, String login) {
    if (login.equals("visitor")) {
      return new String[0];
    }
    LoggedIn entered = site.access.logIn().logIn(login, TestAccess.PASSWORD, "192.0.2.1", "test");
    return new String[] {
      "Cookie", "gongkai-session=" + entered.cookie(), "X-CSRF-Token", entered.session().csrf()
    };
  }

  /** What a script sends along that has a token of somebody. */
  String[] token(String login, TokenScope... scopes) {
    var holder = site.access.sessions().find(cookie(login)).orElseThrow();
    var caller = new gongkai.access.Caller(holder.principal(), "192.0.2.1");
    revokeAll(people.get(login));
    String token =
        site.access.tokens().issue(holder.principal(), "脚本", Set.of(scopes), 1, caller.actor());
    return new String[] {"Authorization", "Bearer " + token};
  }

  private void revokeAll(Person person) {
    var actor = new gongkai.access.audit.Actor(person.login(), "-");
    for (AccessToken token : site.access.tokens().of(person.id())) {
      if (!token.revoked()) {
        site.access.tokens().revoke(person.id(), token.id(), actor);
      }
    }
  }

  private String cookie(String login) {
    return session(login)[1].replace("gongkai-session=", "");
  }

  /** Sends a form as a page does. */
  HttpResponse<byte[]> form(String path, String body, String... headers) {
    return site.send(
        site.request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** Sends JSON as a script does. */
  HttpResponse<byte[]> json(String method, String path, String body, String... headers) {
    HttpRequest request =
        site.request(path, headers)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return site.send(request);
  }

  static String[] with(String[] headers, String... more) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Override
  public void close() {
    site.close();
  }
}
