package gongkai.http;

import static gongkai.http.Site.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.http.reply.Attachment;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionsApiTest {
  private static final String ALL = "/api/v1/submissions";
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
  void a_filed_workbook_can_be_found_and_fetched_again() {
    var filed = site.post(ALL, "决算.xls", "甲局");
    assertThat(filed.statusCode()).isEqualTo(201);
    String address = filed.headers().firstValue("Location").orElseThrow();
    assertThat(Site.json(filed).at("/report/unit/name").asText()).isEqualTo("甲局");

    var whole = Site.json(site.get(address));
    assertThat(whole.at("/versions/0/fileName").asText()).isEqualTo("决算.xls");
    assertThat(whole.get("statusLabel").asText()).isEqualTo("有错误");

    var original = site.get(address + "/versions/1/original");
    assertThat(Site.text(original)).isEqualTo("甲局");
    assertThat(original.headers().firstValue("Content-Type")).hasValue(Attachment.XLS);
    var corrected = site.get(address + "/versions/1/corrected");
    assertThat(Site.text(corrected)).isEqualTo("ANNOTATED of 甲局");
    assertThat(corrected.headers().firstValue("Content-Disposition").orElse(""))
        .endsWith("%E5%86%B3%E7%AE%97-%E5%AE%A1%E6%A0%B8.xlsx");
    var report = Site.json(site.get(address + "/versions/1/report"));
    assertThat(report.get("file").asText()).isEqualTo("决算.xls");
  }

  @Test
  void the_same_bytes_again_are_the_version_they_were() {
    String first = site.post(ALL, "a.xlsx", "乙局").headers().firstValue("Location").orElseThrow();
    var again = site.post(ALL, "a.xlsx", "乙局");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.headers().firstValue("Location")).hasValue(first);
    assertThat(Site.json(again).get("repeated").asBoolean()).isTrue();
    assertThat(Site.json(site.get(first)).get("versions")).hasSize(1);
  }

  @Test
  void submissions_are_listed_newest_first_and_page_by_page() {
    for (int i = 1; i <= 3; i++) {
      site.post(ALL, "a.xlsx", "列表单位" + i);
    }
    var page = Site.json(site.get(ALL + "?unit=%E5%88%97%E8%A1%A8&size=2"));
    assertThat(page.get("total").asInt()).isEqualTo(3);
    assertThat(page.get("pages").asInt()).isEqualTo(2);
    assertThat(page.at("/items/0/unit/name").asText()).isEqualTo("列表单位3");
    assertThat(Site.json(site.get(ALL + "?unit=%E5%88%97%E8%A1%A8&size=2&page=2")).get("items"))
        .hasSize(1);
    assertThat(Site.json(site.get(ALL + "?year=1999")).get("items")).isEmpty();
    assertThat(Site.json(site.get(ALL + "?status=approved")).get("items")).isEmpty();
    assertThat(Site.json(site.get(ALL + "?template=final-accounts&q=a.xlsx")).get("items"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"year=x", "page=0", "page=-1", "size=100000", "status=lost"})
  void a_question_that_makes_no_sense_is_refused(String question) {
    var reply = site.get(ALL + "?" + question);
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(Site.json(reply).get("detail").asText()).isNotBlank();
  }

  @Test
  void what_was_never_filed_is_not_found() {
    assertProblem(site.get(ALL + "/nothing"), 404, "no-submission");
    String address = site.post(ALL, "a.xlsx", "丙局").headers().firstValue("Location").orElseThrow();
    for (String n : new String[] {"0", "2", "x", "99999999999"}) {
      assertProblem(site.get(address + "/versions/" + n + "/report"), 404, "no-version");
    }
  }

  @Test
  void a_workbook_without_a_unit_is_not_archived() {
    assertProblem(site.post(ALL, "a.xlsx", " "), 422, "no-unit");
  }
}
