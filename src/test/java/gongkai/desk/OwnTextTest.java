package gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.CaseBook;
import gongkai.Shared;
import gongkai.report.Finding;
import gongkai.report.Level;
import gongkai.report.Rejected;
import gongkai.report.Report;
import gongkai.table.Book;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.PlainWorkbook;
import gongkai.workbook.text.TextDocument;
import gongkai.workbook.text.WrittenText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A 情况说明 that people wrote themselves, held against the workbook that it came with. */
class OwnTextTest {
  private static final String WRONG = "一、收入支出决算总体情况说明\n2024年度收、支总计99万元。\n";
  private final TemplateExaminer examiner =
      new TemplateExaminer(TemplateLibrary.builtIn(), TemplateExaminer.History.NONE);

  @Test
  void a_text_that_came_with_the_workbook_is_held_against_its_tables() {
    Report report = examine(CaseBook.read("final-accounts-simple"), WRONG);

    assertThat(texts(report)).extracting(Finding::rule).containsExactly("FT-1", "FT-S");
    assertThat(texts(report).get(0).message()).contains("收、支总计99万元");
    assertThat(texts(report).get(0).cells()).isNotEmpty();
  }

  @Test
  void a_sheet_that_a_person_wrote_is_held_against_the_tables_too() {
    Book book = CaseBook.read("final-accounts-simple");
    List<Sheet> sheets = new ArrayList<>(book.sheets());
    List<RawCell[]> rows = WRONG.lines().map(line -> new RawCell[] {RawCell.text(line)}).toList();
    sheets.add(new Sheet("2024年度决算情况说明", false, rows, List.of()));

    Report report = examine(new Book(sheets, false, false), null);
    assertThat(texts(report)).extracting(Finding::rule).containsExactly("FT-1", "FT-S");
  }

  @Test
  void the_text_that_we_drafted_ourselves_gives_no_findings() {
    byte[] posted = PlainWorkbook.xlsx(CaseBook.read("final-accounts-simple"));
    Examined first = examiner.examine("决算.xlsx", posted);
    Report again = examiner.examine("决算.xlsx", first.marked(false)).report();

    assertThat(first.report().narrative()).isNotEmpty();
    assertThat(again.findings()).isEqualTo(first.report().findings());
    assertThat(texts(again)).isEmpty();
  }

  @Test
  void what_was_not_read_is_said() {
    assertThat(texts(examine(CaseBook.read("final-accounts-simple"), "收支总计99万元。")))
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
  }

  @Test
  void a_published_budget_text_agrees_with_its_tables() throws IOException {
    assertThat(texts(budget(text("003"))))
        .filteredOn(finding -> finding.level() != Level.INFO)
        .extracting(Finding::rule, Finding::quote)
        .containsExactly(tuple("FT-N", "电子政务系统建设与升级改造 72 万元"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026 年收支总预算 778.64, 2026 年收支总预算 787.64, FT-1",
    "基本支出 568.64 万元，占 73.03%；项目, 基本支出 568.64 万元，占 37.03%；项目, FT-2",
    "公用经费 51.66 万元；项目, 公用经费 51.6 万元；项目, FT-1",
    "减少 48.12 万元，下降 5.82%，主要是由于落实, 减少 48.12 万元，增长 5.82%，主要是由于落实, FT-4",
    "“三公”经费支出 3 万元, “三公”经费支出 4 万元, FT-1",
    "增加 5 万元，增长 18.87%, 增加 5 万元，增长 28.87%, FT-4",
    "2026 年预算数 31.5 万元, 2026 年预算数 35.1 万元, FT-1",
  })
  void an_error_in_a_budget_text_is_found(String right, String wrong, String rule)
      throws IOException {
    String text = text("003");
    assertThat(text).contains(right);
    assertThat(texts(budget(text.replaceFirst(Pattern.quote(right), wrong))))
        .filteredOn(finding -> finding.level() == Level.ERROR)
        .extracting(Finding::rule)
        .contains(rule);
  }

  @Test
  void word_documents_and_text_of_either_encoding_are_read() {
    Report drafted =
        examiner
            .examine("决算.xlsx", PlainWorkbook.xlsx(CaseBook.read("final-accounts-simple")))
            .report();
    byte[] docx = TextDocument.docx(drafted, "标题");

    assertThat(WrittenText.read(docx).lines())
        .contains(
            "标题",
            drafted.narrative().get(0).section() + "、" + drafted.narrative().get(0).title(),
            drafted.narrative().get(0).paragraphs().get(0));
    assertThat(WrittenText.read("\uFEFF一、总体".getBytes(StandardCharsets.UTF_8))).isEqualTo("一、总体");
    assertThat(WrittenText.read("一、总体".getBytes(Charset.forName("GBK")))).isEqualTo("一、总体");
  }

  @ParameterizedTest
  @CsvSource({"%PDF-1.7, 是 PDF", "PK, 损坏", "a\0b, 不是文字"})
  void what_is_no_text_is_refused(String start, String why) {
    byte[] bytes = start.replace("\\0", "\0").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> WrittenText.read(bytes))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining(why);
  }

  private Report budget(String text) throws IOException {
    byte[] workbook = Files.readAllBytes(Shared.file("cases/003/filled.xlsx"));
    return examiner.examine(new Papers("预算.xlsx", workbook, text, null), stage -> {}).report();
  }

  private static String text(String name) throws IOException {
    return Files.readString(Shared.file("cases/" + name + "/text.txt"));
  }

  private Report examine(Book book, String text) {
    return examiner
        .examine(new Papers("表.xlsx", PlainWorkbook.xlsx(book), text, null), stage -> {})
        .report();
  }

  private static List<Finding> texts(Report report) {
    return report.findings().stream().filter(it -> it.rule().startsWith("FT-")).toList();
  }
}
