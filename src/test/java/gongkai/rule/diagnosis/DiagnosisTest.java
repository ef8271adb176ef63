package gongkai.rule.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.CaseBook;
import gongkai.reading.Recognised;
import gongkai.reading.Recogniser;
import gongkai.report.Cause;
import gongkai.report.Cause.Certainty;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.Level;
import gongkai.rule.Checked;
import gongkai.rule.Checker;
import gongkai.rule.fill.Derivations;
import gongkai.rule.language.RuleBook;
import gongkai.table.Cell;
import gongkai.table.CellRef;
import gongkai.table.Filing;
import gongkai.table.RawCell;
import gongkai.table.Table;
import gongkai.template.TemplateLibrary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Amounts of right workbooks are changed at random: is the guilty cell named, and never another?
 */
class DiagnosisTest {
  private static final int TRIALS = 60;
  private static final BigDecimal ROUNDING = BigDecimal.ONE;
  private final TemplateLibrary library = TemplateLibrary.builtIn();

  /** What is done to a right workbook: how many wrong amounts, of one size, with totals or not. */
  record Mischief(String name, int errors, boolean equal, boolean emptied) {}

  static Stream<Mischief> mischief() {
    return CaseBook.names().stream()
        .filter(name -> name.endsWith("-rich") || name.endsWith("-simple"))
        .flatMap(
            name ->
                Stream.of(true, false)
                    .flatMap(
                        emptied ->
                            Stream.of(
                                new Mischief(name, 1, true, emptied),
                                new Mischief(name, 2, true, emptied),
                                new Mischief(name, 2, false, emptied))));
  }

  @ParameterizedTest
  @MethodSource("mischief")
  void the_guilty_is_named_and_no_other_is_called_certain(Mischief mischief) {
    var trials = new Trials(mischief);
    int seen = 0;
    int named = 0;
    for (int i = 0; i < TRIALS; i++) {
      Map<Cell, BigDecimal> wrong = trials.alter();
      Checked checked = trials.check(wrong);
      assertNobodyElseIsCertain(checked, wrong);
      if (!wrong.isEmpty() && !grave(checked).isEmpty()) {
        seen++;
        named += places(checked).containsAll(refs(wrong.keySet())) ? 1 : 0;
      }
    }
    assertThat(seen).isGreaterThan(TRIALS * 9 / 10);
    if (mischief.errors() == 1) {
      assertThat(named).isEqualTo(seen);
    } else {
      assertThat(named).isGreaterThan(seen * 7 / 10);
    }
  }

  private static void assertNobodyElseIsCertain(Checked checked, Map<Cell, BigDecimal> wrong) {
    for (Cause cause : checked.causes()) {
      if (cause.certainty() == Certainty.CERTAIN) {
        assertThat(wrong.keySet()).extracting(Cell::ref).contains(cause.cell().ref());
        Cell guilty =
            wrong.keySet().stream()
                .filter(cell -> cell.ref().equals(cause.cell().ref()))
                .findFirst()
                .orElseThrow();
        assertThat(cause.suggested().subtract(guilty.value()).abs())
            .as("%s: %s", guilty.ref(), cause)
            .isLessThanOrEqualTo(ROUNDING);
      }
    }
  }

  private static List<Finding> grave(Checked checked) {
    return checked.findings().stream()
        .filter(it -> it.level() == Level.ERROR || it.level() == Level.WARNING)
        .toList();
  }

  private static Set<CellRef> places(Checked checked) {
    Set<CellRef> places = new HashSet<>();
    grave(checked).forEach(it -> it.cells().stream().map(FindingCell::ref).forEach(places::add));
    return places;
  }

  private static Set<CellRef> refs(Set<Cell> cells) {
    return cells.stream().map(Cell::ref).collect(Collectors.toSet());
  }

  /** Changes a right filing again and again, the same way every time it is run. */
  private final class Trials {
    private final Mischief mischief;
    private final Random random = new Random(7);
    private final Filing right;
    private final Checker checker;
    private final Set<Cell> derived = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Cell> typed = new ArrayList<>();

    Trials(Mischief mischief) {
      this.mischief = mischief;
      Recognised recognised = new Recogniser(library).recognise(CaseBook.read(mischief.name()));
      RuleBook rules = RuleBook.ofTables(recognised.template());
      checker = new Checker(rules);
      right = checker.check(recognised.filing()).filing();
      if (mischief.emptied()) {
        Derivations.of(rules, right).forEach(it -> derived.add(it.target()));
      }
      right.tables().stream()
          .flatMap(Table::cells)
          .filter(cell -> cell.value() != null && cell.value().signum() != 0)
          .filter(cell -> !derived.contains(cell))
          .forEach(typed::add);
    }

    Map<Cell, BigDecimal> alter() {
      Map<Cell, BigDecimal> wrong = new IdentityHashMap<>();
      BigDecimal change = change();
      while (wrong.size() < mischief.errors()) {
        Cell cell = typed.get(random.nextInt(typed.size()));
        wrong.put(cell, cell.value().add(mischief.equal() ? change : change()));
      }
      return wrong;
    }

    private BigDecimal change() {
      return BigDecimal.valueOf(200 + random.nextInt(100_000), 2);
    }

    Checked check(Map<Cell, BigDecimal> wrong) {
      return checker.check(
          right.with(
              right.tables().stream()
                  .map(table -> table.withCells(cell -> altered(cell, wrong)))
                  .toList()));
    }

    private Cell altered(Cell cell, Map<Cell, BigDecimal> wrong) {
      if (derived.contains(cell)) {
        return new Cell(cell.sheet(), cell.position(), RawCell.BLANK, null, cell.label());
      }
      BigDecimal value = wrong.get(cell);
      return value == null ? cell : cell.with(value);
    }
  }
}
