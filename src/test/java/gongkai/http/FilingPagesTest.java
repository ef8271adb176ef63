package gongkai.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FilingPagesTest {
  private static Town town;

  @BeforeAll
  static void start() {
    town = new Town();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void a_supervisor_may_judge_and_waive_where_an_accountant_may_only_answer() {
    assertThat(page("shi", "/filings/" + town.own))
        .contains("value=\"approve\" disabled", "data-step=\"waive\"")
        .doesNotContain("data-step=\"answer\"");
    assertThat(page("jia", "/filings/" + town.own))
        .contains("data-step=\"answer\"")
        .doesNotContain("value=\"approve\"", "data-step=\"waive\"");
    assertThat(page("boss", "/filings/" + town.own)).doesNotContain("class=\"step\"");
  }

  @Test
  void a_version_that_is_not_there_is_said_to_be_missing() {
    var reply = get("jia", "/filings/" + town.own + "?version=7");
    assertThat(reply.statusCode()).isEqualTo(404);
    assertThat(Site.text(reply)).contains("没有这个版本");
  }

  @Test
  void a_filing_leads_to_what_the_unit_filed_before() {
    String filing = page("jia", "/filings/" + town.own);
    assertThat(filing).contains("与别的年度比较");
    String address = "/compare?before=%s&after=%s&afterVersion=1".formatted(town.own, town.own);
    assertThat(page("jia", address)).contains("2024年第 1 版", "/compare?before=" + town.own);
  }

  @Test
  void lists_show_what_may_be_seen_and_say_what_to_do_next() {
    assertThat(page("jia", "/mine")).contains("甲局").doesNotContain("乙局");
    assertThat(page("shi", "/queue")).contains("这里没有报送", "/ledger");
    assertThat(page("shi", "/queue?status=WITH_ERRORS")).contains("甲局").doesNotContain("乙局");
    assertThat(page("boss", "/archive?rule=F03-1&year=2024"))
        .contains("甲局", "乙局", "/api/v1/submissions.csv?year=2024&amp;rule=F03-1");
    assertThat(page("boss", "/archive?rule=F99")).contains("没有符合条件的报送");
  }

  @Test
  void the_ledger_and_its_charts_show_ones_own_departments() {
    assertThat(page("shi", "/ledger")).contains("甲局", "有错误").doesNotContain("乙局", "id=\"day\"");
    assertThat(page("boss", "/ledger?year=2024")).contains("id=\"day\"", "乙局");
    assertThat(page("shi", "/ledger/charts")).contains("<svg", "F03-1", "市局");
  }

  @Test
  void pages_of_comparison_templates_and_batches_are_there() {
    String both = "/compare?before=%s&after=%s".formatted(town.own, town.own);
    assertThat(page("jia", both)).contains("所有金额都相同");
    assertThat(get("yi", both).statusCode()).isEqualTo(404);
    assertThat(page("shi", "/carry-overs?year=2024")).contains("没有两年都报送了的单位");
    assertThat(page("jia", "/templates")).contains("/templates/final-accounts/2024");
    assertThat(page("jia", "/templates/final-accounts/2024?q=f03")).contains("F03-1");
    assertThat(get("jia", "/templates/none/2024").statusCode()).isEqualTo(404);
    assertThat(page("jia", "/batch")).contains("id=\"filing\"");
    assertThat(page("shi", "/batch")).doesNotContain("id=\"filing\"");
  }

  private static String page(String who, String path) {
    HttpResponse<byte[]> reply = get(who, path);
    assertThat(reply.statusCode()).as(path).isEqualTo(200);
    return Site.text(reply);
  }

  private static HttpResponse<byte[]> get(String who, String path) {
    return town.site.get(path, Town.with(town.session(who), "Accept", "text/html"));
  }
}
