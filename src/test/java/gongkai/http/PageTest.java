package gongkai.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gongkai.report.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTest {
  private static Browser browser;
  private static Site site;
  private Page page;

  @BeforeAll
  static void start() {
    browser = Browser.open();
    site =
        new Site(
            Map.of(
                "other",
                () -> {
                  throw new Rejected("not-a-workbook", "这不是工作簿，请上传 .xlsx 文件。");
                }));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      site.close();
    }
  }

  @BeforeEach
  void open() {
    page = browser.page();
    page.navigate(site.uri("/").toString());
  }

  @Test
  void a_chosen_workbook_shows_its_verdict_its_causes_and_its_draft() {
    choose("决算.xlsx", "甲局");
    assertThat(page.locator("#verdict")).containsText("发现 1 处错误");
    assertThat(page.locator("#verdict")).isFocused();
    assertThat(page.locator(".blame")).containsText("按各表关系应为 335.27");
    assertThat(page.locator(".draft .bound")).hasText("817.89");
    assertThat(page.locator("#progress")).isHidden();
    Browser.screenshot(page, "sample-result");
  }

  @Test
  void a_dropped_workbook_is_checked_too() {
    Object transfer =
        page.evaluateHandle(
            """
            () => {
              const data = new DataTransfer();
              data.items.add(new File(['乙局'], '预算.xlsx'));
              return data;
            }\
            """);
    page.dispatchEvent("#upload", "drop", Map.of("dataTransfer", transfer));
    assertThat(page.locator(".facts")).containsText("乙局");
  }

  @Test
  void what_was_made_can_be_downloaded_under_its_chinese_name() throws IOException {
    choose("决算.xlsx", "甲局");
    Download annotated = page.waitForDownload(() -> page.click("text=下载标注后的工作簿"));
    assertThat(annotated.suggestedFilename()).isEqualTo("决算-审核.xlsx");
    assertThat(Files.readString(annotated.path())).isEqualTo("ANNOTATED of 甲局");
    Download corrected = page.waitForDownload(() -> page.click("text=下载更正后的工作簿"));
    assertThat(Files.readString(corrected.path())).isEqualTo("ANNOTATED of CORRECTED 甲局");
    Download text = page.waitForDownload(() -> page.click("text=下载公开文本"));
    assertThat(text.suggestedFilename()).isEqualTo("决算-公开文本.docx");
  }

  @Test
  void a_workbook_can_be_archived_from_the_page() {
    choose("决算.xlsx", "存档单位");
    page.click("#file");
    assertThat(page.locator("#filed")).containsText("第 1 版");
    Download original = page.waitForDownload(() -> page.click("#filed >> text=原件"));
    assertThat(original.suggestedFilename()).isEqualTo("决算.xlsx");
  }

  @Test
  void filing_with_errors_asks_and_says_what_will_happen() {
    choose("决算.xlsx", "犹豫单位");
    page.evaluate("window.confirm = words => { window.asked = words; return false; }");
    page.click("#file");
    assertThat((String) page.evaluate("asked")).startsWith("还有 1 处错误。").contains("不能通过", "再报新版");
    assertThat(page.locator("#filed")).isHidden();
  }

  @Test
  void the_first_finding_is_seen_at_once() {
    choose("决算.xlsx", "甲局");
    var first = page.locator("#findings h3").first().boundingBox();
    assertThat(first.y + first.height).isLessThan(768);
    Browser.photograph(page, "judged");
  }

  @Test
  void without_the_script_no_button_is_there_that_needs_it() {
    var reply = site.post("/check", "a.xlsx", "甲局");
    assertThat(Site.text(reply)).contains("发现 1 处错误").doesNotContain("id=\"file\"", "data-accept");
  }

  @Test
  void a_refusal_is_shown_in_the_words_of_the_server() {
    choose("photo.png", "other");
    assertThat(page.locator("#alert")).hasText("这不是工作簿，请上传 .xlsx 文件。");
    assertThat(page.locator("#result")).isEmpty();
  }

  @Test
  void a_file_beyond_the_limit_is_not_even_sent() {
    choose("big.xlsx", "x".repeat((1 << 20) + 1));
    assertThat(page.locator("#alert")).containsText("超过 1 MB");
  }

  @Test
  void what_a_workbook_says_is_text_and_never_markup() {
    choose("<img src=x onerror=alert(1)>.xlsx", "<script>document.title='taken'</script>");
    assertThat(page.locator(".facts")).containsText("<script>");
    assertThat(page).hasTitle("报送 · 公开");
    org.assertj.core.api.Assertions.assertThat(page.locator("main img").count()).isZero();
  }

  @Test
  void a_lost_server_is_said_and_nothing_is_lost() {
    page.route("**/check", route -> route.abort());
    choose("决算.xlsx", "甲局");
    assertThat(page.locator("#alert")).containsText("连不上服务器");
    assertThat(page.locator("#progress")).isHidden();
  }

  @Test
  void everything_can_be_reached_by_keyboard() {
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.locator("#workbook")).isFocused();
  }

  @Test
  void the_first_page_is_ready_to_take_a_workbook() {
    assertThat(page.locator("#kinds")).hasText("支持 .xlsx、.xlsm、.xls，不超过 1 MB");
    Browser.screenshot(page, "first");
  }

  private void choose(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    page.setInputFiles("#workbook", new FilePayload(name, "application/octet-stream", bytes));
  }
}
