package gongkai.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The task pane, open in a fake of Excel or of WPS around a workbook. */
final class Pane {
  private static final Path FAKES = Path.of("src/test/resources/pane");
  private static final int WIDTH = 320;

  /** Milliseconds for a first check on a machine that has other things to do. */
  private static final int PATIENCE = 30_000;

  final Page page;
  private final Site site;
  private final Host host;
  private String workbook;

  /** What the pane is open in. */
  enum Host {
    EXCEL,
    WPS
  }

  private Pane(Browser browser, Site site, Host host, FakeBook book) {
    this.page = browser.page();
    this.site = site;
    this.host = host;
    this.workbook = book.json();
    page.setViewportSize(WIDTH, 760);
    page.route("**/fake/workbook", route -> route.fulfill(reply(workbook)));
    page.route(
        "**/fake/pack", route -> route.fulfill(reply(book.pack(route.request().postData()))));
  }

  private static Route.FulfillOptions reply(String body) {
    return new Route.FulfillOptions().setContentType("text/plain;charset=utf-8").setBody(body);
  }

  /** The fake of Office.js stands where the real one would; WPS gives its own to every page. */
  static Pane open(Browser browser, Site site, Host host, FakeBook book, String... scripts) {
    var pane = new Pane(browser, site, host, book);
    for (String script : scripts) {
      pane.page.addInitScript(script);
    }
    if (host == Host.EXCEL) {
      pane.install();
    } else {
      pane.page.addInitScript(fake("workbook.js") + fake("wps.js"));
    }
    pane.load();
    return pane;
  }

  /** The page that walks through the installation, opened in the same host. */
  void diagnose() {
    page.navigate(site.uri("/addin/install?host=" + host.name().toLowerCase()).toString());
    assertThat(page.locator("#diagnosis")).hasAttribute("data-done", "true");
  }

  private void install() {
    try {
      Files.createDirectories(site.officeJs());
      Files.writeString(
          site.officeJs().resolve("office.js"), fake("workbook.js") + fake("office.js"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String fake(String name) {
    try {
      return Files.readString(FAKES.resolve(name), StandardCharsets.UTF_8) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void load() {
    page.navigate(site.uri("/addin/pane?host=" + host.name().toLowerCase()).toString());
    assertThat(page.locator("#run")).isEnabled();
  }

  /** Closes the pane and opens it again over the workbook as it is by now. */
  void reopen() {
    workbook = (String) page.evaluate("JSON.stringify(book)");
    load();
  }

  Pane check() {
    page.click("#run");
    assertThat(page.locator("#verdict"))
        .not()
        .hasText("还没有校验。按“校验”开始。", new HasTextOptions().setTimeout(PATIENCE));
    assertThat(page.locator("body")).not().hasClass("busy");
    return this;
  }

  void tab(String name) {
    page.click("#tab-" + name);
  }

  Locator notice() {
    return page.locator("#notice");
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  /** Types the answer to the question that begins like this. */
  void answer(String question, String text) {
    page.locator("#missing li", new Page.LocatorOptions().setHasText(question))
        .first()
        .locator("input")
        .fill(text);
  }

  /** The elements of this kind that stand for a cell of this sheet. */
  Locator find(String selector, String sheet) {
    return page.locator(selector + "[title^='" + sheet + "']");
  }

  /** What a user does at the keyboard of the spreadsheet. */
  void edit(String sheet, String address, Object value) {
    page.evaluate("([s, a, v]) => book.edit(s, a, v)", new Object[] {sheet, address, value});
  }

  Object value(String sheet, String address) {
    return page.evaluate("([s, a]) => book.cell(s, a).value", new Object[] {sheet, address});
  }

  String contents() {
    return (String) page.evaluate("book.contents()");
  }

  String looks() {
    return (String) page.evaluate("book.looks()");
  }

  /** Where the spreadsheet's cursor stands. */
  String cursor() {
    return (String) page.evaluate("book.active.name + '!' + book.selected");
  }

  void close() {
    page.close();
  }
}
