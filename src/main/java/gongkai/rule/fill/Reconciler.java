package gongkai.rule.fill;

import gongkai.report.Level;
import gongkai.rule.equation.Equation;
import gongkai.rule.equation.Equation.Part;
import gongkai.rule.equation.EquationJudgement;
import gongkai.rule.equation.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Where two ways to fill a cell give different amounts, takes the one that leaves fewer equations
 * broken; where neither does, the cell's own parts stand, and the equation that disagrees says so.
 */
final class Reconciler {
  private static final int MOST_TRIALS = 40;
  private static final long MOST_WORK = 4_000_000;
  private final List<Equation> equations;
  private final List<Slot> blanks;
  private final Runnable refill;
  private long work;

  /**
   * @param blanks the cells that may be filled
   * @param refill fills them all, each in the first way that it can
   */
  Reconciler(List<Equation> equations, List<Slot> blanks, Runnable refill) {
    this.equations = equations.stream().filter(it -> it.demand().level() != Level.INFO).toList();
    this.blanks = blanks;
    this.refill = refill;
  }

  void reconcile() {
    List<Equation> conflicts = conflicts();
    if (conflicts.isEmpty()) {
      return;
    }
    int broken = broken();
    for (int trial = 0; trial < MOST_TRIALS && work < MOST_WORK && trial < conflicts.size(); ) {
      Equation other = conflicts.get(trial);
      Equation before = other.target().definitions().get(0);
      other.target().prefer(other);
      refillAll();
      int left = broken();
      if (left < broken) {
        broken = left;
        conflicts = conflicts();
        trial = 0;
      } else {
        other.target().prefer(before);
        refillAll();
        trial++;
      }
    }
  }

  private void refillAll() {
    blanks.stream().filter(slot -> slot.filledBy() != null).forEach(Slot::empty);
    refill.run();
  }

  private int broken() {
    work += equations.size();
    return (int)
        equations.stream()
            .filter(it -> it.applies() && it.unreadable() == null && !it.allBlank())
            .filter(it -> !EquationJudgement.of(it.settled()).withinRounding())
            .count();
  }

  /** Other ways to fill what is filled that give other amounts and do not rest on it. */
  private List<Equation> conflicts() {
    List<Equation> conflicts = new ArrayList<>();
    for (Slot slot : blanks) {
      for (Equation other : slot.definitions()) {
        if (slot.filledBy() != null
            && other != slot.filledBy()
            && other.applies()
            && other.unreadable() == null
            && !Equation.blank(other.right())
            && !EquationJudgement.of(other).withinRounding()
            && !restsOn(other, slot, Collections.newSetFromMap(new IdentityHashMap<>()))) {
          conflicts.add(other);
        }
      }
    }
    return conflicts;
  }

  private static boolean restsOn(Equation equation, Slot slot, Set<Slot> seen) {
    for (Part part : equation.right()) {
      Equation by = part.slot().filledBy();
      if (part.slot() == slot || (by != null && seen.add(part.slot()) && restsOn(by, slot, seen))) {
        return true;
      }
    }
    return false;
  }
}
