package gongkai.blank;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.reading.Recogniser;
import gongkai.report.Filled;
import gongkai.rule.Checker;
import gongkai.rule.language.Demand;
import gongkai.rule.language.RuleBook;
import gongkai.table.Book;
import gongkai.table.CellKind;
import gongkai.table.RawCell;
import gongkai.table.Sheet;
import gongkai.template.Fill;
import gongkai.template.TableSpec;
import gongkai.template.Template;
import gongkai.template.TemplateLibrary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the completer would fill by 补全 左 is what the blank works out by formula. */
class LiveTotalsTest {
  private static final List<String> CODES = List.of("208", "20805", "2080505", "2080506");
  private static final int FIRST_RECORD = 7;
  private final Template template =
      TemplateLibrary.builtIn().find("final-accounts/2024").orElseThrow();
  private final RuleBook rules = RuleBook.ofTables(template);
  private final BlankBook blank = BlankBooks.draw(template, 2024);

  @Test
  void every_cell_that_a_rule_fills_from_its_parts_has_a_formula() {
    Set<String> filled = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    for (Filled cell : complete()) {
      if (fill(cell.rule()) == Fill.LEFT) {
        filled.add(cell.sheet() + "!" + cell.address());
        used.add(cell.rule());
      }
    }
    Set<String> formulas = formulas();

    assertThat(formulas).containsAll(filled);
    assertThat(filled)
        .as("no formula stands where the rules determine nothing")
        .containsAll(formulas.stream().filter(this::isUsed).toList());
    assertThat(used).containsAll(leftRules());
  }

  /**
   * All rules on tables of the blank with 补全 左 but for those that the cell's own parts come before.
   */
  private Set<String> leftRules() {
    Set<String> drawn = template.tables().stream().map(TableSpec::name).collect(Collectors.toSet());
    return rules.demands().stream()
        .filter(demand -> demand.fill() == Fill.LEFT && drawn.contains(demand.table()))
        .map(Demand::id)
        .filter(id -> !Set.of("F12-2", "F56-1").contains(id))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Fill fill(String rule) {
    return rules.demands().stream()
        .filter(it -> it.id().equals(rule))
        .findFirst()
        .orElseThrow()
        .fill();
  }

  private List<Filled> complete() {
    var book = new Book(blank.sheets().stream().map(this::typed).toList(), false, false);
    return new Checker(rules).check(new Recogniser(template).recognise(book).filing()).filled();
  }

  /** Some codes, an amount in each cell for one, and no formula. */
  private Sheet typed(BlankSheet sheet) {
    List<RawCell[]> rows = new ArrayList<>();
    for (int row = 0; row < sheet.rows().size(); row++) {
      RawCell[] cells = new RawCell[sheet.widths().size()];
      for (int column = 0; column < cells.length; column++) {
        BlankCell cell = sheet.at(row, column);
        cells[column] = cell == null ? null : typed(cell, row, sheet.at(row, 0));
      }
      rows.add(cells);
    }
    return new Sheet(sheet.name(), false, rows, sheet.merges());
  }

  private static RawCell typed(BlankCell cell, int row, BlankCell first) {
    int record = row - FIRST_RECORD;
    boolean listing = first != null && first.look() == Look.CODE;
    if (cell.look() == Look.CODE) {
      return record < CODES.size() ? RawCell.text(CODES.get(record)) : RawCell.BLANK;
    }
    if (cell.look() != Look.AMOUNT) {
      return cell.value();
    }
    if (listing && record >= CODES.size()) {
      return RawCell.BLANK;
    }
    boolean leaf = listing && CODES.get(record).length() == 7;
    boolean sum = cell.value().kind() == CellKind.FORMULA;
    boolean rowSum = sum && cell.value().formula().startsWith("SUM(");
    return sum && !(leaf && !rowSum) ? RawCell.BLANK : RawCell.number(BigDecimal.ONE);
  }

  private Set<String> formulas() {
    Set<String> formulas = new TreeSet<>();
    for (BlankSheet sheet : blank.sheets()) {
      for (int row = 0; row < sheet.rows().size(); row++) {
        for (int column = 0; column < sheet.widths().size(); column++) {
          BlankCell cell = sheet.at(row, column);
          if (cell != null && cell.look() == Look.AMOUNT && cell.value().formula() != null) {
            formulas.add(sheet.asGrid().ref(row, column).toString());
          }
        }
      }
    }
    return formulas;
  }

  /** Not in a row for a code that is not listed, nor for one that nothing is below. */
  private boolean isUsed(String ref) {
    String sheet = ref.substring(0, ref.indexOf('!'));
    int row = Integer.parseInt(ref.substring(ref.indexOf('!') + 1).replaceAll("\\D", "")) - 1;
    BlankSheet found =
        blank.sheets().stream().filter(it -> it.name().equals(sheet)).findFirst().orElseThrow();
    BlankCell first = found.at(row, 0);
    return first == null || first.look() != Look.CODE || row - FIRST_RECORD < 2;
  }
}
