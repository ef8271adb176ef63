package gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.BIG_DECIMAL;

import gongkai.cli.Gongkai;
import gongkai.cli.Terminal;
import gongkai.desk.DefinedCatalogue;
import gongkai.report.Finding;
import gongkai.report.Json;
import gongkai.report.Level;
import gongkai.report.Report;
import gongkai.table.Book;
import gongkai.table.Position;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.PlainWorkbook;
import gongkai.workbook.WorkbookReader;
import gongkai.workbook.document.WordReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
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

  @Test
  void a_family_of_another_name_has_all_that_the_known_ones_have() throws IOException {
    copy(OWN.resolve("budget/2026"), folder.resolve("templates/town-budget/2027"));
    Path tables = folder.resolve("templates/town-budget/2027/tables.yaml");
    edit(tables, "name: 部门（单位）预算公开", "name: 镇预算公开");
    Path book = next(CaseBook.read("budget-rich"), "收支总表", "2027年收支总表", "预算.xlsx");
    Path report = folder.resolve("r.json");
    Path text = folder.resolve("t.docx");
    Path published = folder.resolve("p.docx");

    assertThat(
            run("check", book.toString(), "--report", report.toString(), "--text", text.toString()))
        .isZero();
    assertThat(run("document", book.toString(), "--out", published.toString())).isZero();

    Report told = Json.readReport(Files.readString(report));
    assertThat(told.template()).isEqualTo("town-budget/2027");
    assertThat(told.findings()).noneMatch(finding -> finding.level() == Level.ERROR);
    assertThat(told.summary().rules().passed()).isGreaterThan(40);
    assertThat(words(text)).contains("2027年度单位预算情况说明");
    assertThat(words(published)).contains("2027年");
    TemplateLibrary library = TemplateLibrary.builtIn().add(folder.resolve("templates"));
    assertThat(new DefinedCatalogue(library).landmarks("town-budget")).isPresent();
    assertThat(new DefinedCatalogue(library).blank("town-budget/2027")).isNotEmpty();
  }

  private static String words(Path docx) throws IOException {
    return WordReader.open(Files.readAllBytes(docx)).document().text();
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
    Book book = CaseBook.read("final-accounts-rich");
    return next(item.isEmpty() ? book : withItem(book, item, amount), "2024", "2025", "决算.xlsx");
  }

  private static Book withItem(Book book, String item, String amount) {
    return changed(
        book,
        (sheet, at) -> {
          boolean below = at.row() > 0 && sheet.at(at.row() - 1, 0).text().contains("八、其他收入");
          return switch (below ? at.column() : -1) {
            case 0 -> RawCell.text(item);
            case 2 -> RawCell.number(new BigDecimal(amount));
            default -> sheet.at(at.row(), at.column());
          };
        });
  }

  /** A workbook in which another year is written. */
  private Path next(Book book, String year, String other, String name) throws IOException {
    Book moved =
        changed(
            book,
            (sheet, at) -> {
              RawCell cell = sheet.at(at.row(), at.column());
              return cell.number() == null ? RawCell.text(cell.text().replace(year, other)) : cell;
            });
    return Files.write(folder.resolve(name), PlainWorkbook.xlsx(moved));
  }

  private static Book changed(Book book, BiFunction<Sheet, Position, RawCell> cell) {
    List<Sheet> sheets = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      List<RawCell[]> rows = new ArrayList<>();
      for (int row = 0; row < sheet.rowCount(); row++) {
        RawCell[] cells = new RawCell[sheet.columnCount()];
        for (int column = 0; column < cells.length; column++) {
          cells[column] = cell.apply(sheet, new Position(row, column));
        }
        rows.add(cells);
      }
      sheets.add(new Sheet(sheet.name(), false, rows, sheet.merges()));
    }
    return new Book(sheets, false, false);
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
