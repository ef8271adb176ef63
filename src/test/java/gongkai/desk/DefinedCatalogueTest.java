package gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.CaseBook;
import gongkai.desk.Catalogue.Check;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever is told of a rule by its id finds it in the catalogue. */
class DefinedCatalogueTest {
  private static final Pattern TEXT_RULE = Pattern.compile("\\bFT-\\w+");
  private final TemplateLibrary library = TemplateLibrary.builtIn();

  /** What a workbook's own headers make sure belongs to no template; READ-16 tells of it. */
  private static final String MADE_FOR_ONE_WORKBOOK = "G\\d+-\\d+";

  private final Catalogue catalogue = new DefinedCatalogue(library);
  private final TemplateExaminer examiner =
      new TemplateExaminer(library, TemplateExaminer.History.NONE);

  private List<String> ids(String template) {
    return catalogue.checks(template).stream().map(Check::id).toList();
  }

  @Test
  void every_rule_that_a_stored_case_fails_is_listed_with_its_template() throws IOException {
    for (Path folder : CaseBook.folders()) {
      List<String> told =
          Files.readAllLines(folder.resolve("findings.txt")).stream()
              .map(line -> line.split(" ")[1])
              .filter(id -> !id.matches(MADE_FOR_ONE_WORKBOOK))
              .toList();
      String template = examiner.judge(CaseBook.read(folder)).checked().filing().template();

      assertThat(ids(template)).as(folder.getFileName().toString()).containsAll(told);
    }
  }

  @Test
  void every_rule_that_a_template_names_for_its_text_is_listed_with_it() {
    for (Template template : library.all()) {
      for (String file : new String[] {"narrative.txt", "review.txt"}) {
        String text = template.file(file);
        List<String> named =
            text == null
                ? List.of()
                : TEXT_RULE.matcher(text).results().map(found -> found.group()).toList();
        assertThat(ids(template.id())).as(template.id() + "/" + file).containsAll(named);
      }
    }
    assertThat(ids("final-accounts/2024")).contains("FT-7", "FT-12");
  }

  @Test
  void every_template_lists_what_reading_and_texts_are_told_by_once_and_in_words() {
    for (Template template : library.all()) {
      assertThat(ids(template.id())).contains("READ-01", "READ-16", "FT-0").doesNotHaveDuplicates();
      assertThat(catalogue.checks(template.id()))
          .allSatisfy(check -> assertThat(check.formula()).isNotBlank())
          .allSatisfy(check -> assertThat(check.source()).isNotBlank());
    }
    assertThat(ids("final-accounts/2024")).contains("FT-1", "FT-W", "N-IN", "N-PRIOR", "N-BUDGET");
    assertThat(ids("budget/2026")).contains("FT-1", "N-STYLE").doesNotContain("FT-9");
    assertThat(ids("budget-shanghai/2025")).contains("FT-1").doesNotContain("FT-9");
  }
}
