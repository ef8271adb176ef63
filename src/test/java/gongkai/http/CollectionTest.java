package gongkai.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import gongkai.Shared;
import gongkai.access.Role;
import gongkai.access.login.TestAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A yearly collection as those live it who take part: in a real browser, on a real workbook. */
class CollectionTest {
  /** What the page and all that it asked for weigh unpacked, as the browser itself counts. */
  private static final String WEIGHT =
      "performance.getEntriesByType('navigation')"
          + ".concat(performance.getEntriesByType('resource'))"
          + ".reduce(function (sum, it) { return sum + it.decodedBodySize; }, 0)";

  private static final String UNIT = "武汉市工业信息化中心";
  private static Browser browser;
  private static Site site;

  @BeforeAll
  static void start() {
    byte[] any = Shared.bytes(Shared.file("cases/000/filled.xlsx"));
    assertThat(any).isNotEmpty();
    browser = Browser.open();
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    site = Site.real();
    TestAccess.claim(site.access, "boss");
    TestAccess.unit(site.access, "104", "市经济和信息化局", null);
    TestAccess.unit(site.access, "104013", UNIT, "104");
    TestAccess.unit(site.access, "105", "市水务局", null);
    TestAccess.unit(site.access, "105001", "水文中心", "105");
    TestAccess.person(site.access, "wang", Role.ACCOUNTANT, "104013");
    TestAccess.person(site.access, "zhang", Role.SUPERVISOR, "104");
    TestAccess.person(site.access, "li", Role.ACCOUNTANT, "105001");
  }

  @AfterAll
  static void stop() {
    PlaywrightAssertions.setDefaultAssertionTimeout(5_000);
    if (browser != null) {
      browser.close();
      site.close();
    }
  }

  @Test
  void a_filing_with_an_error_is_mended_judged_and_hidden_from_others() throws IOException {
    Page wang = logIn("wang");
    choose(wang, "决算.xlsx", "damaged.xlsx");
    assertThat(wang.locator("#verdict")).containsText("处错误");
    assertThat(wang.locator(".tabs [role=tab]").first()).isVisible();
    Browser.screenshot(wang, "filing-checked");
    goToTheCellAndBack(wang);
    wang.click("#file");
    assertThat(wang.locator("#filed")).containsText("第 1 版");

    choose(wang, "决算.xlsx", "filled.xlsx");
    assertThat(wang.locator("#verdict")).not().containsText("处错误");
    Download returned = wang.waitForDownload(() -> wang.click("text=下载标注后的工作簿"));
    wang.click("#file");
    assertThat(wang.locator("#filed")).containsText("第 2 版");

    Page zhang = logIn("zhang");
    zhang.click("nav >> text=审核");
    zhang.click("text=" + UNIT);
    assertThat(zhang.locator("h1")).containsText("已报");
    Browser.screenshot(zhang, "filing-page");
    zhang.click("text=与上一版");
    assertThat(zhang.locator("main")).containsText("已消除");
    assertThat(zhang.locator("td.number:has-text('-100.00')").first()).isVisible();
    Browser.screenshot(zhang, "compare");
    zhang.goBack();
    zhang.fill("#opinion", "请补充收入增减的主要原因");
    zhang.click("button[value=return]");
    assertThat(zhang.locator("h1 .state")).hasText("已退回");

    wang.click("nav >> text=我的报送");
    assertThat(wang.locator("main")).containsText("已退回");
    wang.click("text=" + UNIT);
    assertThat(wang.locator(".steps").first()).containsText("请补充收入增减的主要原因");
    wang.click("nav >> text=报送");
    byte[] again = Files.readAllBytes(returned.path());
    wang.setInputFiles("#workbook", new FilePayload("决算.xlsx", "application/x", again));
    wang.click("#file");
    assertThat(wang.locator("#filed")).containsText("第 3 版");

    zhang.reload();
    zhang.click("button[value=approve]");
    assertThat(zhang.locator("h1 .state")).hasText("已通过");
    zhang.click("nav >> text=台账");
    assertThat(zhang.locator("a.state.APPROVED")).hasText("已通过");
    Browser.screenshot(zhang, "ledger");

    String address = zhang.locator("a.state.APPROVED").getAttribute("href");
    Page li = logIn("li");
    li.click("nav >> text=我的报送");
    assertThat(li.locator("main")).containsText("还没有报送过");
    li.click("nav >> text=档案");
    assertThat(li.locator("main")).not().containsText(UNIT);
    assertThat(li.navigate(site.uri(address).toString()).status()).isEqualTo(404);
    assertThat(li.locator("main")).not().containsText(UNIT);
  }

  private static void goToTheCellAndBack(Page page) {
    page.locator("#findings a.go").first().click();
    assertThat(page.locator("td.here")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".issues li.here")).isFocused();
  }

  @Test
  void a_batch_is_judged_file_by_file_and_summed_up() {
    Page zhang = logIn("zhang");
    zhang.navigate(site.uri("/batch").toString());
    zhang.setInputFiles(
        "#files",
        new FilePayload[] {
          payload("甲.xlsx", "filled.xlsx"),
          payload("乙.xlsx", "damaged.xlsx"),
          new FilePayload("坏.xlsx", "application/x", "不是工作簿".getBytes(StandardCharsets.UTF_8))
        });
    assertThat(zhang.locator("#stage")).containsText("全部完成，共 3 个");
    assertThat(zhang.locator("#lines tr")).hasCount(3);
    assertThat(zhang.locator("#lines tr", having("乙.xlsx"))).containsText("处错误");
    assertThat(zhang.locator("#lines tr", having("坏.xlsx"))).containsText("不是");
    Download summary = zhang.waitForDownload(() -> zhang.click("#summary"));
    assertThat(summary.suggestedFilename()).endsWith(".xlsx");
    Browser.screenshot(zhang, "batch-done");
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void every_page_says_what_to_do_next_while_it_is_empty() {
    Page li = logIn("li");
    for (String path : new String[] {"/mine", "/archive?q=没有这句话"}) {
      li.navigate(site.uri(path.split("\\?")[0]) + (path.contains("?") ? "?q=zzz" : ""));
      assertThat(li.locator(".empty a").first()).isVisible();
    }
    li.navigate(site.uri("/templates").toString());
    li.click("text=条规则 >> nth=0");
    li.fill("#q", "没有这个词");
    li.press("#q", "Enter");
    assertThat(li.locator(".empty")).containsText("没有提到");
  }

  @Test
  void no_page_weighs_more_than_200_kilobytes() {
    Page wang = logIn("wang");
    for (String path :
        new String[] {
          "/", "/mine", "/archive", "/ledger", "/ledger/charts", "/templates", "/batch"
        }) {
      wang.navigate(site.uri(path).toString());
      var bytes = (Number) wang.evaluate(WEIGHT);
      assertThat(bytes.longValue()).as(path).isPositive().isLessThan(200_000);
    }
  }

  private static Page logIn(String login) {
    Page page = browser.page();
    page.navigate(site.uri("/login").toString());
    page.fill("#login", login);
    page.fill("#password", TestAccess.PASSWORD);
    page.waitForNavigation(() -> page.click("main button[type=submit]"));
    return page;
  }

  private static void choose(Page page, String name, String file) {
    page.setInputFiles("#workbook", payload(name, file));
  }

  private static FilePayload payload(String name, String file) {
    byte[] bytes = Shared.bytes(Shared.file("cases/000/" + file));
    return new FilePayload(name, "application/x", bytes);
  }
}
