package gongkai.rule.diagnosis;

import gongkai.rule.equation.EquationJudgement;
import gongkai.rule.equation.Slot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Shows that a cell alone can be to blame: no other cell, nor any two others together, would leave
 * the same trace in the equations. Two wrong amounts of the same size are not rare, since people
 * copy them from one table to the next; then the third table, which is right, looks like the
 * culprit.
 */
final class Proof {
  private static final int PRECISION = 20;
  private static final int MOST_PAIRS = 20_000;
  private final Influence influence;

  Proof(Influence influence) {
    this.influence = influence;
  }

  /** Whether what this cell does to the equations cannot be done by one or two others. */
  boolean isUnique(Slot slot) {
    Map<EquationJudgement, BigDecimal> trace = trace(slot);
    Set<Slot> others = Collections.newSetFromMap(new IdentityHashMap<>());
    trace.keySet().forEach(judgement -> others.addAll(influence.on(judgement).keySet()));
    others.remove(slot);
    if (others.size() > MOST_PAIRS) {
      return false;
    }
    return others.stream().noneMatch(other -> helpsToImitate(slot, trace, other));
  }

  private Map<EquationJudgement, BigDecimal> trace(Slot slot) {
    Map<EquationJudgement, BigDecimal> trace = new IdentityHashMap<>();
    influence.of(slot).forEach(it -> trace.put(it, BigDecimal.valueOf(influence.share(it, slot))));
    return trace;
  }

  private boolean helpsToImitate(Slot slot, Map<EquationJudgement, BigDecimal> trace, Slot other) {
    Map<EquationJudgement, BigDecimal> its = trace(other);
    for (var entry : its.entrySet()) {
      BigDecimal wanted = trace.get(entry.getKey());
      if (wanted != null) {
        BigDecimal factor = wanted.divide(entry.getValue(), PRECISION, RoundingMode.HALF_EVEN);
        Map<EquationJudgement, BigDecimal> rest = less(trace, its, factor);
        if (rest.isEmpty() || someoneLeaves(rest, slot, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Map<EquationJudgement, BigDecimal> less(
      Map<EquationJudgement, BigDecimal> trace,
      Map<EquationJudgement, BigDecimal> its,
      BigDecimal factor) {
    Map<EquationJudgement, BigDecimal> rest = new IdentityHashMap<>(trace);
    its.forEach((at, share) -> rest.merge(at, share.multiply(factor).negate(), BigDecimal::add));
    rest.values().removeIf(share -> share.signum() == 0);
    return rest;
  }

  /** Whether a third cell leaves exactly this trace, or a multiple of it. */
  private boolean someoneLeaves(Map<EquationJudgement, BigDecimal> rest, Slot slot, Slot other) {
    EquationJudgement any = rest.keySet().iterator().next();
    for (Slot third : influence.on(any).keySet()) {
      if (third != slot && third != other && leaves(third, rest, any)) {
        return true;
      }
    }
    return false;
  }

  private boolean leaves(
      Slot third, Map<EquationJudgement, BigDecimal> rest, EquationJudgement any) {
    if (influence.of(third).size() != rest.size()) {
      return false;
    }
    BigDecimal share = BigDecimal.valueOf(influence.share(any, third));
    for (EquationJudgement judgement : influence.of(third)) {
      BigDecimal wanted = rest.get(judgement);
      BigDecimal its = BigDecimal.valueOf(influence.share(judgement, third));
      if (wanted == null || wanted.multiply(share).compareTo(rest.get(any).multiply(its)) != 0) {
        return false;
      }
    }
    return true;
  }
}
