package gongkai.rule.diagnosis;

import gongkai.rule.equation.Equation.Part;
import gongkai.rule.equation.EquationJudgement;
import gongkai.rule.equation.Slot;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which typed cells every judged equation rests on. A filled cell stands for the cells that it was
 * computed from; an archived one cannot be corrected any more and is no suspect.
 */
final class Influence {
  private final Map<EquationJudgement, Map<Slot, Integer>> shares = new IdentityHashMap<>();
  private final Map<Slot, List<EquationJudgement>> touching = new IdentityHashMap<>();

  Influence(List<EquationJudgement> judged) {
    for (EquationJudgement judgement : judged) {
      for (Slot slot : on(judgement).keySet()) {
        touching.computeIfAbsent(slot, key -> new ArrayList<>(2)).add(judgement);
      }
    }
  }

  private static Map<Slot, Integer> rests(EquationJudgement judgement) {
    Map<Slot, Integer> into = new IdentityHashMap<>();
    rest(judgement.equation().left(), 1, into);
    rest(judgement.equation().right(), -1, into);
    into.values().removeIf(share -> share == 0);
    return into;
  }

  private static void rest(List<Part> parts, int sign, Map<Slot, Integer> into) {
    for (Part part : parts) {
      Slot slot = part.slot();
      int share = sign * part.sign();
      if (slot.isArchived()) {
        continue;
      }
      if (slot.filledBy() != null) {
        rest(slot.filledBy().right(), share, into);
      } else {
        into.merge(slot, share, Integer::sum);
      }
    }
  }

  /** How often each typed cell counts in an equation, left side less right side. */
  Map<Slot, Integer> on(EquationJudgement judgement) {
    return shares.computeIfAbsent(judgement, Influence::rests);
  }

  /** How often this cell counts there. */
  int share(EquationJudgement judgement, Slot slot) {
    return on(judgement).getOrDefault(slot, 0);
  }

  /** The equations in which a typed cell counts. */
  List<EquationJudgement> of(Slot slot) {
    return touching.getOrDefault(slot, List.of());
  }
}
