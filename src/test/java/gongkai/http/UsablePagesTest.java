package gongkai.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gongkai.access.Role;
import gongkai.access.login.TestAccess;
import gongkai.http.page.HelpPages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page by every role: on a telephone, enlarged, at an office's screen, and by axe's rules.
 */
class UsablePagesTest {
  private static final String UNIT = "示例市信息中心";
  private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  /** A telephone; 1366 pixels at 150 %; an office's screen. */
  private static final int[] WIDTHS = {390, 911, 1366};

  private static Browser browser;
  private static Site site;
  private static String filing;

  @BeforeAll
  static void start() {
    browser = Browser.open();
    site = Site.real();
    TestAccess.claim(site.access, "boss");
    TestAccess.unit(site.access, "101", "市工业和信息化局", null);
    TestAccess.unit(site.access, "101013", UNIT, "101");
    TestAccess.person(site.access, "shi", Role.SUPERVISOR, "101");
    TestAccess.person(site.access, "wang", Role.ACCOUNTANT, "101013");
    for (FakeBook book : List.of(FakeBook.ofCase("final-accounts-simple"), PaneTest.BOOK)) {
      byte[] body = Site.multipart("workbook", "决算.xlsx", book.bytes());
      filing =
          Site.json(site.post("/api/v1/submissions", body, Town.session(site, "wang")))
              .get("id")
              .asText();
    }
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      site.close();
    }
  }

  /** Who opens what; {@code FILING} stands for the filing. */
  record Visit(String who, String path) {
    @Override
    public String toString() {
      return who + " " + path;
    }
  }

  static List<Visit> visits() {
    List<Visit> visits = new ArrayList<>();
    Stream.concat(
            Stream.of("/login", "/api", "/help", "/addin/install", "/addin/pane?host=browser"),
            HelpPages.CHAPTERS.stream().map(it -> "/help/" + it.name()))
        .forEach(path -> visits.add(new Visit("visitor", path)));
    Stream.of("/", "/mine", "/archive", "/templates", "/templates/final-accounts/2024", "/batch")
        .forEach(path -> visits.add(new Visit("wang", path)));
    Stream.of("/account", "/password", "/filings/FILING", "/no-page")
        .forEach(path -> visits.add(new Visit("wang", path)));
    Stream.of("/", "/queue", "/queue?status=WITH_ERRORS", "/ledger", "/ledger/charts?year=2024")
        .forEach(path -> visits.add(new Visit("shi", path)));
    Stream.of(
            "/filings/FILING",
            "/carry-overs?year=2024",
            "/compare?before=FILING&beforeVersion=1&after=FILING&afterVersion=2")
        .forEach(path -> visits.add(new Visit("shi", path)));
    Stream.of("/", "/ledger?year=2024", "/admin/units", "/admin/people", "/admin/audit")
        .forEach(path -> visits.add(new Visit("boss", path)));
    return visits;
  }

  @ParameterizedTest
  @MethodSource("visits")
  void a_page_fits_every_width_and_has_no_serious_fault(Visit visit) {
    try (Page page = browser.page()) {
      enter(page, visit.who());
      page.navigate(site.uri(visit.path().replace("FILING", filing)).toString());
      look(page, visit.who() + visit.path().replaceAll("\\W+", "-"));
    }
  }

  /** What is looked for is found where it is. */
  @Test
  void a_wide_page_and_a_picture_without_words_are_faults() {
    try (Page page = browser.page()) {
      page.setContent(
          "<main><table width=1000><td>宽</table><img src='data:,'><a href='/'></a></main>");
      List<String> faults = faults(page, "faulty");
      assertThat(faults).anyMatch(it -> it.startsWith("390: scrolls sideways"));
      assertThat(faults).anyMatch(it -> it.startsWith("911: scrolls sideways"));
      assertThat(faults).noneMatch(it -> it.startsWith("1366"));
      assertThat(faults).anyMatch(it -> it.startsWith("image-alt"));
      assertThat(faults).anyMatch(it -> it.startsWith("link-name"));
    }
  }

  @Test
  void a_result_fits_as_well_and_shows_its_first_finding_at_once() {
    try (Page page = browser.page()) {
      enter(page, "wang");
      page.setInputFiles(
          "#workbook", new FilePayload("决算.xlsx", "application/x", PaneTest.BOOK.bytes()));
      assertThat(page.locator("#verdict")).isFocused();
      double first = page.locator("#findings > *").first().boundingBox().y;
      assertThat(first).as("the first finding").isLessThan(640);
      look(page, "result");
    }
  }

  private static void enter(Page page, String who) {
    if (!who.equals("visitor")) {
      page.navigate(site.uri("/login").toString());
      page.fill("#login", who);
      page.fill("#password", TestAccess.PASSWORD);
      page.waitForNavigation(() -> page.click("main button[type=submit]"));
    }
  }

  private static void look(Page page, String name) {
    assertThat(faults(page, name)).isEmpty();
  }

  private static List<String> faults(Page page, String name) {
    List<String> faults = new ArrayList<>();
    for (int width : WIDTHS) {
      page.setViewportSize(width, 768);
      Object wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
      if (((Number) wide).intValue() > 0) {
        faults.add(
            width + ": scrolls sideways by " + wide + " because of " + page.evaluate(WIDEST));
      }
      Browser.photograph(page, "usable-" + name + "-" + width);
    }
    page.evaluate(axe());
    ((List<?>) page.evaluate(FAULTS)).forEach(it -> faults.add(it.toString()));
    return faults;
  }

  private static final String WIDEST =
      "Array.from(document.querySelectorAll('main *, header *')).filter(e =>"
          + " e.getBoundingClientRect().right > window.innerWidth + 1 &&"
          + " !e.closest('.wide, .grid, table.list, pre')).slice(0, 4)"
          + ".map(e => e.tagName + '.' + e.className + '#' + e.id).join(' ')";

  private static final String FAULTS =
      "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.filter(v =>"
          + " v.impact === 'serious' || v.impact === 'critical').map(v => v.id + ' ' +"
          + " v.nodes.slice(0, 3).map(n => n.html.slice(0, 120) + (n.any[0] ? ' ' +"
          + " n.any[0].message : '')).join(' | ')))";

  private static String axe() {
    try (InputStream script = UsablePagesTest.class.getClassLoader().getResourceAsStream(AXE)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8) + ";0";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
