package gongkai.blank;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.reading.Recognised;
import gongkai.reading.Recogniser;
import gongkai.report.Filled;
import gongkai.rule.Checked;
import gongkai.rule.Checker;
import gongkai.rule.language.RuleBook;
import gongkai.table.Book;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import gongkai.text.input.InputSheet;
import gongkai.text.input.InputSheets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A blank that comes back says nothing, however many formulas stand in it. */
class UntouchedBlankTest {
  private final TemplateLibrary library = TemplateLibrary.builtIn();
  private final Template template = library.find("final-accounts/2024").orElseThrow();

  @TestFactory
  List<DynamicTest> it_is_recognised_whole() {
    return each(
        other -> {
          Recognised read = new Recogniser(library, asking(other)).recognise(book(other, Map.of()));

          assertThat(read.template().id()).isEqualTo(other.id());
          assertThat(read.findings()).isEmpty();
          assertThat(read.filing().tables()).hasSameSizeAs(other.tables());
          assertThat(read.filing().year()).isEqualTo(other.year());
        });
  }

  @TestFactory
  List<DynamicTest> its_formulas_count_as_blank() {
    return each(
        other -> {
          Checked checked = check(other, Map.of());

          assertThat(checked.findings()).isEmpty();
          assertThat(checked.filled()).isEmpty();
          assertThat(checked.outcomes().rules().failed()).isZero();
          assertThat(checked.outcomes().rules().passed())
              .as("no more than notes on empty tables, names and codes that a form itself prints")
              .isLessThanOrEqualTo(4);
        });
  }

  /** The sheets of a blank that hold no table. */
  private static Set<String> asking(Template template) {
    String inputs = template.file("inputs.txt");
    return inputs == null
        ? Set.of()
        : InputSheets.parse("inputs.txt", inputs).sheets().stream()
            .map(InputSheet::name)
            .collect(Collectors.toSet());
  }

  private List<DynamicTest> each(Consumer<Template> body) {
    List<Template> drawn = library.all().stream().filter(BlankLayout::isGiven).toList();
    assertThat(drawn).hasSizeGreaterThanOrEqualTo(3);
    return drawn.stream()
        .map(it -> DynamicTest.dynamicTest(it.id(), () -> body.accept(it)))
        .toList();
  }

  @Test
  void a_formula_follows_the_parts_that_other_tables_fill_in() {
    var expenses = "公开03表 支出决算表!";
    Checked checked =
        check(
            template,
            Map.of(
                expenses + "A8", "215",
                expenses + "E7", "817.89",
                expenses + "E8", "817.89",
                expenses + "F7", "817.89",
                expenses + "F8", "817.89"));

    var overview = checked.filing().table("收支总表");
    assertThat(overview.amount("功能:资源勘探工业信息等支出", "金额")).isEqualTo("817.89");
    assertThat(overview.amount("本年支出合计", "金额")).isEqualTo("817.89");
    assertThat(overview.amount("支出总计", "金额")).isEqualTo("817.89");
    assertThat(checked.filled())
        .as("only the blank cell is filled, formulas are left to themselves")
        .extracting(Filled::address)
        .containsExactly("F20");
  }

  @Test
  void a_zero_that_its_own_parts_deny_is_wrong() {
    Checked checked = check(template, Map.of("公开01表 收入支出决算总表!C7", "817.89"));

    assertThat(checked.findings()).anyMatch(finding -> finding.rule().equals("F01-1"));
  }

  private Checked check(Template template, Map<String, String> amounts) {
    Recognised read = new Recogniser(library).recognise(book(template, amounts));
    return new Checker(RuleBook.ofTables(template)).check(read.filing());
  }

  /** The blank with amounts typed in; its formulas still show what they showed before. */
  private static Book book(Template template, Map<String, String> amounts) {
    BlankBook blank = BlankBooks.draw(template, template.year());
    return new Book(blank.sheets().stream().map(it -> typed(it, amounts)).toList(), false, false);
  }

  private static Sheet typed(BlankSheet sheet, Map<String, String> amounts) {
    Sheet grid = sheet.asGrid();
    List<RawCell[]> rows = new ArrayList<>();
    for (int row = 0; row < grid.rowCount(); row++) {
      RawCell[] cells = new RawCell[grid.columnCount()];
      for (int column = 0; column < cells.length; column++) {
        String typed = amounts.get(grid.ref(row, column).toString());
        cells[column] =
            typed == null ? grid.at(row, column) : RawCell.number(new BigDecimal(typed));
      }
      rows.add(cells);
    }
    return new Sheet(grid.name(), false, rows, grid.merges());
  }
}
