package gongkai.rule.fill;

import gongkai.rule.equation.CellIndex;
import gongkai.rule.equation.Equation;
import gongkai.rule.equation.Equation.Part;
import gongkai.rule.equation.Expander;
import gongkai.rule.equation.Slot;
import gongkai.rule.fill.Derivation.Addend;
import gongkai.rule.language.Demand;
import gongkai.rule.language.Identity;
import gongkai.rule.language.Roll;
import gongkai.rule.language.RuleBook;
import gongkai.table.AmountUnit;
import gongkai.table.Filing;
import gongkai.table.Related;
import gongkai.template.Fill;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds which cells of a filing the rules determine, whatever it is filled with. */
public final class Derivations {
  private final RuleBook book;
  private final Expander expander;
  private final Map<Slot, Equation> chosen = new LinkedHashMap<>();

  private Derivations(RuleBook book, Filing filing) {
    this.book = book;
    this.expander = new Expander(new CellIndex(filing, Related.NONE), book.template());
  }

  /**
   * The cells that rules with 补全 左 determine at all times, each by its own parts if possible and
   * never by way of itself.
   */
  public static List<Derivation> of(RuleBook book, Filing filing) {
    var derivations = new Derivations(book, filing);
    List<Equation> equations = derivations.equations();
    equations.stream().filter(Equation::withinOneTable).forEach(derivations::choose);
    equations.stream().filter(it -> !it.withinOneTable()).forEach(derivations::choose);
    return derivations.chosen.values().stream().map(Derivations::derivation).toList();
  }

  private List<Equation> equations() {
    List<Equation> equations = new ArrayList<>();
    for (Demand demand : book.demands()) {
      if (demand.fill() == Fill.LEFT
          && holdsAlways(demand)
          && expander.missingTables(demand).isEmpty()
          && !expander.lacksSubject(demand)) {
        equations.addAll(expander.equations(demand));
      }
    }
    return equations;
  }

  private static boolean holdsAlways(Demand demand) {
    return !(demand.statement() instanceof Identity identity) || identity.conditions().isEmpty();
  }

  private void choose(Equation equation) {
    Slot target = equation.target();
    if (target != null
        && !chosen.containsKey(target)
        && !equation.right().isEmpty()
        && !needs(equation, target, new HashSet<>())) {
      chosen.put(target, equation);
    }
  }

  private boolean needs(Equation equation, Slot target, Set<Slot> seen) {
    for (Part part : equation.right()) {
      Slot slot = part.slot();
      Equation further = chosen.get(slot);
      if (slot == target || (further != null && seen.add(slot) && needs(further, target, seen))) {
        return true;
      }
    }
    return false;
  }

  private static Derivation derivation(Equation equation) {
    Slot target = equation.target();
    AmountUnit unit = target.table().unit();
    List<Addend> addends =
        equation.right().stream()
            .map(
                part ->
                    new Addend(part.slot().table().name(), part.slot().cell(), factor(part, unit)))
            .toList();
    return new Derivation(
        equation.demand().id(),
        target.cell(),
        equation.demand().statement() instanceof Roll,
        addends);
  }

  private static BigDecimal factor(Part part, AmountUnit unit) {
    BigDecimal one = part.slot().table().unit().convert(BigDecimal.valueOf(part.sign()), unit);
    return one.stripTrailingZeros();
  }
}
