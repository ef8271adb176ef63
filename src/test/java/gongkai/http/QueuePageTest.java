package gongkai.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gongkai.access.Role;
import gongkai.access.login.TestAccess;
import org.junit.jupiter.api.Test;

/** A supervisor judges many filings at once. */
class QueuePageTest {
  @Test
  void the_chosen_are_judged_one_by_one_and_each_refusal_is_told() {
    try (Browser browser = Browser.open();
        Town town = new Town()) {
      TestAccess.unit(town.site.access, "101002", "丙局", "101");
      TestAccess.person(town.site.access, "bing", Role.ACCOUNTANT, "101002");
      town.file("bing", "丙局");
      waive(town);

      Page page = browser.page();
      page.navigate(town.site.uri("/queue?status=WITH_ERRORS").toString());
      page.fill("#login", "shi");
      page.fill("#password", TestAccess.PASSWORD);
      page.waitForNavigation(() -> page.click("main button[type=submit]"));
      assertThat(page.locator("#many")).isHidden();
      page.check("#all");
      assertThat(page.locator("#count")).hasText("1");
      page.click("#many >> text=全部通过");
      assertThat(page.locator("#done")).containsText("丙局 2024 年决算公开：这一版还有 1 处错误");
      assertThat(page.locator("#done")).containsText("已通过 0 份，共选了 1 份");
      page.click("#many >> text=全部退回");
      assertThat(page.locator("#done")).not().containsText("已退回");
      page.fill("#opinion", "请改正");
      page.click("#many >> text=全部退回");
      assertThat(page.locator("#done")).containsText("已退回 1 份");

      page.navigate(town.site.uri("/queue").toString());
      page.check("input.chosen");
      Browser.screenshot(page, "queue-many");
      page.click("#many >> text=全部通过");
      assertThat(page.locator("#done")).containsText("已通过 1 份");
      page.click("text=刷新列表");
      assertThat(page.locator(".empty")).containsText("这里没有报送");
    }
  }

  /** Leaves no error of the filing of 甲局 open. */
  private static void waive(Town town) {
    String body = "{\"version\":1,\"findings\":[0],\"text\":\"属实\"}";
    var reply =
        town.json("POST", "/api/v1/submissions/" + town.own + "/waive", body, town.session("shi"));
    assertThat(reply.statusCode()).isEqualTo(200);
  }
}
