package gongkai.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gongkai.access.login.TestAccess;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdministrationPagesTest {
  private Browser browser;
  private Town town;
  private Page page;

  @BeforeEach
  void start() {
    browser = Browser.open();
    town = new Town();
    page = browser.page();
  }

  @AfterEach
  void stop() {
    if (browser != null) {
      browser.close();
      town.close();
    }
  }

  @Test
  void who_logs_in_sees_only_what_they_may_do() {
    open("/");
    assertThat(page).hasTitle("登录 · 公开");
    look("login");
    logIn("jia", "wrong password");
    assertThat(page.locator("[role=alert]")).containsText("用户名或密码不对");
    logIn("jia", TestAccess.PASSWORD);
    assertThat(page).hasTitle("报送 · 公开");
    assertThat(page.locator("nav a[href^='/admin']")).hasCount(0);
    page.navigate(town.site.uri("/admin/people").toString());
    assertThat(page.locator("h1")).hasText("没有权限");
    page.click("text=退出");
    assertThat(page).hasTitle("登录 · 公开");
  }

  @Test
  void a_workbook_is_checked_and_filed_by_somebody_who_logged_in() {
    enter("jia", "/");
    byte[] book = "甲局".getBytes(StandardCharsets.UTF_8);
    page.setInputFiles("#workbook", new FilePayload("决算.xlsx", "application/zip", book));
    assertThat(page.locator("#verdict")).containsText("发现 1 处错误");
    page.click("#file");
    assertThat(page.locator("#filed")).containsText("版");
  }

  @Test
  void an_administrator_adds_a_person_who_then_chooses_a_password() {
    enter("boss", "/admin/people");
    page.click("text=新增人员");
    page.fill("#login", "ding");
    page.fill("#name", "丁一");
    page.fill("#units", "101001、999");
    look("person");
    page.click("dialog button[type=submit]");
    assertThat(page.locator("dialog [role=alert]")).containsText("999");
    page.fill("#units", "101001");
    page.click("dialog button[type=submit]");
    assertThat(page.locator(".secret")).containsText("/welcome/");
    look("link");
    String link = page.locator(".secret").textContent();
    page.click("#secret >> text=\"关闭\"");
    assertThat(page.locator("table.people")).containsText("丁一");
    look("people");
    page.click("text=退出");
    page.navigate(link);
    page.fill("#password", TestAccess.PASSWORD);
    page.fill("#again", TestAccess.PASSWORD);
    look("welcome");
    page.click("text=设定并登录");
    assertThat(page.locator(".me")).containsText("丁一");
  }

  @Test
  void an_administrator_changes_and_disables_a_person() {
    enter("boss", "/admin/people");
    page.locator("tr", new Page.LocatorOptions().setHasText("jia")).locator("text=修改").click();
    assertThat(page.locator("#units")).hasValue("101001");
    page.fill("#name", "甲乙丙");
    page.keyboard().press("Enter");
    assertThat(page.locator("table.people")).containsText("甲乙丙");
    page.locator("tr", new Page.LocatorOptions().setHasText("甲乙丙")).locator("text=停用").click();
    assertThat(page.locator("tr.gone")).containsText("甲乙丙");
  }

  @Test
  void a_list_of_units_is_looked_at_before_it_is_imported() {
    enter("boss", "/admin/units");
    String list = "单位编码,单位名称,上级单位编码\n101,市局,\n101001,甲镇,101\n101002,<b>戊</b>局,101\n102,县局,\n";
    byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
    page.setInputFiles("#list", new FilePayload("名录.csv", "text/csv", bytes));
    page.click("text=预览改动");
    assertThat(page.locator("h1")).hasText("导入名录：名录.csv");
    assertThat(page.locator("main")).containsText("单位名称：甲局 → 甲镇");
    assertThat(page.locator("main")).containsText("<b>戊</b>局");
    look("unit-import");
    page.click("text=确认导入");
    assertThat(page.locator("table.units")).containsText("甲镇");
    look("units");
  }

  @Test
  void a_unit_is_added_by_hand() {
    enter("boss", "/admin/units");
    page.click("text=新增单位");
    page.fill("#code", "101009");
    page.fill("#name", "己局");
    page.fill("#parent", "101");
    page.click("dialog button[type=submit]");
    assertThat(page.locator("table.units")).containsText("己局");
  }

  @Test
  void a_token_is_shown_once_and_revoked() {
    enter("jia", "/account");
    page.click("text=签发令牌");
    page.fill("#label", "任务窗格");
    page.click("dialog button[type=submit]");
    assertThat(page.locator(".secret")).containsText("gk_");
    page.click("#secret >> text=\"关闭\"");
    assertThat(page.locator("td >> text=任务窗格")).isVisible();
    assertThat(page.content()).doesNotContain("gk_");
    look("account");
    page.click("td >> text=撤销");
    assertThat(page.locator("tr.gone")).containsText("已失效");
  }

  @Test
  void the_log_is_read_narrowed_and_verified() {
    enter("boss", "/admin/audit");
    page.selectOption("#event", "FILED");
    page.click("text=查找");
    assertThat(page.locator("table.audit tbody tr")).hasCount(2);
    page.click("#verify");
    assertThat(page.locator("#verified")).containsText("记录完整");
    page.navigate(town.site.uri("/admin/audit").toString());
    look("audit");
  }

  private void enter(String login, String path) {
    open(path);
    logIn(login, TestAccess.PASSWORD);
  }

  private void open(String path) {
    page.navigate(town.site.uri(path).toString());
  }

  private void logIn(String login, String password) {
    page.fill("#login", login);
    page.fill("#password", password);
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
  }

  /** Keeps it at both sizes that offices have. */
  private void look(String name) {
    Browser.screenshot(page, name + "-1366");
    page.setViewportSize(1920, 1080);
    Browser.screenshot(page, name + "-1920");
    page.setViewportSize(1366, 768);
    assertThat(page.content().getBytes(StandardCharsets.UTF_8).length).isLessThan(200 << 10);
  }
}
