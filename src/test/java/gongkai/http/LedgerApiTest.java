package gongkai.http;

import static gongkai.http.Site.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.http.reply.Lists;
import gongkai.workbook.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerApiTest {
  private Town town;

  @BeforeEach
  void start() {
    town = new Town();
  }

  @AfterEach
  void stop() {
    town.close();
  }

  @Test
  void the_ledger_shows_each_supervisor_their_own_units() {
    JsonNode ledger = Site.json(get("shi", "/api/v1/ledger?year=2024"));
    assertThat(ledger.at("/columns/0/form").asText()).isEqualTo("决算公开");
    assertThat(ledger.get("items").findValuesAsText("name")).containsExactly("市局", "甲局");
    assertThat(ledger.at("/items/1/cells/0/stateLabel").asText()).isEqualTo("有错误");
    assertThat(ledger.at("/columns/0/counts/NOT_FILED").asInt()).isEqualTo(1);

    JsonNode all = Site.json(get("boss", "/api/v1/ledger?year=2024&state=未报&size=1&page=2"));
    assertThat(all.get("total").asInt()).isEqualTo(2);
    assertThat(all.get("items").findValuesAsText("name")).containsExactly("县局");
    assertProblem(get("boss", "/api/v1/ledger?state=没有"), 400, "bad-parameter");
    assertProblem(get("boss", "/api/v1/ledger?page=0"), 400, "bad-page");
  }

  @Test
  void an_administrator_sets_the_due_date_and_everybody_sees_who_is_late() {
    var set = town.json("PUT", due("2024") + "?day=2024-12-31", "", town.session("boss"));
    assertThat(Site.json(set).at("/dueDates/0/day").asText()).isEqualTo("2024-12-31");
    JsonNode ledger = Site.json(get("shi", "/api/v1/ledger"));
    assertThat(ledger.at("/columns/0/due").asText()).isEqualTo("2024-12-31");
    assertThat(ledger.at("/items/0/cells/0/late").asBoolean()).isTrue();
    String reminder = Site.text(get("shi", "/api/v1/reminders?year=2024"));
    assertThat(reminder).contains("2024年决算公开", "1 个单位", "2024-12-31", "101 市局");

    var put = town.json("PUT", due("2024") + "?day=明天", "", town.session("boss"));
    assertProblem(put, 400, "bad-parameter");
    var cleared = town.json("DELETE", due("2024"), "", town.session("boss"));
    assertThat(Site.json(cleared).get("dueDates")).isEmpty();
  }

  @Test
  void lists_are_exported_as_workbooks_and_csv() {
    byte[] workbook = get("boss", "/api/v1/submissions.xlsx?year=2024").body();
    var sheet = WorkbookReader.read(workbook, "x.xlsx").sheets().get(0);
    assertThat(sheet.rowCount()).isEqualTo(3);
    assertThat(sheet.at(1, 1).text()).isEqualTo("乙局");

    String csv = Site.text(get("shi", "/api/v1/submissions.csv"));
    assertThat(csv).startsWith("\uFEFF单位编码,单位名称").contains("101001,甲局").doesNotContain("乙局");
    byte[] ledger = get("shi", "/api/v1/ledger.xlsx?year=2024").body();
    assertThat(WorkbookReader.read(ledger, "x.xlsx").sheets().get(0).at(2, 3).text())
        .isEqualTo("有错误");
  }

  @Test
  void what_a_spreadsheet_would_run_is_led_by_a_quote() {
    var list =
        new gongkai.workbook.Listing.Sheetful("x", List.of("a"), List.of(List.of("=1+1,\"x\"")));
    assertThat(Lists.csv(list)).endsWith("\"'=1+1,\"\"x\"\"\"\r\n");
  }

  @Test
  void filings_are_found_by_rule_and_amount() {
    assertThat(total("/api/v1/submissions?rule=F03-1")).isEqualTo(2);
    assertThat(total("/api/v1/submissions?rule=F99-9")).isZero();
    assertThat(total("/api/v1/submissions?item=2080505&min=24&max=26.2")).isZero();
    assertProblem(get("boss", "/api/v1/submissions?min=很多"), 400, "bad-parameter");
  }

  @Test
  void versions_are_compared_and_those_of_others_are_not_there() {
    town.file("jia", "甲局 ");
    String address = "/api/v1/compare?before=%s&after=%s";
    JsonNode same = Site.json(get("jia", address.formatted(town.own, town.own)));
    assertThat(same.at("/before/version").asInt()).isEqualTo(1);
    assertThat(same.at("/after/version").asInt()).isEqualTo(2);
    assertThat(same.get("raised")).isEmpty();
    assertProblem(get("jia", address.formatted(town.own, town.foreign)), 404, "no-submission");
    assertProblem(
        get("jia", address.formatted(town.own, town.own) + "&afterVersion=9"), 404, "no-version");
    assertProblem(get("jia", "/api/v1/compare?before=x"), 404, "no-submission");
  }

  @Test
  void carry_overs_are_asked_by_family_and_year() {
    var found = get("boss", "/api/v1/carry-overs?template=final-accounts&year=2025");
    assertThat(Site.json(found).get("items")).isEmpty();
    assertProblem(get("boss", "/api/v1/carry-overs?template=x&year=2025"), 404, "no-carry-over");
  }

  @Test
  void approved_filings_come_in_one_zip_with_an_index() throws IOException {
    assertProblem(get("shi", "/api/v1/approved.zip?year=2024"), 404, "nothing-approved");
    String base = "/api/v1/submissions/" + town.own + "/";
    String why = "{\"version\": 1, \"findings\": [0], \"text\": \"属实\"}";
    town.json("POST", base + "waive", why, town.session("shi"));
    town.json("POST", base + "approve", "{\"version\": 1}", town.session("shi"));
    List<String> names = new ArrayList<>();
    byte[] zip = get("shi", "/api/v1/approved.zip?year=2024").body();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names)
        .containsExactly(
            "101001 甲局/2024年/决算公开/a.xlsx",
            "101001 甲局/2024年/决算公开/a-审核.xlsx",
            "101001 甲局/2024年/决算公开/公开文本.docx",
            "目录.xlsx");
    assertProblem(get("xian", "/api/v1/approved.zip?year=2024"), 404, "nothing-approved");
  }

  @Test
  void progress_is_told_only_while_there_is_some() {
    JsonNode far = Site.json(get("jia", "/api/v1/progress/" + "a".repeat(32)));
    assertThat(far.get("stage").isNull()).isTrue();
    var sent =
        town.site.post(
            "/api/v1/submissions",
            "a.xlsx",
            "甲局",
            Town.with(town.session("jia"), "X-Progress", "x"));
    assertProblem(sent, 400, "bad-parameter");
  }

  private int total(String path) {
    return Site.json(get("boss", path)).get("total").asInt();
  }

  private static String due(String year) {
    return "/api/v1/due-dates/final-accounts/" + year;
  }

  private HttpResponse<byte[]> get(String who, String path) {
    String encoded =
        path.codePoints()
            .mapToObj(
                c ->
                    c < 128
                        ? Character.toString(c)
                        : java.net.URLEncoder.encode(
                            Character.toString(c), (Charset) StandardCharsets.UTF_8))
            .reduce("", String::concat);
    return town.site.get(encoded, town.session(who));
  }
}
