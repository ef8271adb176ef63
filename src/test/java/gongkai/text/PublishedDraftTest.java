package gongkai.text;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Level;
import gongkai.report.Missing;
import gongkai.report.Section;
import gongkai.table.Filing;
import gongkai.text.review.Reviews;
import gongkai.text.write.TextDraft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Drafts of published documents say the numbers that were published. */
class PublishedDraftTest {
  private static final List<String> NUMERALS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三");

  @Test
  void a_unit_without_errors_gets_exactly_its_printed_numbers() throws IOException {
    Map<String, String> printed = PrintedNumbers.sections("000");
    TextDraft draft = Cases.draft(Cases.withInputs("000"));
    assertThat(draft.sections()).extracting(Section::section).isEqualTo(NUMERALS);
    for (Section section : draft.sections()) {
      assertThat(
              PrintedNumbers.difference(
                  PrintedNumbers.in(text(section)),
                  PrintedNumbers.in(printed.get(section.section()))))
          .as(section.title())
          .isEmpty();
    }
    assertThat(ofTheText(draft)).isEmpty();
    assertThat(Cases.findings(Cases.withInputs("000"))).isEmpty();
  }

  @Test
  void a_department_with_errors_gets_its_printed_numbers_but_for_the_errors() throws IOException {
    Map<String, String> printed = PrintedNumbers.sections("001");
    Map<String, Map<String, Integer>> expected = deviations("001");
    TextDraft draft = Cases.draft(Cases.withInputs("001"));
    for (Section section : draft.sections()) {
      assertThat(
              PrintedNumbers.difference(
                  trimmed(text(section)), trimmed(printed.get(section.section()))))
          .as(section.title())
          .isEqualTo(expected.getOrDefault(section.section(), Map.of()));
    }
    assertThat(Cases.findings(Cases.withInputs("001"))).isEmpty();
  }

  @Test
  void a_department_is_called_a_department() throws IOException {
    String text = allText(Cases.draft(Cases.withInputs("001")));
    assertThat(text)
        .contains("本部门当年无国有资本经营预算财政拨款支出。")
        .contains("（二）部门整体支出自评结果")
        .doesNotContain("我单位组织");
  }

  @Test
  void what_nobody_said_is_asked_for_in_the_text_and_in_the_list() throws IOException {
    TextDraft draft = Cases.draft(Cases.withInputs("001"));
    assertThat(ofTheText(draft))
        .extracting(missing -> missing.about())
        .containsExactly(
            "整体自评资金", "整体自评得分", "整体自评等级", "“三会”工作经费及办公租金的主要产出和效益", "中小企业服务体系建设资金的主要产出和效益");
    assertThat(allText(draft)).contains("资金【请填写整体自评资金】万元");
  }

  @Test
  void a_draft_passes_the_review_of_texts_that_people_write() throws IOException {
    var review = new Reviews(Cases.FINAL_ACCOUNTS);
    for (String name : List.of("000", "001")) {
      Filing filing = Cases.withInputs(name);
      var text = new StringBuilder();
      for (Section section : Cases.draft(filing).sections()) {
        text.append(section.section()).append('、').append(section.title()).append('\n');
        text.append(text(section)).append('\n');
      }
      assertThat(review.findings(filing, text.toString()))
          .as(name)
          .filteredOn(it -> it.level() == Level.ERROR || it.level() == Level.WARNING)
          .allMatch(it -> it.rule().equals("FT-W") && it.quote().contains("【请填写"));
    }
  }

  @Test
  void every_number_but_numbering_and_the_templates_own_words_is_bound_to_its_cells()
      throws IOException {
    for (String name : List.of("000", "001")) {
      for (Section section : Cases.draft(Cases.withInputs(name)).sections()) {
        List<String> figures = section.figures().stream().map(Section.Figure::text).toList();
        Map<String, Integer> unbound =
            PrintedNumbers.difference(PrintedNumbers.in(text(section)), figures);
        assertThat(unbound).as(name + section.title()).isEqualTo(ownNumbers(section));
        assertThat(section.figures())
            .allMatch(figure -> !figure.cells().isEmpty() || figure.arithmetic() != null);
      }
    }
  }

  /** Numbering of items, the last day of the year, the price of large equipment. */
  private static Map<String, Integer> ownNumbers(Section section) {
    var own = Pattern.compile("^（?(\\d+)(?=[.）])|(12)月(31)日|(100)万元以上");
    Map<String, Integer> counts = new TreeMap<>();
    for (String paragraph : section.paragraphs()) {
      var number = own.matcher(paragraph);
      while (number.find()) {
        IntStream.rangeClosed(1, 4)
            .mapToObj(number::group)
            .filter(group -> group != null)
            .forEach(group -> counts.merge(group, 1, Integer::sum));
      }
    }
    return counts;
  }

  private static List<String> trimmed(String text) {
    return PrintedNumbers.in(text).stream().map(PrintedNumbers::trimmed).toList();
  }

  static String text(Section section) {
    return String.join("\n", section.paragraphs());
  }

  static String allText(TextDraft draft) {
    return draft.sections().stream()
        .map(PublishedDraftTest::text)
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, Map<String, Integer>> deviations(String name) throws IOException {
    Map<String, Map<String, Integer>> deviations = new TreeMap<>();
    try (var in = Cases.class.getResourceAsStream("/narrative/" + name + ".deviations.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" *\\| *"))
          .forEach(
              row ->
                  deviations
                      .computeIfAbsent(row[0].strip(), section -> new TreeMap<>())
                      .put(row[1].strip(), Integer.parseInt(row[2].strip())));
    }
    return deviations;
  }

  /** What the explanatory text lacks; the rest of the publication asks on a sheet of its own. */
  private static List<Missing> ofTheText(TextDraft draft) {
    return draft.missing().stream().filter(it -> !it.ask().sheet().equals("概况")).toList();
  }
}
