package gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.BIG_DECIMAL;

import gongkai.cli.Gongkai;
import gongkai.cli.Terminal;
import gongkai.report.Finding;
import gongkai.report.Json;
import gongkai.report.Level;
import gongkai.report.Report;
import gongkai.table.Book;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.workbook.PlainWorkbook;
import gongkai.workbook.WorkbookReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What excel-templates/README.md tells a finance officer to do, done to the letter. */
class NewTemplateTest {
  private static final Path OWN = Path.of("excel-templates");
  @TempDir Path folder;
  private Path year;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void copy_2024_to_2025() throws IOException {
    year = folder.resolve("templates/final-accounts/2025");
    copy(OWN.resolve("final-accounts/2024"), year);
  }

  private void change_a_row_and_a_rule() throws IOException {
    Path tables = year.resolve("tables.yaml");
    String row = "          - {key: 其他收入, group: 收入项}\n";
    String added = "          - {key: 财政专户管理资金收入, group: 收入项, names: [教育收费收入]}\n";
    edit(tables, row, row + added);
    Path layout = year.resolve("layout.txt");
    List<String> lines = new ArrayList<>(Files.readAllLines(layout));
    int other = indexOf(lines, "行 八、其他收入");
    String next = lines.get(other + 1);
    assertThat(next).matches("行 *\\| *\\[序\\] *\\| *\\|.*");
    lines.set(
        other + 1, next.replaceFirst("^行 *\\| *\\[序\\] *\\| *", "行 九、财政专户管理资金收入 | [序] | [金额] "));
    Files.write(layout, lines);
    Files.writeString(
        year.resolve("rules.txt"),
        Files.readString(year.resolve("rules.txt"))
            + "F01-6  | 警告 | 收支总表 | [财政专户管理资金收入].金额 ≤ [事业收入].金额 | 不补 | 本市通知\n");
  }

  @Test
  void a_workbook_of_2025_is_checked_by_the_changed_copy() throws IOException {
    change_a_row_and_a_rule();
    Path report = folder.resolve("r.json");
    run("check", workbook("", "").toString(), "--report", report.toString());
    Report before = Json.readReport(Files.readString(report));
    run("check", workbook("九、教育收费收入", "50").toString(), "--report", report.toString());
    Report after = Json.readReport(Files.readString(report));

    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(before.template()).isEqualTo("final-accounts/2025");
    assertThat(before.findings()).extracting(Finding::rule).doesNotContain("F01-6", "READ-11");
    assertThat(after.findings())
        .filteredOn(finding -> finding.rule().equals("F01-6"))
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
    assertThat(missingIncome(before)).isEmpty();
    assertThat(missingIncome(after)).singleElement(BIG_DECIMAL).isEqualByComparingTo("50");
  }

  @Test
  void the_changed_rules_and_the_changed_blank_can_be_seen() throws IOException {
    change_a_row_and_a_rule();
    assertThat(run("rules", "final-accounts/2025")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("F01-6", "本市通知");

    Path blanks = folder.resolve("blanks");
    assertThat(run("templates", "--out", blanks.toString())).isZero();
    try (Stream<Path> files = Files.list(blanks)) {
      Path drawn = files.filter(file -> file.toString().contains("2025")).findFirst().orElseThrow();
      Book book = WorkbookReader.read(Files.readAllBytes(drawn), "x.xlsx");
      assertThat(book.sheets())
          .anyMatch(sheet -> rows(sheet).anyMatch(cell -> cell.text().equals("九、财政专户管理资金收入")));
    }
  }

  @Test
  void a_line_that_cannot_be_used_is_refused_with_its_place() throws IOException {
    Path rules = year.resolve("rules.txt");
    int line = Files.readAllLines(rules).size() + 1;
    Files.writeString(
        rules, Files.readString(rules) + "F01-6 | 警告 | 收支总表 | [专户].金额 ≤ [事业收入].金额 | 不补 | 通知\n");

    assertThat(run("check", workbook("", "").toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("final-accounts/2025/rules.txt:" + line + ":21", "没有“专户”这一行")
        .doesNotContain("at gongkai");
  }

  /** By how much the sum of the income rows exceeds 本年收入合计, as the other tables have it. */
  private static List<BigDecimal> missingIncome(Report report) {
    return report.findings().stream()
        .filter(it -> it.rule().equals("F01-1"))
        .map(it -> it.expected().subtract(it.actual()))
        .toList();
  }

  /** A workbook of 2025 whose line below 其他收入 says this. */
  private Path workbook(String item, String amount) throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    for (Sheet sheet : CaseBook.read("final-accounts-rich").sheets()) {
      List<RawCell[]> rows = new ArrayList<>();
      for (int row = 0; row < sheet.rowCount(); row++) {
        boolean below = row > 0 && sheet.at(row - 1, 0).text().contains("八、其他收入");
        RawCell[] cells = new RawCell[sheet.columnCount()];
        for (int column = 0; column < cells.length; column++) {
          RawCell cell = sheet.at(row, column);
          cells[column] =
              cell.number() == null ? RawCell.text(cell.text().replace("2024", "2025")) : cell;
        }
        if (below && !item.isEmpty()) {
          cells[0] = RawCell.text(item);
          cells[2] = RawCell.number(new BigDecimal(amount));
        }
        rows.add(cells);
      }
      sheets.add(new Sheet(sheet.name(), false, rows, sheet.merges()));
    }
    Path file = folder.resolve("决算.xlsx");
    return Files.write(file, PlainWorkbook.xlsx(new Book(sheets, false, false)));
  }

  private static Stream<RawCell> rows(Sheet sheet) {
    return Stream.iterate(0, row -> row < sheet.rowCount(), row -> row + 1)
        .map(row -> sheet.at(row, 0));
  }

  private int run(String... args) {
    out.reset();
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--templates", folder.resolve("templates").toString()));
    var terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return Gongkai.run(new Wiring(), terminal, all.toArray(String[]::new));
  }

  private static int indexOf(List<String> lines, String start) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start)) {
        return i;
      }
    }
    throw new AssertionError("no line " + start);
  }

  private static void edit(Path file, String old, String fresh) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    int at = text.indexOf(old);
    Files.writeString(file, text.substring(0, at) + fresh + text.substring(at + old.length()));
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
