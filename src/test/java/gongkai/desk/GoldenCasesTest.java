package gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.CaseBook;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.table.Book;
import gongkai.table.Filing;
import gongkai.table.Related;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.PlainWorkbook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every stored case gives exactly the findings that stand in its {@code findings.txt}: a line each,
 * in order, with level, rule, judged cells, and what is expected and found there.
 *
 * <p>Beside its sheets a folder may hold {@code text.txt}, the 情况说明 that people wrote; folders of
 * filings that it is held against; and in {@code 公开文本} the workbook of which a publication is made
 * that must agree with it.
 *
 * <p>{@code -Dgongkai.golden=write} writes the files anew, to be read before they are committed.
 */
class GoldenCasesTest {
  static final String FINDINGS = "findings.txt";
  private static final boolean WRITES = "write".equals(System.getProperty("gongkai.golden"));
  private static final String TEXT = "text.txt";
  private static final String PUBLISHED = "公开文本";
  private final TemplateLibrary library = TemplateLibrary.builtIn();
  private final TemplateExaminer plain =
      new TemplateExaminer(library, TemplateExaminer.History.NONE);

  @TestFactory
  List<DynamicTest> a_case_gives_its_findings_and_no_others() {
    List<Path> folders = CaseBook.folders();
    assertThat(folders).hasSizeGreaterThan(15);
    return folders.stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(), folder.toUri(), () -> hold(folder)))
        .toList();
  }

  private void hold(Path folder) throws IOException {
    Path file = folder.resolve(FINDINGS);
    String found = found(folder);
    if (WRITES) {
      Files.writeString(file, found);
    }
    assertThat(file).as("run once with -Dgongkai.golden=write, and read what it wrote").exists();
    assertThat(found).isEqualTo(Files.readString(file));
  }

  private String found(Path folder) throws IOException {
    return findings(folder).stream()
        .map(GoldenCasesTest::line)
        .sorted()
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private List<Finding> findings(Path folder) throws IOException {
    Book book = CaseBook.read(folder);
    if (Files.exists(folder.resolve(PUBLISHED))) {
      byte[] made = publication(CaseBook.read(folder.resolve(PUBLISHED)));
      var papers = new Papers("公开.docx", made, null, PlainWorkbook.xlsx(book));
      return plain.examine(papers, stage -> {}).report().findings();
    }
    var examiner = new TemplateExaminer(library, history(folder));
    if (Files.exists(folder.resolve(TEXT))) {
      String text = Files.readString(folder.resolve(TEXT));
      var papers = new Papers("表.xlsx", PlainWorkbook.xlsx(book), text, null);
      return examiner.examine(papers, stage -> {}).report().findings();
    }
    return examiner.judge(book).findings();
  }

  private byte[] publication(Book book) {
    return plain.examine("表.xlsx", PlainWorkbook.xlsx(book)).make(Product.PUBLICATION);
  }

  private TemplateExaminer.History history(Path folder) {
    Map<String, Filing> filed = new HashMap<>();
    CaseBook.related(folder.getFileName().toString())
        .forEach((word, book) -> filed.put(word, plain.judge(book).filing()));
    return (filing, template) -> new Related(filed);
  }

  private static String line(Finding finding) {
    return Stream.of(
            finding.level().name(),
            finding.rule(),
            places(finding),
            amount("expected", finding.expected()),
            amount("actual", finding.actual()))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String places(Finding finding) {
    String judged =
        finding.cells().stream()
            .filter(cell -> cell.role() == Role.ACTUAL)
            .map(FindingCell::ref)
            .map(Object::toString)
            .collect(Collectors.joining(" + "));
    return judged.isEmpty() ? finding.message() : judged;
  }

  private static String amount(String name, BigDecimal amount) {
    return amount == null ? "" : name + " " + amount.toPlainString();
  }
}
