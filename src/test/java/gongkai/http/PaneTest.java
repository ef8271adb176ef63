package gongkai.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import gongkai.http.Pane.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every action of the pane, inside Excel and inside WPS. */
class PaneTest {
  static final String SPENDING = "公开03表 支出决算表";
  static final String PRIOR = "上年数与年初预算";

  /**
   * Totals are missing, one amount is 100 too much, and a number is text; some cells are filled.
   */
  static final FakeBook BOOK =
      FakeBook.ofCase("final-accounts-simple")
          .with(SPENDING, "E7", null)
          .with(SPENDING, "G7", null)
          .with(SPENDING, "E19", null)
          .with(SPENDING, "G19", null)
          .with(SPENDING, "E21", null)
          .text(SPENDING, "G21", "384.09")
          .filled(SPENDING, "E20", FillPatternType.SOLID_FOREGROUND, "FFF2CC")
          .filled(SPENDING, "G20", FillPatternType.SOLID_FOREGROUND, "FFFFFF")
          .filled(SPENDING, "E22", FillPatternType.FINE_DOTS, "00B050")
          .with(PRIOR, "A1", "项目")
          .with(PRIOR, "B1", "上年决算数")
          .with(PRIOR, "C1", "年初预算数")
          .with(PRIOR, "A2", "收支总计");

  /** The one wrong amount is certain, and the blank subtotal above it would be wrong with it. */
  private static final FakeBook CERTAIN =
      FakeBook.ofCase("final-accounts-simple")
          .text(SPENDING, "G21", "384.09")
          .with(SPENDING, "G20", null);

  private static Browser browser;
  private static Site site;
  private Pane pane;

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

  @AfterEach
  void close() {
    pane.close();
  }

  static Route.FulfillOptions problem(int status, String code, String detail) {
    return new Route.FulfillOptions()
        .setStatus(status)
        .setContentType("application/problem+json")
        .setBody("{\"code\":\"%s\",\"detail\":\"%s\"}".formatted(code, detail));
  }

  private void open(Host host) {
    open(host, BOOK);
  }

  private void open(Host host, FakeBook book) {
    pane = Pane.open(browser, site, host, book);
  }

  @ParameterizedTest
  @EnumSource
  void a_check_shows_the_verdict_and_the_findings_by_cause(Host host) {
    open(host);
    pane.check();
    assertThat(pane.find("#verdict")).containsText("发现 2 处错误（2 处");
    assertThat(pane.find(".group h3").first()).containsText("很可能错在 公开03表!G21 2150805 中小企业发展专项");
    assertThat(pane.find(".group .fact").first()).hasText("现为 384.09，应为 284.09");
    assertThat(pane.find(".group").first().locator("li")).hasCount(4);
    assertThat(pane.find(".group").nth(1).locator("h3")).hasText("提示 1 项");
  }

  @ParameterizedTest
  @EnumSource
  void a_click_on_a_cell_goes_there(Host host) {
    open(host);
    pane.check();
    pane.find("#findings button.place", "公开02表 收入决算表").first().click();
    assertThat(pane.notice()).hasText("公开02表 收入决算表!E21");
    assertThat(pane.cursor()).isEqualTo("公开02表 收入决算表!E21");
  }

  @ParameterizedTest
  @EnumSource
  void f8_goes_from_one_cell_to_the_next_and_back(Host host) {
    open(host);
    pane.check();
    pane.page.keyboard().press("F8");
    assertThat(pane.notice()).hasText(SPENDING + "!G21");
    pane.page.keyboard().press("F8");
    assertThat(pane.notice()).hasText(SPENDING + "!E20");
    assertThat(pane.find("[aria-current=true]")).isFocused();
    pane.page.keyboard().press("Shift+F8");
    assertThat(pane.notice()).hasText(SPENDING + "!G21");
    assertThat(pane.cursor()).isEqualTo(SPENDING + "!G21");
    pane.page.keyboard().press("Shift+F8");
    assertThat(pane.find("#findings .place").last()).isFocused();
  }

  @ParameterizedTest
  @EnumSource
  void marks_come_and_go_and_leave_every_fill_and_note_as_it_was(Host host) {
    open(host);
    pane.page.evaluate("s => book.cell(s, 'E20').note = '自己的批注'", SPENDING);
    pane.check();
    String before = pane.looks();
    pane.find("#mark").click();
    assertThat(pane.notice()).hasText("已在表上标出，再按一次去掉。");
    assertThat(pane.looks()).contains("#F8CBAD").isNotEqualTo(before);
    pane.find("#mark").click();
    assertThat(pane.notice()).hasText("标注已去掉，原来的底色已恢复。");
    assertThat(pane.looks()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void marks_can_be_taken_off_after_the_pane_was_closed(Host host) {
    open(host);
    pane.check();
    String before = pane.looks();
    pane.find("#mark").click();
    assertThat(pane.notice()).containsText("已在表上标出");
    pane.reopen();
    assertThat(pane.find("#mark")).hasAttribute("aria-pressed", "true");
    pane.find("#mark").click();
    assertThat(pane.notice()).containsText("标注已去掉");
    assertThat(pane.looks()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void a_fill_that_somebody_changed_meanwhile_is_left_alone(Host host) {
    open(host);
    pane.check();
    pane.find("#mark").click();
    assertThat(pane.notice()).containsText("已在表上标出");
    pane.page.evaluate(
        "s => book.cell(s, 'E20').fill = {pattern: 'Solid', color: '#00FF00'}", SPENDING);
    pane.find("#mark").click();
    assertThat(pane.notice()).containsText("有 1 处的底色后来又改过，没有动");
    assertThat(pane.looks()).contains("#00FF00").doesNotContain("#F8CBAD");
  }

  @ParameterizedTest
  @EnumSource
  void all_blanks_are_filled_at_once_and_one_press_undoes_them_all(Host host) {
    open(host);
    String before = pane.contents();
    pane.check().tab("fills");
    assertThat(pane.find("#fills li")).hasCount(5);
    pane.find("#fills .main").click();
    assertThat(pane.notice()).hasText("已写入 5 处。");
    assertThat(pane.value(SPENDING, "E7")).isEqualTo(817.89);
    pane.check();
    assertThat(pane.find("#fills")).hasText("没有可以补全的空白。");
    pane.find("#undo").click();
    assertThat(pane.notice()).hasText("已撤销 5 处。");
    assertThat(pane.find("#undo")).isHidden();
    assertThat(pane.contents()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void blanks_are_filled_one_by_one_and_undone_one_by_one(Host host) {
    open(host);
    String before = pane.contents();
    pane.check().tab("fills");
    pane.find("#fills li >> text=补这一处").first().click();
    assertThat(pane.notice()).hasText("已写入 1 处。");
    pane.find("#fills .main").click();
    assertThat(pane.notice()).hasText("已写入 4 处。");
    pane.find("#undo").click();
    assertThat(pane.notice()).hasText("已撤销 4 处。");
    assertThat(pane.value(SPENDING, "E7")).isEqualTo(817.89);
    pane.find("#undo").click();
    assertThat(pane.notice()).hasText("已撤销 1 处。");
    assertThat(pane.contents()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void a_cell_that_changed_since_the_check_is_not_written(Host host) {
    open(host);
    pane.check().tab("fills");
    pane.edit(SPENDING, "E19", 1);
    pane.find("#fills .main").click();
    assertThat(pane.notice()).containsText("已写入 4 处");
    assertThat(pane.notice()).containsText("有 1 处在校验后改动过，没有写入（" + SPENDING + "!E19）");
    assertThat(pane.value(SPENDING, "E19")).isEqualTo(1);
    pane.edit(SPENDING, "G19", 2);
    pane.find("#undo").click();
    assertThat(pane.notice()).containsText("有 1 处后来又改过，没有撤销");
    assertThat(pane.value(SPENDING, "G19")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void a_formula_is_never_overwritten(Host host) {
    open(host);
    pane.check().tab("fills");
    pane.edit(SPENDING, "E19", "=F19+G19");
    pane.find("#fills .main").click();
    assertThat(pane.notice()).containsText("有 1 处是公式，没有改（" + SPENDING + "!E19）");
    assertThat(pane.contents()).contains("=F19+G19");
  }

  @ParameterizedTest
  @EnumSource
  void a_sheet_that_is_gone_costs_only_its_own_cells(Host host) {
    open(host, CERTAIN);
    pane.check().tab("fixes");
    pane.page.evaluate("s => book.remove(s)", SPENDING);
    pane.find("#fixes .main").click();
    assertThat(pane.notice()).containsText("已写入 0 处；有 1 处在校验后改动过");
  }

  @ParameterizedTest
  @EnumSource
  void a_certain_correction_turns_text_into_a_number_and_back(Host host) {
    open(host, CERTAIN);
    String before = pane.contents();
    pane.check().tab("fixes");
    assertThat(pane.find("#fixes li")).containsText("384.09 → 284.09");
    pane.find("#fixes li >> text=更正").click();
    assertThat(pane.notice()).hasText("已写入 1 处。");
    assertThat(pane.value(SPENDING, "G21")).isEqualTo(284.09);
    pane.find("#undo").click();
    assertThat(pane.notice()).hasText("已撤销 1 处。");
    assertThat(pane.contents()).isEqualTo(before);
    pane.find("#fixes .main").click();
    pane.check();
    assertThat(pane.find("#verdict")).containsText("没有发现错误");
    assertThat(pane.find("#fixes")).containsText("没有能够确定的更正");
  }

  @ParameterizedTest
  @EnumSource
  void filling_and_correcting_come_to_the_finished_workbook_in_either_order(Host host) {
    String finished = null;
    for (List<String> order : List.of(List.of("fills", "fixes"), List.of("fixes", "fills"))) {
      open(host, CERTAIN);
      pane.check();
      for (String each : order) {
        pane.tab(each);
        pane.find("#" + each + " .main").click();
        assertThat(pane.notice()).hasText("已写入 1 处。");
      }
      assertThat(pane.value(SPENDING, "G20")).isEqualTo(336.07);
      assertThat(pane.contents()).isEqualTo(finished == null ? pane.contents() : finished);
      finished = pane.contents();
      pane.check();
      assertThat(pane.find("#verdict")).containsText("没有发现错误");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_protected_sheet_is_said_in_plain_words(Host host) {
    open(host, CERTAIN);
    pane.check().tab("fixes");
    pane.page.evaluate("s => book.sheet(s).protectedNow = true", SPENDING);
    pane.find("#fixes .main").click();
    assertThat(pane.notice()).containsText("请先撤消保护");
    assertThat(pane.value(SPENDING, "G21")).isEqualTo("384.09");
  }

  @ParameterizedTest
  @EnumSource
  void each_figure_of_the_draft_leads_to_its_cell(Host host) {
    open(host);
    pane.check().tab("text");
    assertThat(pane.find("#draft h3").first()).hasText("一、收入支出决算总体情况说明");
    assertThat(pane.find("#draft h3")).hasCount(13);
    assertThat(pane.find("#draft mark").first()).containsText("【请填写");
    pane.find("#draft .figure >> text=817.89").first().click();
    assertThat(pane.notice()).containsText("公开01表 收入支出决算总表!C");
    assertThat(pane.cursor()).isEqualTo(pane.notice().textContent());
  }

  @ParameterizedTest
  @EnumSource
  void the_draft_is_copied_and_put_on_a_sheet_of_its_own(Host host) {
    open(host);
    pane.check().tab("text");
    pane.page.evaluate(
        "document.addEventListener('copy', e => window.copied = e.target.value, true)");
    pane.find("#copy").click();
    assertThat(pane.notice()).hasText("情况说明已复制，可粘贴到 Word。");
    assertThat((String) pane.page.evaluate("copied"))
        .startsWith("一、收入支出决算总体情况说明\n2024年度")
        .contains("十三、");
    for (int times = 0; times < 2; times++) {
      pane.find("#insert").click();
      assertThat(pane.notice()).hasText("已写入工作表“情况说明稿”。");
    }
    assertThat(pane.value("情况说明稿", "A1")).isEqualTo("一、收入支出决算总体情况说明");
    assertThat((String) pane.value("情况说明稿", "A2")).startsWith("2024年度收、支总计817.89万元");
    String findings = pane.find("#findings").textContent();
    pane.check();
    assertThat(pane.find("#findings")).hasText(findings);
  }

  @ParameterizedTest
  @EnumSource
  void an_edit_is_judged_within_a_second_by_its_figures_alone(Host host) {
    open(host);
    pane.find("#live").click();
    assertThat(pane.find("#verdict")).containsText("发现 2 处错误（2 处");
    List<String> bodies = figuresAsked();
    pane.edit(SPENDING, "G21", 284.09);
    assertThat(pane.find("#verdict")).containsText("没有发现错误");
    assertThat(bodies).hasSize(1);
    assertThat(bodies.get(0)).contains(SPENDING).doesNotContain("收入决算表");
    assertThat((int) pane.page.evaluate("book.packs")).as("files that were asked for").isZero();
    pane.find("#live").click();
    pane.edit(SPENDING, "G21", 384.09);
    pane.page.waitForTimeout(600);
    assertThat(pane.find("#verdict")).containsText("没有发现错误");
  }

  @ParameterizedTest
  @EnumSource
  void live_findings_are_those_of_the_file(Host host) {
    open(host);
    pane.check();
    String findings = pane.find("#findings").innerText();
    pane.find("#live").click();
    assertThat(pane.notice()).hasText("已按改动核对。");
    assertThat(pane.find("#findings").innerText()).isEqualTo(findings);
  }

  @ParameterizedTest
  @EnumSource
  void live_figures_are_judged_as_they_are_printed(Host host) {
    open(host);
    pane.page.evaluate("s => (book.sheet(s).cell('G21').format = '#,##0.00')", SPENDING);
    pane.edit(SPENDING, "G21", 284.094);
    List<String> bodies = figuresAsked();
    pane.find("#live").click();
    assertThat(pane.find("#verdict")).containsText("没有发现错误");
    assertThat(bodies.get(0)).contains("\"G21\":284.09,");
  }

  /** What is sent to be judged, as it is sent. */
  private List<String> figuresAsked() {
    List<String> bodies = new ArrayList<>();
    pane.page.onRequest(
        it -> {
          if (it.url().endsWith("/api/v1/check-figures")) {
            bodies.add(it.postData());
          }
        });
    return bodies;
  }

  @Test
  void more_merged_cells_than_excel_tells_of_at_once_are_read_as_well() {
    open(Host.EXCEL, BOOK.mergedFrom(SPENDING, 60, 700));
    pane.find("#live").click();
    assertThat(pane.find("#verdict")).containsText("发现 2 处错误（2 处");
    assertThat(pane.notice()).hasText("已按改动核对。");
  }

  @ParameterizedTest
  @EnumSource
  void a_sheet_that_is_deleted_is_no_longer_judged(Host host) {
    open(host);
    pane.find("#live").click();
    assertThat(pane.find("#verdict")).containsText("发现 2 处错误");
    pane.page.evaluate("s => book.remove(s)", SPENDING);
    pane.edit(PRIOR, "B2", 800);
    assertThat(pane.find("#findings")).containsText("公开03表");
    assertThat(pane.find("#findings")).not().containsText("2150805");
  }

  @ParameterizedTest
  @EnumSource
  void live_checks_go_on_when_the_server_has_forgotten_or_was_away(Host host) {
    open(host);
    pane.find("#live").click();
    assertThat(pane.find("#verdict")).containsText("发现 2 处错误");
    pane.page.route(
        "**/check-figures",
        it -> it.fulfill(problem(409, "unknown-base", "服务器已不记得上次的表。")),
        new Page.RouteOptions().setTimes(1));
    pane.edit(SPENDING, "G21", 284.09);
    assertThat(pane.find("#verdict")).containsText("没有发现错误");
    pane.page.route("**/check-figures", Route::abort);
    pane.edit(SPENDING, "G21", 384.09);
    assertThat(pane.notice()).containsText("连不上服务器");
    pane.page.unroute("**/check-figures");
    assertThat(pane.find("#verdict"))
        .containsText("发现 2 处错误", new ContainsTextOptions().setTimeout(9000));
  }

  @ParameterizedTest
  @EnumSource
  void what_only_a_person_knows_is_asked_for_and_put_where_it_belongs(Host host) {
    open(host);
    pane.check().tab("text");
    pane.answer("收支总计的上年决算数", "800.00");
    pane.answer("本年收入合计的上年决算数", "790");
    pane.answer("2080502 事业单位离退休的年初预算数", "1,234.5");
    pane.answer("215 资源勘探工业信息等支出主要用于什么", "支持中小企业");
    pane.find("#fill-all").click();
    assertThat(pane.notice()).containsText("已写入");
    assertThat(pane.notice()).containsText("重新校验后，情况说明随之更新");
    assertThat(pane.value(PRIOR, "B2")).as("the row was there").isEqualTo(800);
    assertThat(pane.value(PRIOR, "A3")).as("a row was added").isEqualTo("本年收入合计");
    assertThat(pane.value(PRIOR, "B3")).isEqualTo(790);
    pane.check();
    assertThat(pane.find("#draft")).containsText("支持中小企业");
    assertThat(pane.find("#missing")).not().containsText("本年收入合计的上年决算数");
    assertThat(pane.find("#missing")).not().containsText("资源勘探工业信息等支出主要用于");
    pane.answer("2080502 事业单位离退休决算数小于年初预算数的主要原因", "人员减少");
    pane.find("#fill-all").click();
    assertThat(pane.notice()).containsText("已写入 3 处。重新校验后");
    pane.check();
    assertThat(pane.find("#draft")).containsText("人员减少");
    pane.find("#undo").click();
    assertThat(pane.notice()).hasText("已撤销 3 处。");
    pane.find("#undo").click();
    assertThat(pane.notice()).containsText("已撤销");
    assertThat(pane.notice()).not().containsText("已撤销 3 处");
    assertThat(pane.value(PRIOR, "B2")).isEqualTo("");
  }

  @ParameterizedTest
  @EnumSource
  void filing_shows_the_version_and_the_verdict_and_files_no_marks(Host host) {
    open(host, BOOK.with(PRIOR, "D1", "填表：" + host));
    List<String> asked = new ArrayList<>();
    pane.page.onRequest(it -> asked.add(it.url()));
    pane.check();
    pane.find("#mark").click();
    assertThat(pane.notice()).containsText("已在表上标出");
    pane.find("#file").click();
    assertThat(pane.notice()).hasText(Pattern.compile("已报送，这是第 \\d 版。发现 2 处错误（.*。"));
    assertThat(asked).filteredOn(it -> it.endsWith("/submissions")).hasSize(1);
    assertThat(pane.find("#mark")).hasAttribute("aria-pressed", "false");
    assertThat(pane.looks()).doesNotContain("#F8CBAD");
  }
}
