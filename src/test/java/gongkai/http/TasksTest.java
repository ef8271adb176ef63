package gongkai.http;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.Role;
import gongkai.access.login.TestAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first page tells each role what waits for them, and the navigation how much. */
class TasksTest {
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
  void an_accountant_sees_what_is_owed_and_the_opinion_on_what_was_returned() {
    due();
    assertThat(first("jia"))
        .contains("有错误", "/filings/" + town.own, "1 处错误")
        .containsPattern("未报，已逾期</span> <b>甲局　2023 年")
        .doesNotContain("乙局", "class=\"badge\"");
    giveBack("请补充原因");
    assertThat(first("jia"))
        .containsPattern("class=\"badge\">1<")
        .containsPattern("已退回</span> <a[^>]*>甲局[^<]*</a> <span class=\"quiet\">意见：请补充原因");
    assertThat(page("jia", "/filings/" + town.own)).contains("退回意见</b>：请补充原因");
  }

  @Test
  void a_supervisor_sees_what_is_to_be_judged_and_who_is_overdue() {
    due();
    assertThat(first("shi"))
        .contains("1 份", "/queue?status=WITH_ERRORS", "甲局")
        .containsPattern("逾期未报</span> <a href=\"/ledger\\?year=2023&amp;template=final-accounts")
        .doesNotContain("乙局", "class=\"badge\"");
    String waive = "{\"version\":1,\"findings\":[0],\"text\":\"属实\"}";
    town.json("POST", "/api/v1/submissions/" + town.own + "/waive", waive, town.session("shi"));
    assertThat(first("shi")).contains("待审核", "class=\"badge\">1<", "/queue?status=FILED");
  }

  @Test
  void an_administrator_sees_who_cannot_work_and_what_nobody_files() {
    TestAccess.unit(town.site.access, "103", "无人局", null);
    TestAccess.unit(town.site.access, "104", "撤并局", null);
    TestAccess.person(town.site.access, "adrift", Role.ACCOUNTANT, "104");
    town.json("POST", "/api/v1/units/104/retire", "", town.session("boss"));
    assertThat(first("boss"))
        .containsPattern("没有单位</span> <a href=\"/admin/people\">1 位人员</a> <span[^>]*>adrift")
        .containsPattern("没有填报人</span> <a[^>]*>3 个单位</a> <span[^>]*>市局、县局、无人局");
  }

  @Test
  void who_has_nothing_to_do_is_shown_no_empty_box() {
    assertThat(first("yi")).contains("等您处理");
    TestAccess.person(town.site.access, "neu", Role.ACCOUNTANT, "101");
    assertThat(first("neu")).doesNotContain("等您处理");
  }

  private void due() {
    String address = "/api/v1/due-dates/final-accounts/2023?day=2024-03-01";
    town.json("PUT", address, "", town.session("boss"));
  }

  private void giveBack(String opinion) {
    String body = "{\"version\":1,\"text\":\"%s\"}".formatted(opinion);
    town.json("POST", "/api/v1/submissions/" + town.own + "/return", body, town.session("shi"));
  }

  private String first(String who) {
    return page(who, "/");
  }

  private String page(String who, String path) {
    return Site.text(town.site.get(path, Town.with(town.session(who), "Accept", "text/html")));
  }
}
