package gongkai.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Shared;
import gongkai.http.Pane.Host;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pane over a published workbook with damage, in the widths that offices use, to be looked at.
 */
class PaneLooksTest {
  private static final List<String> ASSETS =
      List.of(
          "pane.css",
          "pane.js",
          "pane-api.js",
          "pane-dom.js",
          "pane-findings.js",
          "pane-gaps.js",
          "pane-inputs.js",
          "pane-live.js",
          "pane-login.js",
          "pane-patches.js",
          "pane-state.js",
          "pane-text.js",
          "host-cells.js",
          "host-excel.js",
          "excel-sheets.js",
          "excel-marks.js");

  @ParameterizedTest
  @EnumSource
  void a_published_workbook_fits_and_is_photographed(Host host) {
    FakeBook book = new FakeBook("决算.xlsx", Shared.bytes(Shared.file("cases/001/damaged.xlsx")));
    try (Browser browser = Browser.open();
        Site site = Site.real()) {
      Pane pane = Pane.open(browser, site, host, book);
      pane.check();
      assertThat(pane.find("#verdict")).containsText("处错误");
      for (int width : new int[] {300, 350}) {
        pane.page.setViewportSize(width, 720);
        for (String tab : List.of("check", "fills", "fixes", "text")) {
          pane.tab(tab);
          assertThat((int) pane.page.evaluate("document.documentElement.scrollWidth"))
              .isLessThanOrEqualTo(width);
          Browser.photograph(pane.page, "pane-" + host + "-" + width + "-" + tab);
        }
      }
      pane.close();
    }
  }

  @Test
  void the_whole_pane_weighs_little() {
    try (Site site = new Site(Map.of())) {
      int bytes = site.get("/addin/pane?host=excel").body().length;
      for (String asset : ASSETS) {
        bytes += site.get("/assets/" + asset).body().length;
      }
      assertThat(bytes).as("bytes of the pane without Office.js").isLessThan(80 << 10);
    }
  }
}
