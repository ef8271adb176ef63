package gongkai.http;

import static gongkai.http.Site.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.http.reply.Attachment;
import gongkai.report.Rejected;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CheckApiTest {
  private static Site site;

  @BeforeAll
  static void start() {
    site =
        new Site(
            Map.of(
                "not a workbook",
                () -> {
                  throw new Rejected("not-a-workbook", "这不是工作簿，请上传 .xlsx 文件。");
                },
                "defect",
                () -> {
                  throw new IllegalStateException("secret of the inside");
                },
                "deep",
                () -> {
                  throw new StackOverflowError("secret of the inside");
                },
                "huge",
                () -> {
                  throw new OutOfMemoryError("secret of the inside");
                }));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void a_workbook_is_answered_with_its_report() {
    var reply = site.post("/api/v1/check", "决算.xlsx", "市工业局");
    assertThat(reply.statusCode()).isEqualTo(200);
    var report = Site.json(reply);
    assertThat(report.get("file").asText()).isEqualTo("决算.xlsx");
    assertThat(report.at("/findings/0/expected").asText()).isEqualTo("335.27");
    assertThat(report.at("/summary/errors").asInt()).isEqualTo(1);
  }

  @Test
  void a_text_that_people_wrote_may_come_with_the_workbook() {
    byte[] body =
        Site.multipart(
            Map.of(
                "workbook", Map.entry("决算.xlsx", "市工业局".getBytes(StandardCharsets.UTF_8)),
                "text", Map.entry("说明.txt", "一、总体".getBytes(StandardCharsets.UTF_8))));
    for (String route : List.of("/api/v1/check", "/api/v1/submissions")) {
      JsonNode reply = Site.json(site.post(route, body));
      assertThat(reply.findValue("unit").get("name").asText()).isEqualTo("市工业局：一、总体");
    }

    byte[] wrong =
        Site.multipart(
            Map.of(
                "workbook", Map.entry("决算.xlsx", "市工业局".getBytes(StandardCharsets.UTF_8)),
                "text", Map.entry("说明.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))));
    assertProblem(site.post("/api/v1/check", wrong), 422, "not-a-text");
  }

  @Test
  void accept_asks_for_the_workbook_under_its_chinese_name() {
    var reply = site.post("/api/v1/check", "决算 表.xlsx", "x", "Accept", Attachment.XLSX);
    assertThat(Site.text(reply)).isEqualTo("ANNOTATED of x");
    assertThat(reply.headers().firstValue("Content-Type")).hasValue(Attachment.XLSX);
    assertThat(reply.headers().firstValue("Content-Disposition"))
        .hasValue(
            "attachment; filename=\"____-__.xlsx\";"
                + " filename*=UTF-8''%E5%86%B3%E7%AE%97%20%E8%A1%A8-%E5%AE%A1%E6%A0%B8.xlsx");
  }

  @Test
  void a_workbook_with_macros_keeps_its_kind() {
    var reply = site.post("/api/v1/check", "决算.xlsm", "x", "Accept", Attachment.XLSX);
    assertThat(reply.headers().firstValue("Content-Type")).hasValue(Attachment.XLSM);
  }

  @Test
  void correct_asks_for_corrections() {
    var reply = site.post("/api/v1/check?correct=true", "a.xlsx", "x", "Accept", Attachment.XLSX);
    assertThat(Site.text(reply)).isEqualTo("ANNOTATED of CORRECTED x");
    assertThat(reply.headers().firstValue("Content-Disposition").orElse(""))
        .endsWith("a-%E6%9B%B4%E6%AD%A3.xlsx");
    var text = site.post("/api/v1/check?correct=true", "a.xlsx", "x", "Accept", Attachment.DOCX);
    assertThat(Site.text(text)).isEqualTo("PUBLICATION of CORRECTED x");
    assertProblem(site.post("/api/v1/check?correct=yes", "a.xlsx", "x"), 400, "bad-parameter");
  }

  @Test
  void accept_asks_for_the_publication_or_the_plain_text() {
    var word = site.post("/api/v1/check", "a.xlsx", "x", "Accept", Attachment.DOCX);
    assertThat(Site.text(word)).isEqualTo("PUBLICATION of x");
    var plain = site.post("/api/v1/check", "a.xlsx", "x", "Accept", "text/plain");
    assertThat(Site.text(plain)).startsWith("一、收入支出决算总体情况说明\n收入总计 817.89 万元");
  }

  @Test
  void a_kind_of_reply_that_there_is_not_is_refused() {
    var reply = site.post("/api/v1/check", "a.xlsx", "x", "Accept", "image/png");
    assertProblem(reply, 406, "not-acceptable");
  }

  @Test
  void what_the_sender_can_mend_is_said() {
    assertProblem(site.post("/api/v1/check", "a.xlsx", "not a workbook"), 422, "not-a-workbook");
  }

  @Test
  void our_own_defect_is_told_in_the_log_only() {
    for (String content : new String[] {"defect", "deep"}) {
      var reply = site.post("/api/v1/check", "a.xlsx", content);
      assertProblem(reply, 500, "internal");
      assertThat(Site.text(reply)).doesNotContain("secret", "Exception", "Error", "gongkai.http");
      assertThat(Site.json(reply).get("instance").asText()).startsWith("urn:gongkai:incident:");
    }
  }

  @Test
  void a_workbook_that_does_not_fit_into_memory_is_refused_and_others_go_on() {
    assertProblem(site.post("/api/v1/check", "a.xlsx", "huge"), 413, "too-large");
    assertThat(site.post("/api/v1/check", "a.xlsx", "x").statusCode()).isEqualTo(200);
  }

  @Test
  void a_request_without_the_part_is_told_so() {
    byte[] other = Site.multipart("file", "a.xlsx", new byte[] {1});
    assertProblem(site.post("/api/v1/check", other), 400, "no-workbook");
  }

  @Test
  void a_request_that_is_not_multipart_is_told_so() {
    var request =
        site.request("/api/v1/check", "Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    assertProblem(site.send(request), 415, "not-multipart");
  }

  @Test
  void a_request_that_breaks_off_is_told_so() {
    byte[] whole = Site.multipart("workbook", "a.xlsx", new byte[1000]);
    byte[] half = java.util.Arrays.copyOf(whole, 500);
    assertProblem(site.post("/api/v1/check", half), 400, "bad-multipart");
    byte[] nonsense = "no boundary at all".getBytes(StandardCharsets.UTF_8);
    assertProblem(site.post("/api/v1/check", nonsense), 400, "bad-multipart");
  }

  @Test
  void a_body_beyond_the_limit_is_refused_with_and_without_a_stated_length() {
    byte[] body = Site.multipart("workbook", "a.xlsx", new byte[(1 << 20) + 5000]);
    assertProblem(heard(() -> site.post("/api/v1/check", body)), 413, "too-large");
    var chunked =
        site.request("/api/v1/check")
            .header("Content-Type", "multipart/form-data; boundary=" + Site.BOUNDARY)
            .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)))
            .build();
    assertProblem(heard(() -> site.send(chunked)), 413, "too-large");
  }

  /**
   * The server answers before it has read everything and then closes; a client that is still
   * sending may lose that answer and has to ask again.
   */
  private static HttpResponse<byte[]> heard(Supplier<HttpResponse<byte[]>> ask) {
    UncheckedIOException lost = null;
    for (int attempt = 0; attempt < 5; attempt++) {
      try {
        return ask.get();
      } catch (UncheckedIOException e) {
        lost = e;
      }
    }
    throw lost;
  }
}
