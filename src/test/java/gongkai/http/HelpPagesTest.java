package gongkai.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import gongkai.http.page.HelpPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelpPagesTest {
  private static final int MOST_BYTES = 200 << 10;

  @Test
  void every_chapter_opens_with_its_pictures_and_is_light() {
    try (Site site = new Site(Map.of());
        Browser browser = Browser.open()) {
      for (HelpPages.Chapter chapter : HelpPages.CHAPTERS) {
        Page page = browser.page();
        List<Response> answers = new ArrayList<>();
        page.onResponse(answers::add);
        page.navigate(site.server.address() + "help/" + chapter.name());
        page.keyboard().press("End");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

        assertThat(page.locator("h1").textContent()).isEqualTo(chapter.title());
        assertThat(page.locator(".chapters a[aria-current]").textContent())
            .isEqualTo(chapter.title());
        assertThat(answers).allMatch(Response::ok);
        int bytes = answers.stream().mapToInt(it -> it.body().length).sum();
        assertThat(bytes).as("bytes of %s", chapter.name()).isLessThan(MOST_BYTES);
        Browser.screenshot(page, "help-" + chapter.name());
        page.close();
      }
    }
  }

  @Test
  void whatever_the_handbook_links_to_is_there() {
    try (Site site = new Site(Map.of());
        Browser browser = Browser.open()) {
      Page page = browser.page();
      for (HelpPages.Chapter chapter : HelpPages.CHAPTERS) {
        page.navigate(site.server.address() + "help/" + chapter.name());
        Object links =
            page.evaluate(
                "Array.from(document.querySelectorAll('article a')).map(function (a) { return"
                    + " a.href; })");
        for (Object link : (List<?>) links) {
          assertThat(page.request().get((String) link).status()).as("%s", link).isIn(200, 401);
        }
      }
    }
  }

  @Test
  void a_chapter_that_is_not_there_is_said() {
    try (Site site = new Site(Map.of());
        Browser browser = Browser.open()) {
      Page page = browser.page();
      assertThat(page.navigate(site.server.address() + "help/nothing").status()).isEqualTo(404);
      assertThat(page.locator("main").textContent()).contains("帮助里没有这一章");
    }
  }
}
