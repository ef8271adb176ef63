package gongkai.http;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.access.Action;
import gongkai.access.TokenScope;
import gongkai.http.request.Need;
import gongkai.http.request.Need.Whose;
import gongkai.http.request.Route;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every route, tried by everybody on their own and on foreign units. */
class GateTest {
  /** Who may use which route, said a second time; a route that is missing here fails the test. */
  private static final Map<String, String> KINDS =
      """
      GET /                                              check
      POST /check                                        check
      POST /api/v1/check                                 check
      POST /api/v1/check/finish                          check
      POST /api/v1/check-figures                         check
      GET /api/v1/me                                     check
      GET /api                                           open
      GET /openapi.json                                  open
      GET /assets/{file}                                 open
      GET /favicon.ico                                   open
      GET /health                                        open
      GET /login                                         open
      POST /login                                        open
      GET /welcome/{key}                                 open
      POST /welcome/{key}                                open
      POST /logout                                       self
      GET /password                                      self
      POST /password                                     self
      GET /account                                       self
      POST /api/v1/me/password                           self
      GET /api/v1/me/sessions                            self
      DELETE /api/v1/me/sessions                         self
      DELETE /api/v1/me/sessions/{number}                self
      GET /api/v1/me/tokens                              self
      POST /api/v1/me/tokens                             self
      DELETE /api/v1/me/tokens/{number}                  self
      GET /admin/people                                  manage
      GET /api/v1/people                                 manage
      POST /api/v1/people                                manage
      PUT /api/v1/people/{number}                        manage
      POST /api/v1/people/{number}/disable               manage
      POST /api/v1/people/{number}/enable                manage
      POST /api/v1/people/{number}/link                  manage
      DELETE /api/v1/people/{number}/tokens              manage
      GET /admin/units                                   manage
      GET /admin/units/imports/{number}                  manage
      GET /api/v1/units                                  manage
      GET /api/v1/units.csv                              manage
      PUT /api/v1/units/{code}                           manage
      POST /api/v1/units/{code}/retire                   manage
      POST /api/v1/unit-imports                          manage
      GET /api/v1/unit-imports/{number}                  manage
      POST /api/v1/unit-imports/{number}/apply           manage
      GET /admin/audit                                   manage
      GET /api/v1/audit                                  manage
      GET /api/v1/audit/verification                     manage
      GET /addin/pane                                    open
      GET /addin/install                                 open
      GET /addin/manifest.xml                            open
      GET /addin/catalog.reg                             open
      GET /addin/ca.cer                                  open
      GET /addin/icon-{size}.png                         open
      GET /addin/office/<file>                           open
      GET /addin/wps/jsplugins.xml                       open
      GET /addin/wps/publish.xml                         open
      GET /addin/wps/manifest.xml                        open
      GET /addin/wps/ribbon.xml                          open
      GET /addin/wps/                                    open
      GET /addin/wps/index.html                          open
      GET /api/v1/templates                              open
      GET /api/v1/templates/{family}/{year}/blank.xlsx   open
      GET /api/v1/rules                                  open
      POST /api/v1/submissions                           file
      GET /api/v1/submissions                            list
      GET /api/v1/submissions/{id}                       view
      GET /api/v1/submissions/{id}/versions/{n}/original  view
      GET /api/v1/submissions/{id}/versions/{n}/corrected view
      GET /api/v1/submissions/{id}/versions/{n}/report    view
      GET /api/v1/submissions/{id}/versions/{n}/opinion   view
      GET /mine                                          mine
      GET /queue                                         queue
      GET /archive                                       list
      GET /ledger                                        list
      GET /ledger/charts                                 list
      GET /compare                                       list
      GET /carry-overs                                   list
      GET /filings/{id}                                  view
      GET /batch                                         check
      GET /help                                          open
      GET /help/{chapter}                                open
      GET /templates                                     open
      GET /templates/{family}/{year}                     open
      GET /api/v1/submissions.xlsx                       list
      GET /api/v1/submissions.csv                        list
      GET /api/v1/submissions/{id}/history               view
      POST /api/v1/submissions/{id}/return               judge
      POST /api/v1/submissions/{id}/approve              judge
      POST /api/v1/submissions/{id}/reopen               judge
      POST /api/v1/submissions/{id}/waive                judge
      POST /api/v1/submissions/{id}/withdraw-waiver      judge
      POST /api/v1/submissions/{id}/answer               answer
      POST /api/v1/submissions/{id}/take-back            answer
      GET /api/v1/ledger                                 list
      GET /api/v1/ledger.xlsx                            list
      GET /api/v1/reminders                              list
      GET /api/v1/due-dates                              open
      PUT /api/v1/due-dates/{family}/{year}              manage
      DELETE /api/v1/due-dates/{family}/{year}           manage
      GET /api/v1/compare                                list
      GET /api/v1/carry-overs                            list
      GET /api/v1/approved.zip                           list
      POST /api/v1/batches                               check
      GET /api/v1/batches/{batch}                        check
      GET /api/v1/batches/{batch}/summary.xlsx           check
      GET /api/v1/batches/{batch}/inspection.xlsx        check
      GET /api/v1/batches/{batch}/inspection.docx        check
      GET /api/v1/progress/{name}                        check
      """
          .lines()
          .map(line -> line.split(" {2,}| (?=[a-z]+$)"))
          .collect(toMap(cells -> cells[0], cells -> cells[1]));

  /**
   * What each kind answers whom, first for 甲局, then for 乙局: {@code -} lets pass. jia files for 甲局,
   * yi for 乙局; shi supervises 甲局, xian 乙局; then come tokens of jia and of boss.
   */
  private static final List<String> EXPECTED =
      """
      kind     visitor jia       yi        shi       xian      boss      jia:CHECK jia:READ  jia:FILE  boss:MANAGE bad
      open     -/-     -/-       -/-       -/-       -/-       -/-       -/-       -/-       -/-       -/-         -/-
      check    401/401 -/-       -/-       -/-       -/-       -/-       -/-       403/403   403/403   403/403     401/401
      self     401/401 -/-       -/-       -/-       -/-       -/-       403/403   403/403   403/403   403/403     401/401
      list     401/401 -/-       -/-       -/-       -/-       -/-       403/403   -/-       403/403   403/403     401/401
      view     401/401 -/404     404/-     -/404     404/-     -/-       403/403   -/404     403/403   403/403     401/401
      file     401/401 -/403     403/-     403/403   403/403   403/403   403/403   403/403   -/403     403/403     401/401
      judge    401/401 403/403   403/403   -/404     404/-     403/403   403/403   403/403   403/403   403/403     401/401
      answer   401/401 -/404     404/-     403/403   403/403   403/403   403/403   403/403   -/404     403/403     401/401
      mine     401/401 -/-       -/-       403/403   403/403   403/403   403/403   403/403   -/-       403/403     401/401
      queue    401/401 403/403   403/403   -/-       -/-       403/403   403/403   403/403   403/403   403/403     401/401
      manage   401/401 403/403   403/403   403/403   403/403   -/-       403/403   403/403   403/403   -/-         401/401
      """
          .lines()
          .toList();

  private static final Set<String> REFUSALS =
      Set.of(
          "not-logged-in",
          "bad-token",
          "forbidden",
          "token-scope",
          "must-change-password",
          "csrf",
          "no-submission");

  private static Town town;

  @BeforeAll
  static void start() {
    town = new Town();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void every_route_states_who_may_use_it_twice() {
    var routes = new TreeSet<String>();
    town.site.server.routes().forEach(route -> routes.add(name(route)));
    assertThat(new TreeSet<>(KINDS.keySet())).isEqualTo(routes);
  }

  @Test
  void an_action_to_a_unit_cannot_be_stated_without_saying_whose() {
    for (Action action : Action.values()) {
      for (Whose whose : Whose.values()) {
        boolean fits = action.isToUnit() != (whose == Whose.NOBODYS);
        if (fits) {
          assertThat(new Need(action, whose).action()).isEqualTo(action);
        } else {
          assertThatThrownBy(() -> new Need(action, whose))
              .isInstanceOf(IllegalArgumentException.class);
        }
      }
    }
  }

  @TestFactory
  List<DynamicTest> each_route_lets_pass_whom_it_should() {
    return town.site.server.routes().stream()
        .map(route -> DynamicTest.dynamicTest(name(route), () -> walk(route)))
        .toList();
  }

  private static void walk(Route route) throws Exception {
    String kind = KINDS.get(name(route));
    List<String> askers = cells(EXPECTED.get(0));
    List<String> line =
        EXPECTED.stream()
            .map(GateTest::cells)
            .filter(cells -> cells.get(0).equals(kind))
            .findFirst()
            .orElseThrow();
    var met = new StringBuilder();
    var due = new StringBuilder();
    for (int i = 1; i < askers.size(); i++) {
      due.append(askers.get(i)).append(' ').append(line.get(i)).append('\n');
      met.append(askers.get(i)).append(' ').append(answer(route, askers.get(i), true));
      met.append('/').append(answer(route, askers.get(i), false)).append('\n');
    }
    assertThat(met.toString()).isEqualTo(due.toString());
  }

  private static String answer(Route route, String asker, boolean own) throws Exception {
    String path =
        route
            .path()
            .replace("{id}", own ? town.own : town.foreign)
            .replace("{unit}", own ? "101001" : "102001")
            .replace("{n}", "1")
            .replaceAll("[{<][a-z]+[}>]", "7");
    HttpRequest.Builder request = town.site.request(path, headers(asker));
    if (Set.of("POST", "PUT").contains(route.method().name())) {
      String unit = own ? "甲局" : "乙局";
      byte[] body = Site.multipart("workbook", "a.xlsx", unit.getBytes(StandardCharsets.UTF_8));
      request
          .header("Content-Type", "multipart/form-data; boundary=" + Site.BOUNDARY)
          .method(route.method().name(), BodyPublishers.ofByteArray(body));
    } else {
      request.method(route.method().name(), BodyPublishers.noBody());
    }
    HttpResponse<byte[]> reply = town.site.send(request.build());
    boolean problem =
        reply.headers().firstValue("Content-Type").orElse("").contains("problem+json");
    boolean refused = problem && REFUSALS.contains(Site.json(reply).get("code").asText());
    return refused ? String.valueOf(reply.statusCode()) : "-";
  }

  private static String[] headers(String asker) {
    if (asker.equals("bad")) {
      return new String[] {"Authorization", "Bearer gk_nobody"};
    }
    String[] parts = asker.split(":");
    return parts.length == 1
        ? town.session(asker)
        : town.token(parts[0], TokenScope.valueOf(parts[1]));
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split(" +"));
  }

  private static String name(Route route) {
    return route.method().name() + " " + route.path();
  }
}
