package gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.CaseBook;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.template.TemplateLibrary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every stored case gives exactly the findings that stand in its {@code findings.txt}: a line each,
 * in order, with level, rule, judged cells, and what is expected and found there.
 *
 * <p>{@code -Dgongkai.golden=write} writes the files anew, to be read before they are committed.
 */
class GoldenCasesTest {
  private static final String FINDINGS = "findings.txt";
  private static final boolean WRITES = "write".equals(System.getProperty("gongkai.golden"));
  private final TemplateExaminer examiner =
      new TemplateExaminer(TemplateLibrary.builtIn(), TemplateExaminer.History.NONE);

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

  private String found(Path folder) {
    return examiner.judge(CaseBook.read(folder)).findings().stream()
        .map(GoldenCasesTest::line)
        .sorted()
        .map(line -> line + "\n")
        .collect(Collectors.joining());
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
