package gongkai.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import gongkai.http.page.HelpPages;
import gongkai.report.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HelpPagesTest {
  private static final Path HANDBOOK = Path.of("src/main/resources/web/pages/help");
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

  /** What the handbook puts between “ and ” is the program's; examples stand in {@code q}. */
  @Test
  void whatever_the_handbook_quotes_is_what_the_program_says() throws IOException {
    String said = said();
    List<String> unsaid = new ArrayList<>();
    for (Path chapter : files(HANDBOOK).toList()) {
      String text = Files.readString(chapter).replaceAll("<[^>]+>", "");
      Pattern.compile("“([^”]+)”")
          .matcher(text)
          .results()
          .map(it -> it.group(1))
          .filter(quote -> !said.contains(quote))
          .forEach(quote -> unsaid.add(chapter.getFileName() + ": " + quote));
    }
    assertThat(said).contains("连不上服务器", "错误");
    assertThat(unsaid).isEmpty();
  }

  @Test
  void the_levels_of_the_handbook_are_those_of_the_rules() throws IOException {
    String chapter = Files.readString(HANDBOOK.resolve("findings.html"));
    String table = chapter.substring(chapter.indexOf("<tbody>"), chapter.indexOf("</tbody>"));
    assertThat(Pattern.compile("<tr><td>([^<]+)").matcher(table).results().map(it -> it.group(1)))
        .containsExactlyElementsOf(Arrays.stream(Level.values()).map(Level::label).toList());
  }

  /** All words of the program, pages without their marks and texts without the seams of lines. */
  private static String said() throws IOException {
    var said = new StringBuilder();
    for (Path folder : List.of(Path.of("src/main"), Path.of("excel-templates"))) {
      for (Path file : files(folder).filter(it -> !it.startsWith(HANDBOOK)).toList()) {
        String text = Files.readString(file);
        said.append(text.replaceAll("\"\\s*\\+\\s*\"", "")).append('\n');
        said.append(text.replaceAll("<[^>]+>", "")).append('\n');
      }
    }
    return said.toString();
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(it -> it.toString().matches(".*\\.(java|html|js|txt|yaml)"))
          .toList()
          .stream();
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
