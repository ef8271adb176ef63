package gongkai.http;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Chromium; tests skip where there is none. */
public final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path SCREENS = Path.of("target", "screens");
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  private Browser(Playwright playwright) {
    this.playwright = playwright;
    this.browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
  }

  /** Starts one, or skips the test with the word how to get it. */
  public static Browser open() {
    assumeTrue(Files.isExecutable(CHROMIUM), "no " + CHROMIUM + ": install the package chromium");
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return new Browser(Playwright.create(new CreateOptions().setEnv(environment)));
  }

  /**
   * A page of the size that offices have, which fails the test on any script error; who sits there
   * says yes.
   */
  public Page page() {
    var options =
        new com.microsoft.playwright.Browser.NewPageOptions()
            .setViewportSize(1366, 768)
            .setLocale("zh-CN");
    Page page = browser.newPage(options);
    page.onDialog(Dialog::accept);
    page.onPageError(
        error -> {
          throw new AssertionError(error);
        });
    return page;
  }

  /** A page of somebody who clicks away what the browser says of a certificate. */
  public Page careless() {
    return browser.newPage(
        new com.microsoft.playwright.Browser.NewPageOptions().setIgnoreHTTPSErrors(true));
  }

  /** Keeps what the page looks like, for people who look. */
  public static void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve(name + ".png")));
  }

  /** What of the page is to be seen at once. */
  static void photograph(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
