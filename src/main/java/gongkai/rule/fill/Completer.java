package gongkai.rule.fill;

import gongkai.rule.equation.Equation;
import gongkai.rule.equation.Equation.Part;
import gongkai.rule.equation.Slot;
import gongkai.table.Abandoned;
import gongkai.table.AmountUnit;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills what the rules determine and is blank. A cell is filled from its own parts before it is
 * filled from another table, unless that contradicts more of the rest; a total of nothing and one
 * that comes to nothing stay blank; blank addends count as nothing.
 */
public final class Completer {
  private static final int PASSES = 20;
  private final Set<Slot> open = new HashSet<>();
  private final Set<Slot> done = new HashSet<>();

  private Completer() {}

  public static void complete(List<Equation> equations) {
    forgetEmptyFormulas(equations);
    List<Slot> blanks = define(equations);
    fill(blanks);
    new Reconciler(equations, blanks, () -> fill(blanks)).reconcile();
    weighFormulas(equations);
  }

  private static void fill(List<Slot> blanks) {
    for (int pass = 0; pass < PASSES; pass++) {
      var completer = new Completer();
      long before = blanks.stream().filter(Slot::isBlank).count();
      blanks.forEach(completer::solve);
      if (blanks.stream().filter(Slot::isBlank).count() == before) {
        return;
      }
    }
  }

  /** A formula's zero says as little as a blank does, unless its own parts say more. */
  private static void forgetEmptyFormulas(List<Equation> equations) {
    Set<Slot> empty = new LinkedHashSet<>();
    for (Equation equation : equations) {
      for (List<Part> side : List.of(equation.left(), equation.right())) {
        side.stream().map(Part::slot).filter(Slot::computesNothing).forEach(empty::add);
      }
    }
    for (Equation equation : equations) {
      if (equation.sumsOwnParts() && !equation.right().stream().allMatch(Part::isNothing)) {
        empty.remove(equation.target());
      }
    }
    empty.forEach(Slot::forget);
  }

  /** A formula that adds up rounded values is off by as much as all of them together. */
  private static void weighFormulas(List<Equation> equations) {
    Map<Slot, Equation> sums = new LinkedHashMap<>();
    for (Equation equation : equations) {
      Slot target = equation.sumsOwnParts() ? equation.target() : null;
      if (target != null
          && target.isFormula()
          && !target.isBlank()
          && target.filledBy() == null
          && equation.leftSum().compareTo(equation.rightSum()) == 0) {
        sums.putIfAbsent(target, equation);
      }
    }
    List.copyOf(sums.keySet()).forEach(slot -> weigh(slot, sums));
  }

  private static int weigh(Slot slot, Map<Slot, Equation> sums) {
    Equation sum = sums.remove(slot);
    if (sum != null) {
      int weight = 0;
      for (Part part : sum.right()) {
        weight += part.slot().isBlank() ? 0 : weigh(part.slot(), sums);
      }
      slot.standsFor(weight);
    }
    return slot.weight();
  }

  private static List<Slot> define(List<Equation> equations) {
    Set<Slot> blanks = new LinkedHashSet<>();
    for (boolean within : new boolean[] {true, false}) {
      for (Equation equation : equations) {
        if (equation.withinOneTable() == within && equation.mayFill()) {
          define(equation, blanks);
          if (equation.canBeReversed()) {
            define(reversed(equation), blanks);
          }
        }
      }
    }
    return List.copyOf(blanks);
  }

  private static void define(Equation equation, Set<Slot> blanks) {
    Slot target = equation.target();
    if (target == null || equation.right().isEmpty()) {
      return;
    }
    boolean follows = target.isFormula() && target.isBlank() && equation.sumsOwnParts();
    if (follows || target.fillable()) {
      target.definedBy(equation);
      blanks.add(target);
    }
  }

  private static Equation reversed(Equation equation) {
    return new Equation(equation.demand(), equation.right(), equation.left(), equation.where());
  }

  private void solve(Slot slot) {
    Abandoned.check();
    if (!slot.isBlank() || !open.add(slot)) {
      return;
    }
    for (Equation equation : slot.definitions()) {
      if (slot.isBlank() && ready(equation)) {
        fill(slot, equation);
      }
    }
    open.remove(slot);
    done.add(slot);
  }

  /** Whether all parts have been tried first; a part that waits for this very cell has not. */
  private boolean ready(Equation equation) {
    for (Part part : equation.right()) {
      Slot slot = part.slot();
      if (slot.isBlank() && !slot.definitions().isEmpty() && !done.contains(slot)) {
        solve(slot);
        if (slot.isBlank() && !done.contains(slot)) {
          return false;
        }
      }
    }
    return true;
  }

  private static void fill(Slot slot, Equation equation) {
    if (Equation.blank(equation.right()) || equation.unreadable() != null) {
      return;
    }
    BigDecimal sum = equation.rightSum();
    if (sum.signum() == 0) {
      return;
    }
    AmountUnit unit = equation.unit();
    int weight = 0;
    for (Part part : equation.right()) {
      weight += part.slot().isBlank() ? 0 : part.slot().weight();
    }
    slot.fill(unit.convert(sum, slot.table().unit()), equation, weight);
  }
}
