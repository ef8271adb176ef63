package gongkai.http;

import static gongkai.http.Site.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.access.audit.Actor;
import gongkai.access.login.Person;
import gongkai.access.login.PersonDetails;
import gongkai.workbook.text.WrittenText;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewApiTest {
  private Town town;
  private String base;

  @BeforeEach
  void start() {
    town = new Town();
    base = "/api/v1/submissions/" + town.own + "/";
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void a_supervisor_returns_a_filing_and_the_accountant_files_again() {
    var returned = step("shi", "return", "{\"version\": 1, \"text\": \"合计不符\"}");
    assertThat(returned.statusCode()).isEqualTo(200);
    assertThat(Site.json(returned).get("status").asText()).isEqualTo("RETURNED");
    town.file("jia", "甲局 ");
    JsonNode whole = Site.json(get("jia", base + "history"));
    assertThat(whole.get("status").asText()).isEqualTo("WITH_ERRORS");
    assertThat(whole.at("/judgements/0/opinion").asText()).isEqualTo("合计不符");
    assertThat(whole.at("/judgements/0/by").asText()).isEqualTo("shi");
  }

  @Test
  void errors_are_answered_waived_approved_and_then_locked() {
    assertProblem(step("shi", "approve", "{\"version\": 1}"), 409, "open-errors");
    step("jia", "answer", "{\"version\": 1, \"findings\": [0], \"text\": \"口径不同\"}");
    step("shi", "waive", "{\"version\": 1, \"findings\": [0], \"text\": \"属实\"}");
    var approved = step("shi", "approve", "{\"version\": 1}");
    assertThat(Site.json(approved).get("statusLabel").asText()).isEqualTo("已通过");

    var refused = town.site.post("/api/v1/submissions", "a.xlsx", "甲局 ", town.session("jia"));
    assertProblem(refused, 409, "locked");
    step("shi", "reopen", "{\"version\": 1, \"text\": \"来函更正\"}");
    assertThat(town.file("jia", "甲局 ")).isEqualTo(town.own);
    assertProblem(step("shi", "approve", "{\"version\": 1}"), 409, "stale-version");
  }

  @Test
  void the_opinion_on_paper_says_what_was_found_said_and_decided_by_whom() {
    call(town.people.get("jia"), "王会计");
    step("jia", "answer", "{\"version\": 1, \"findings\": [0], \"text\": \"口径不同\"}");
    step("shi", "return", "{\"version\": 1, \"text\": \"请附依据\"}");
    var reply = get("jia", base + "versions/1/opinion");
    assertThat(reply.headers().firstValue("Content-Disposition").orElseThrow())
        .contains(URLEncoder.encode("审核意见书-甲局-2024-第1版", StandardCharsets.UTF_8));
    String text = WrittenText.read(reply.body());
    assertThat(text)
        .contains("审核意见书", "甲局（101001） 2024年度决算公开第 1 版", "报送人王会计")
        .contains("退回：请附依据 shi", "需要改正的错误", "【说明：口径不同　王会计】")
        .doesNotContain("请核对的问题", "已经豁免的问题");
    step("shi", "waive", "{\"version\": 1, \"findings\": [0], \"text\": \"属实\"}");
    assertThat(WrittenText.read(get("jia", base + "versions/1/opinion").body()))
        .contains("已经豁免的问题", "【豁免：属实　shi】")
        .doesNotContain("需要改正的错误");
  }

  private void call(Person person, String name) {
    var details = new PersonDetails(person.login(), name, person.role(), person.units());
    town.site.access.people().change(person.id(), details, new Actor("test", "-"));
  }

  @Test
  void a_waiver_is_withdrawn_one_at_a_time() {
    step("shi", "waive", "{\"version\": 1, \"findings\": [0], \"text\": \"属实\"}");
    assertProblem(
        step("shi", "withdraw-waiver", "{\"version\": 1, \"findings\": [], \"text\": \"错\"}"),
        404,
        "no-finding");
    var withdrawn =
        step("shi", "withdraw-waiver", "{\"version\": 1, \"findings\": [0], \"text\": \"有误\"}");
    assertThat(Site.json(withdrawn).at("/remarks/1/kindLabel").asText()).isEqualTo("撤销豁免");
    assertThat(Site.json(withdrawn).get("status").asText()).isEqualTo("WITH_ERRORS");
  }

  @Test
  void what_is_not_json_or_names_no_version_is_refused() {
    assertProblem(step("shi", "approve", "version=1"), 400, "bad-parameter");
    assertProblem(step("shi", "approve", "{}"), 400, "bad-parameter");
    assertProblem(step("shi", "approve", "null"), 400, "bad-parameter");
    assertProblem(step("shi", "return", "{\"version\": 1}"), 400, "bad-words");
  }

  @Test
  void who_filed_what_is_in_the_audit_log_once() {
    var entries =
        town.site.access.log().entries(gongkai.access.audit.AuditQuery.ALL).items().stream()
            .filter(it -> it.event() == gongkai.access.audit.AuditEvent.FILED)
            .toList();
    assertThat(entries).hasSize(2);
    assertThat(entries.get(1).target()).isEqualTo(town.own);
    assertThat(entries.get(1).actor().name()).isEqualTo("jia");
  }

  private HttpResponse<byte[]> step(String who, String step, String body) {
    return town.json("POST", base + step, body, town.session(who));
  }

  private HttpResponse<byte[]> get(String who, String path) {
    return town.site.get(path, town.session(who));
  }
}
