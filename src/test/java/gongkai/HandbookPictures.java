package gongkai;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import gongkai.cli.ServeOptions;
import gongkai.cli.Started;
import gongkai.demo.DemoAccount;
import gongkai.http.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Takes the pictures of the handbook from the pages of a running demonstration. */
public final class HandbookPictures {
  private static final Path PICTURES = Path.of("src/main/resources/web/assets");
  private static final int WIDTH = 1100;
  private static final int HEIGHT = 560;
  private static final int QUALITY = 62;
  private final Browser browser;
  private final Started town;

  private HandbookPictures(Browser browser, Started town) {
    this.browser = browser;
    this.town = town;
  }

  /** Writes them among the assets; run by scripts/handbook-pictures. */
  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("handbook");
    try (Browser browser = Browser.open()) {
      Started town = new Wiring().serve(ServeOptions.demonstration(data));
      new HandbookPictures(browser, town).take();
    }
    System.exit(0);
  }

  private void take() {
    as(
        "kuaiji",
        page -> {
          shot(page, "", "first");
          page.navigate(town.address() + "mine");
          page.locator("tr:has-text('已退回') a[href^='/filings/']").first().click();
          page.waitForLoadState();
          save(page, "filing");
        });
    as(
        "zhuguan",
        page -> {
          shot(page, "queue", "queue");
          shot(page, "ledger?year=2024", "ledger");
        });
    as("guanli", page -> shot(page, "admin/units", "units"));
  }

  private void as(String login, Consumer<Page> work) {
    try (Page page = browser.page()) {
      page.setViewportSize(WIDTH, HEIGHT);
      page.navigate(town.address() + "login");
      page.fill("input[name=login]", login);
      page.fill("input[name=password]", password(login));
      page.locator("main button[type=submit]").click();
      work.accept(page);
    }
  }

  private String password(String login) {
    return town.accounts().stream()
        .filter(it -> it.login().equals(login))
        .map(DemoAccount::password)
        .findFirst()
        .orElseThrow();
  }

  private void shot(Page page, String path, String name) {
    page.navigate(town.address() + path);
    save(page, name);
  }

  private static void save(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setType(ScreenshotType.JPEG)
            .setQuality(QUALITY)
            .setPath(PICTURES.resolve("help-" + name + ".jpg")));
  }
}
