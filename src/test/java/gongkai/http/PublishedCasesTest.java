package gongkai.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import gongkai.Shared;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published workbooks through the whole server; every reply is held against the contract. */
class PublishedCasesTest {
  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.real();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void case_000_has_no_error() throws IOException {
    JsonNode report = Site.json(check("000", "filled"));
    assertThat(report.get("template").asText()).isEqualTo("final-accounts/2024");
    assertThat(report.at("/summary/errors").asInt()).isZero();
    assertThat(report.at("/summary/rules/passed").asInt()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000/damaged",
        "001/filled",
        "001/damaged",
        "003/filled",
        "003/damaged",
        "shanghai-003/filled",
        "shanghai-007/filled"
      })
  void every_case_is_answered_as_the_contract_says(String name) throws IOException {
    String[] parts = name.split("/");
    HttpResponse<byte[]> reply = check(parts[0], parts[1]);
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(Site.json(reply).at("/summary/rules/passed").asInt()).isPositive();
  }

  @Test
  void a_filed_case_comes_back_byte_for_byte_and_annotated() throws IOException {
    byte[] original = workbook("000", "damaged");
    var filed = site.post("/api/v1/submissions", Site.multipart("workbook", "决算.xlsx", original));
    assertThat(filed.statusCode()).isEqualTo(201);
    String version = filed.headers().firstValue("Location").orElseThrow() + "/versions/1/";
    assertThat(site.get(version + "original").body()).isEqualTo(original);
    byte[] corrected = site.get(version + "corrected").body();
    var again = site.post("/api/v1/check", Site.multipart("workbook", "决算.xlsx", corrected));
    assertThat(Site.json(again).get("findings"))
        .isEqualTo(Site.json(site.get(version + "report")).get("findings"));
  }

  @Test
  void a_person_drops_a_damaged_case_and_sees_what_is_wrong() throws IOException {
    Path file = Shared.file("cases/000/damaged.xlsx");
    try (Browser browser = Browser.open()) {
      Page page = browser.page();
      page.navigate(site.uri("/").toString());
      page.setInputFiles("#workbook", file);
      assertThat(page.locator("#verdict")).containsText("处错误");
      assertThat(page.locator(".blame").first()).containsText("F21 2150805");
      assertThat(page.locator(".draft")).containsText("收入支出决算总体情况说明");
      Browser.screenshot(page, "case-000-damaged");
      Download book = page.waitForDownload(() -> page.click("text=下载标注后的工作簿"));
      assertThat(Files.readAllBytes(book.path())).startsWith('P', 'K');
    }
  }

  private static HttpResponse<byte[]> check(String name, String kind) throws IOException {
    byte[] body = Site.multipart("workbook", "决算.xlsx", workbook(name, kind));
    return site.post("/api/v1/check", body);
  }

  private static byte[] workbook(String name, String kind) throws IOException {
    return Files.readAllBytes(Shared.file("cases/" + name + "/" + kind + ".xlsx"));
  }
}
