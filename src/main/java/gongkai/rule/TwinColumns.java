package gongkai.rule;

import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Outcomes;
import gongkai.report.Rule;
import gongkai.rule.equation.CellIndex;
import gongkai.rule.equation.Equation.Part;
import gongkai.rule.equation.EquationJudgement;
import gongkai.rule.equation.Expander;
import gongkai.rule.equation.Hierarchy;
import gongkai.rule.equation.Messages;
import gongkai.rule.equation.Slot;
import gongkai.table.Amount;
import gongkai.table.Rounding;
import gongkai.table.Rounding.Fit;
import gongkai.table.Row;
import gongkai.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns of two tables that print the same amounts for the same codes, though no rule says so:
 * where all but a few agree and what those few come to agrees as well, their amounts stand in each
 * other's rows. Where the sums differ too, the tables may well be about different money.
 */
final class TwinColumns {
  /** So many different amounts do not agree by chance. */
  private static final int LEAST_AGREEING = 5;

  /** For one row that differs, so many have to agree. */
  private static final int AGREEING_FOR_ONE = 3;

  private static final String TOTAL = "合计";
  private static final int SHOWN = 3;
  private final Rule rule;
  private final CellIndex index;
  private final Expander expander;
  private final Outcomes outcomes;
  private final Set<Slot> told = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param judged what the other rules made of the cells; what one of them speaks of is not told
   *     again
   */
  TwinColumns(
      Rule rule,
      CellIndex index,
      Expander expander,
      Outcomes outcomes,
      Collection<EquationJudgement> judged) {
    this.rule = rule;
    this.index = index;
    this.expander = expander;
    this.outcomes = outcomes;
    judged.stream()
        .filter(it -> !it.withinRounding())
        .map(EquationJudgement::equation)
        .flatMap(it -> Stream.concat(it.left().stream(), it.right().stream()))
        .map(Part::slot)
        .forEach(told::add);
  }

  void check() {
    List<Coded> tables =
        index.filing().tables().stream()
            .filter(table -> table.coded().size() > LEAST_AGREEING)
            .map(Coded::new)
            .toList();
    List<Twins> found = new ArrayList<>();
    for (int one = 0; one < tables.size(); one++) {
      for (int two = one + 1; two < tables.size(); two++) {
        compare(tables.get(one), tables.get(two), found);
      }
    }
    found.sort(Comparator.comparing(Twins::agreeing).reversed());
    found.forEach(this::tell);
  }

  private void compare(Coded one, Coded two, List<Twins> found) {
    List<String> shared = one.leaves.keySet().stream().filter(two.leaves::containsKey).toList();
    if (shared.size() <= LEAST_AGREEING || !one.table.unit().comparesWith(two.table.unit())) {
      return;
    }
    for (int left = 0; left < one.table.columns().size(); left++) {
      for (int right = 0; right < two.table.columns().size(); right++) {
        Twins twins = twins(one, left, two, right, shared);
        if (twins != null) {
          found.add(twins);
        }
      }
    }
  }

  /** The two columns as twins, or null when too few of their rows agree. */
  private Twins twins(Coded one, int left, Coded two, int right, List<String> shared) {
    Set<BigDecimal> agreeing = new HashSet<>();
    List<String> differing = new ArrayList<>();
    for (String code : shared) {
      Slot mine = one.leaves.get(code)[left];
      Slot theirs = two.leaves.get(code)[right];
      if (!isKnown(mine) || !isKnown(theirs)) {
        return null;
      }
      if (!agree(mine, theirs)) {
        differing.add(code);
        if (differing.size() * AGREEING_FOR_ONE > shared.size()) {
          return null;
        }
      } else if (!mine.isBlank() && mine.value().signum() != 0) {
        agreeing.add(mine.value());
      }
    }
    boolean convince =
        agreeing.size() >= Math.max(LEAST_AGREEING, differing.size() * AGREEING_FOR_ONE);
    return convince ? new Twins(one, left, two, right, agreeing.size(), differing) : null;
  }

  private void tell(Twins twins) {
    outcomes.tried(rule);
    List<String> exchanged =
        twins.differing().stream()
            .filter(twins::agreesAbove)
            .filter(code -> twins.slots(code).noneMatch(told::contains))
            .toList();
    if (exchanged.isEmpty()) {
      return;
    }
    List<FindingCell> mine = new ArrayList<>();
    List<FindingCell> theirs = new ArrayList<>();
    for (String code : exchanged) {
      twins.slots(code).forEach(told::add);
      mine.add(Messages.cell(twins.mine(code), Role.ACTUAL));
      theirs.add(Messages.cell(twins.theirs(code), Role.ACTUAL));
    }
    outcomes
        .fail(rule)
        .at(mine)
        .by(theirs)
        .word("项", exchanged.stream().limit(SHOWN).collect(Collectors.joining("、")))
        .word("项数", String.valueOf(exchanged.size()))
        .word("两栏", twins.named())
        .word("其余", String.valueOf(twins.agreeing()))
        .report();
  }

  /** Two columns that agree in nearly all rows. */
  private record Twins(
      Coded one, int left, Coded two, int right, int agreeing, List<String> differing) {

    Slot mine(String code) {
      return one.leaves.get(code)[left];
    }

    Slot theirs(String code) {
      return two.leaves.get(code)[right];
    }

    Stream<Slot> slots(String code) {
      return Stream.of(mine(code), theirs(code));
    }

    /** Whether the nearest sum that both tables print is the same. */
    boolean agreesAbove(String code) {
      return Stream.concat(above(code), Stream.of(TOTAL))
          .filter(key -> one.sums.containsKey(key) && two.sums.containsKey(key))
          .anyMatch(key -> isSum(one.sums.get(key)[left], two.sums.get(key)[right]));
    }

    private static Stream<String> above(String code) {
      return Stream.iterate(code.length() - 1, length -> length >= 3, length -> length - 1)
          .map(length -> code.substring(0, length));
    }

    private static boolean isSum(Slot one, Slot two) {
      return isKnown(one) && isKnown(two) && !one.isBlank() && agree(one, two);
    }

    String named() {
      return "“%s”的“%s”与“%s”的“%s”"
          .formatted(one.table.sheet(), one.column(left), two.table.sheet(), two.column(right));
    }
  }

  private static boolean isKnown(Slot slot) {
    return slot != null && !slot.isUnreadable() && !slot.isUnknown();
  }

  private static boolean agree(Slot one, Slot two) {
    return Rounding.of(one.table().unit(), printed(one), printed(two), false).fit() != Fit.WRONG;
  }

  private static List<Amount> printed(Slot slot) {
    return slot.isBlank() ? List.of() : List.of(slot.printed());
  }

  /** The rows of a table that stand for codes, and those that sum them up. */
  private final class Coded {
    private final Table table;
    private final Map<String, Slot[]> leaves = new LinkedHashMap<>();
    private final Map<String, Slot[]> sums = new HashMap<>();

    Coded(Table table) {
      this.table = table;
      Hierarchy hierarchy = expander.hierarchy(table);
      List<Row> once =
          table.coded().stream().filter(row -> table.rowsOf(row.key()).size() == 1).toList();
      for (Row row : once) {
        (hierarchy.isLeaf(row) ? leaves : sums).put(row.code(), index.slots(row));
      }
      if (table.row(TOTAL) != null) {
        sums.put(TOTAL, index.slots(table.row(TOTAL)));
      }
    }

    String column(int at) {
      return table.columns().get(at).name();
    }
  }
}
