package gongkai.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import gongkai.access.Principal;
import gongkai.access.Role;
import gongkai.access.TokenScope;
import gongkai.access.audit.Actor;
import gongkai.access.login.Person;
import gongkai.access.login.TestAccess;
import gongkai.http.Pane.Host;
import gongkai.tls.CertificateFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pane does when something is amiss, in little room, without a mouse, in the browser. */
class PaneTroubleTest {
  private static final FakeBook BOOK = PaneTest.BOOK;
  private static final String SPENDING = PaneTest.SPENDING;
  private static Browser browser;
  private static Site site;

  @BeforeAll
  static void start() {
    browser = Browser.open();
    site = Site.real();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      site.close();
    }
  }

  private static Pane open(Host host, String... scripts) {
    return Pane.open(browser, site, host, BOOK, scripts);
  }

  @ParameterizedTest
  @EnumSource
  void a_lost_server_is_said_and_nothing_typed_is_lost(Host host) {
    Pane pane = open(host);
    pane.check().tab("text");
    Locator first = pane.find("#missing input").first();
    first.fill("800.5");
    pane.page.route("**/api/v1/**", Route::abort);
    pane.find("#run").click();
    assertThat(pane.notice()).containsText("连不上服务器");
    assertThat(pane.notice()).containsText("填的内容都还在");
    assertThat(first).hasValue("800.5");
    assertThat(pane.find("#findings li").first()).containsText("E20");
    pane.page.unroute("**/api/v1/**");
    pane.reopen();
    pane.check().tab("text");
    assertThat(pane.find("#missing input").first()).hasValue("800.5");
    pane.close();
  }

  @ParameterizedTest
  @EnumSource
  void an_older_server_is_called_older(Host host) {
    Pane pane = open(host);
    pane.page.route(
        "**/check-figures", it -> it.fulfill(PaneTest.problem(404, "no-page", "没有这个地址。")));
    pane.find("#live").click();
    assertThat(pane.notice()).containsText("版本较旧");
    pane.close();
  }

  @Test
  void over_https_a_lost_server_makes_one_look_at_the_certificate() {
    Pane pane = open(Host.WPS);
    String away =
        (String)
            pane.page.evaluate(
                """
                async () => {
                  const { away } = await import('/assets/pane-api.js');
                  return away('https:').message;
                }\
                """);
    assertThat(away).contains("证书", "安装");
    pane.close();
  }

  @ParameterizedTest
  @EnumSource
  void what_the_server_refuses_is_said_in_its_words(Host host) {
    Pane pane = open(host);
    pane.page.route(
        "**/api/v1/check", it -> it.fulfill(PaneTest.problem(503, "busy", "正忙，请稍后再试。")));
    pane.find("#run").click();
    assertThat(pane.notice()).hasText("正忙，请稍后再试。");
    assertThat(pane.find("#run")).isEnabled();
    pane.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_token_opens_a_server_that_somebody_has_taken_charge_of(Host host) {
    try (Site claimed = Site.real()) {
      TestAccess.claim(claimed.access, "boss");
      TestAccess.unit(claimed.access, "101", "甲局", null);
      Person jia = TestAccess.person(claimed.access, "jia", Role.ACCOUNTANT, "101");
      var actor = new Actor("jia", "-");
      Principal holder =
          claimed.access.logIn().logIn("jia", TestAccess.PASSWORD, "-", "-").session().principal();
      String token =
          claimed.access.tokens().issue(holder, "窗格", Set.of(TokenScope.CHECK), 1, actor);
      Pane pane = Pane.open(browser, claimed, host, BOOK);
      assertThat(pane.find("#who")).hasText("未登录");
      assertThat(pane.find("#login")).isVisible();
      pane.find("#token").fill("gk_wrong");
      pane.page.keyboard().press("Enter");
      assertThat(pane.notice()).containsText("访问令牌无效");
      pane.find("#token").fill(token);
      pane.page.keyboard().press("Enter");
      assertThat(pane.find("#who")).hasText("jia（填报人）");
      assertThat(pane.find("#login")).isHidden();
      pane.reopen();
      assertThat(pane.find("#who")).hasText("jia（填报人）");
      pane.check();
      assertThat(pane.find("#verdict")).containsText("发现 2 处错误");
      claimed.access.tokens().revoke(jia.id(), 1, actor);
      pane.find("#run").click();
      assertThat(pane.notice()).containsText("访问令牌无效、已过期或已撤销");
      assertThat(pane.find("#token")).isFocused();
      assertThat(pane.find("#verdict")).containsText("发现 2 处错误");
      pane.find("#log-out").click();
      assertThat(pane.notice()).containsText("已退出");
      assertThat(pane.find("#who")).hasText("未登录");
      assertThat((Object) pane.page.evaluate("localStorage.getItem('gongkai-token')")).isNull();
      pane.close();
    }
  }

  @Test
  void nobody_has_to_log_in_before_somebody_took_charge() {
    Pane pane = open(Host.WPS);
    assertThat(pane.find("#who")).hasText("不需要登录");
    assertThat(pane.find("#ask")).isHidden();
    assertThat(pane.find("#log-out")).isHidden();
    pane.close();
  }

  @ParameterizedTest
  @EnumSource
  void everything_fits_into_three_hundred_pixels(Host host) {
    Pane pane = open(host);
    pane.page.setViewportSize(300, 600);
    pane.check();
    for (String tab : List.of("check", "fills", "fixes", "text")) {
      pane.tab(tab);
      assertThat((int) pane.page.evaluate("document.documentElement.scrollWidth"))
          .as(tab)
          .isLessThanOrEqualTo(300);
    }
    pane.close();
  }

  @ParameterizedTest
  @EnumSource
  void everything_can_be_done_without_a_mouse(Host host) {
    Pane pane = open(host);
    var keyboard = pane.page.keyboard();
    focus(pane, "#run");
    keyboard.press("Enter");
    assertThat(pane.find("#verdict")).containsText("发现 2 处错误");
    focus(pane, "#mark");
    keyboard.press("Space");
    assertThat(pane.notice()).containsText("已在表上标出");
    focus(pane, "#tab-check");
    keyboard.press("ArrowRight");
    assertThat(pane.find("#tab-fills")).isFocused();
    assertThat(pane.find("#panel-fills")).isVisible();
    focus(pane, "#fills .main");
    keyboard.press("Enter");
    assertThat(pane.notice()).hasText("已写入 5 处。");
    focus(pane, "#undo");
    keyboard.press("Enter");
    assertThat(pane.notice()).hasText("已撤销 5 处。");
    focus(pane, "#tab-fills");
    keyboard.press("ArrowLeft");
    focus(pane, "#findings .place");
    keyboard.press("Enter");
    assertThat(pane.notice()).hasText(SPENDING + "!G21");
    focus(pane, "#file");
    keyboard.press("Enter");
    assertThat(pane.notice()).containsText("版");
    pane.close();
  }

  /** Presses Tab until this element has the focus. */
  private static void focus(Pane pane, String selector) {
    for (int presses = 0; presses < 120; presses++) {
      pane.page.keyboard().press("Tab");
      String script = "document.activeElement === document.querySelector('" + selector + "')";
      if ((boolean) pane.page.evaluate(script)) {
        return;
      }
    }
    throw new AssertionError("Tab does not reach " + selector);
  }

  @Test
  void excel_hands_over_its_file_in_slices_and_every_file_is_closed() {
    Pane pane = open(Host.EXCEL, "window.fakeSlice = 4096");
    for (int times = 0; times < 3; times++) {
      pane.check();
    }
    assertThat(pane.find("#verdict")).containsText("发现 2 处错误");
    pane.page.evaluate("window.fakeSliceFails = true");
    for (int times = 0; times < 3; times++) {
      pane.find("#run").click();
      assertThat(pane.notice()).containsText("Excel 没有交出工作簿（slice）");
    }
    assertThat((int) pane.page.evaluate("Office.openFiles()")).isZero();
    pane.close();
  }

  @Test
  void an_excel_that_cannot_tell_merged_cells_is_asked_for_nothing_it_lacks() {
    Pane pane = open(Host.EXCEL, "window.fakeExcelApi = 1.9");
    pane.find("#live").click();
    assertThat(pane.find("#verdict")).containsText("处错误");
    pane.close();
  }

  @Test
  void a_cell_that_is_being_edited_in_excel_is_to_be_left_first() {
    Pane pane = open(Host.EXCEL);
    pane.check().tab("fills");
    pane.page.evaluate("book.editing = true");
    pane.find("#fills .main").click();
    assertThat(pane.notice()).containsText("有单元格正在编辑");
    pane.page.evaluate("book.editing = false");
    pane.find("#fills .main").click();
    assertThat(pane.notice()).hasText("已写入 5 处。");
    pane.close();
  }

  @Test
  void a_page_for_excel_that_is_opened_elsewhere_says_so() {
    Page page = browser.page();
    page.addInitScript("window.Office = undefined;");
    page.route("**/addin/office/**", it -> it.fulfill(PaneTest.problem(404, "no-page", "-")));
    page.navigate(site.uri("/addin/pane?host=excel").toString());
    assertThat(page.locator("#notice")).containsText("服务器上没有 Office.js");
    page.close();
    Page wps = browser.page();
    wps.navigate(site.uri("/addin/pane?host=wps").toString());
    assertThat(wps.locator("#notice")).containsText("请先在 WPS 表格里打开");
    wps.close();
  }

  @Test
  void wps_keeps_no_copy_of_the_workbook_and_its_own_notes() {
    Pane pane = open(Host.WPS);
    pane.page.evaluate("s => book.cell(s, 'E20').note = '自己的批注'", SPENDING);
    pane.check();
    assertThat((int) pane.page.evaluate("Object.keys(fakeFiles).length")).isZero();
    pane.find("#mark").click();
    assertThat(pane.notice()).containsText("已在表上标出");
    assertThat((String) pane.page.evaluate("s => book.cell(s, 'E20').note", SPENDING))
        .startsWith("自己的批注\n【公开】")
        .contains("少100.00");
    pane.close();
  }

  @Test
  void the_ribbon_of_wps_opens_one_pane_and_hides_it_again() {
    Page page = browser.page();
    page.route(
        "**/fake/workbook", it -> it.fulfill(new Route.FulfillOptions().setBody(BOOK.json())));
    page.addInitScript(Pane.fake("workbook.js") + Pane.fake("wps.js"));
    page.navigate(site.uri("/addin/wps/").toString());
    for (boolean visible : new boolean[] {true, false, true}) {
      page.evaluate("gongkai.open()");
      assertThat(page.evaluate("Application.GetTaskPane(1).Visible")).isEqualTo(visible);
    }
    assertThat((String) page.evaluate("Application.GetTaskPane(1).url"))
        .endsWith("/addin/pane?host=wps");
    assertThat(page.evaluate("Application.GetTaskPane(2)")).isNull();
    page.close();
  }

  @Test
  void the_ribbon_of_wps_opens_the_draft_in_a_new_pane_or_in_the_one_that_is_there() {
    Page page = browser.page();
    page.route(
        "**/fake/workbook", it -> it.fulfill(new Route.FulfillOptions().setBody(BOOK.json())));
    page.addInitScript(Pane.fake("workbook.js") + Pane.fake("wps.js"));
    page.navigate(site.uri("/addin/wps/").toString());
    page.evaluate("gongkai.text()");
    assertThat((String) page.evaluate("Application.GetTaskPane(1).url"))
        .endsWith("/addin/pane?host=wps#text");
    page.evaluate("gongkai.open(); gongkai.text()");
    assertThat(page.evaluate("Application.GetTaskPane(1).Visible")).isEqualTo(true);
    assertThat((String) page.evaluate("localStorage.getItem('gongkai.tab')")).startsWith("text ");
    assertThat(page.evaluate("Application.GetTaskPane(2)")).isNull();
    page.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_button_of_the_ribbon_leads_to_the_draft(Host host) {
    Pane pane = open(host);
    pane.page.evaluate(
        "window.dispatchEvent(new StorageEvent('storage',"
            + " {key: 'gongkai.tab', newValue: 'text 1'}))");
    assertThat(pane.find("#panel-text")).isVisible();
    assertThat(pane.find("#draft")).containsText("收入支出决算总体情况说明");

    String address = pane.page.url() + "#text";
    pane.page.navigate(site.uri("/health").toString());
    pane.page.navigate(address);
    assertThat(pane.find("#draft")).containsText("收入支出决算总体情况说明");
    assertThat(pane.find("#panel-check")).isHidden();
    pane.close();
  }

  @Test
  void in_the_browser_a_chosen_file_goes_the_whole_way() {
    Page page = browser.page();
    page.setViewportSize(320, 700);
    page.navigate(site.uri("/addin/pane?host=browser").toString());
    page.click("#run");
    assertThat(page.locator("#notice")).hasText("请先选择要校验的工作簿。");
    page.setInputFiles("#workbook", new FilePayload("决算.xlsx", "application/x", BOOK.bytes()));
    page.click("#run");
    assertThat(page.locator("#verdict")).containsText("发现 2 处错误");
    page.locator("#findings .place").first().click();
    assertThat(page.locator("#notice")).hasText("请在表格里打开 " + SPENDING + " 的 G21。");
    page.click("#tab-fills");
    page.click("#fills .main");
    assertThat(page.locator("#notice")).containsText("下载更正后的工作簿");
    Download marked = page.waitForDownload(() -> page.click("#download"));
    assertThat(marked.suggestedFilename()).isEqualTo("决算-审核.xlsx");
    Download corrected = page.waitForDownload(() -> page.click("#corrected"));
    assertThat(corrected.suggestedFilename()).isEqualTo("决算-更正.xlsx");
    page.click("#file");
    assertThat(page.locator("#notice")).containsText("版。发现 2 处错误");
    for (String hidden : List.of("#mark", "#live", "#insert")) {
      assertThat(page.locator(hidden)).isHidden();
    }
    page.close();
  }

  @Test
  void outside_of_excel_the_pane_says_so_within_seconds() {
    Pane pane = open(Host.EXCEL);
    pane.page.addInitScript("window.fakeNeverReady = true");
    pane.page.reload();
    assertThat(pane.notice())
        .containsText("要在 Excel 的任务窗格里打开", new ContainsTextOptions().setTimeout(12_000));
    pane.close();
  }

  @ParameterizedTest
  @EnumSource
  void the_installation_page_finds_out_host_version_and_what_answers(Host host) {
    Pane pane = open(host);
    pane.diagnose();
    Locator found = pane.find("#diagnosis");
    assertThat(found)
        .containsText(host == Host.EXCEL ? "Excel 16.0.14332.20000（PC）" : "WPS 表格 12.1.0（26899）");
    assertThat(found).containsText("现在用的是 HTTP");
    assertThat(found).containsText("现在用 IP 地址访问");
    assertThat(found).containsText("/addin/manifest.xml 能打开");
    assertThat(found.locator("li.bad")).hasCount(2);
    assertThat(pane.find("main")).containsText("scripts/gongkai certificate --name 主机名");
    pane.close();
  }

  @Test
  void the_installation_page_sees_a_certificate_that_is_not_trusted(@TempDir Path folder) {
    var certificates = new CertificateFolder(folder, Clock.systemUTC());
    try (Site https = Site.showing(certificates.issue(List.of("gongkai.test")))) {
      Page page = browser.careless();
      page.navigate("https://localhost:" + https.server.port() + "/addin/install");
      assertThat(page.locator("#diagnosis")).hasAttribute("data-done", "true");
      assertThat(page.locator("#diagnosis")).containsText("这台电脑不信任“localhost”的证书：Excel 打不开窗格");
      assertThat(page.locator("#diagnosis")).containsText("用主机名 localhost 访问");
      assertThat(page.locator("#diagnosis")).containsText("服务器上没有 Office.js");
      page.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"host=word", "host=EXCEL"})
  void there_is_no_pane_for_other_hosts(String query) {
    Site.assertProblem(site.get("/addin/pane?" + query), 400, "bad-parameter");
  }
}
