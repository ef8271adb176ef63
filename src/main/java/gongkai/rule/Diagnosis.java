package gongkai.rule;

import gongkai.report.Cause;
import gongkai.report.Cause.Certainty;
import gongkai.report.Finding;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.rule.Equation.Part;
import gongkai.table.AmountUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for the one typed cell whose correction settles the most failures and breaks nothing. A
 * filled cell is no suspect: it stands for the cells that it was computed from.
 */
final class Diagnosis {
  private static final int MOST_FAILURES = 300;
  private static final int MOST_CAUSES = 30;
  private final Map<Finding, Judgement> failures;
  private final List<Judgement> judged;
  private final Map<Judgement, Map<Slot, Integer>> shares = new IdentityHashMap<>();
  private final Map<Slot, List<Judgement>> touching = new IdentityHashMap<>();
  private final List<Cause> causes = new ArrayList<>();

  Diagnosis(List<Judgement> judged, Map<Finding, Judgement> failures) {
    this.judged = judged.stream().filter(Diagnosis::tells).toList();
    this.failures = failures;
  }

  private static boolean tells(Judgement judgement) {
    return !judgement.equation().atMost() && judgement.equation().rule().level() != Level.INFO;
  }

  List<Cause> causes() {
    return causes;
  }

  /**
   * A way to settle failures.
   *
   * @param slot the suspect
   * @param change what to add to it, in 万元
   * @param settles failures that it settles
   * @param breaks how many equations that hold it would break
   */
  private record Remedy(Slot slot, BigDecimal change, Set<Judgement> settles, int breaks) {
    int gain() {
      return settles.size() - breaks;
    }
  }

  List<Finding> explain(List<Finding> findings) {
    Set<Judgement> open = identitySet();
    judged.stream().filter(judgement -> !judgement.withinRounding()).forEach(open::add);
    if (open.isEmpty() || open.size() > MOST_FAILURES) {
      return findings;
    }
    trace(open);
    Map<Judgement, Integer> explained = new IdentityHashMap<>();
    while (!open.isEmpty() && causes.size() < MOST_CAUSES) {
      List<Remedy> remedies = best(open);
      if (remedies.isEmpty()) {
        break;
      }
      Remedy chosen = remedies.get(0);
      int id = causes.size();
      chosen.settles().forEach(judgement -> explained.put(judgement, id));
      causes.add(cause(id, chosen, remedies.size()));
      open.removeAll(chosen.settles());
    }
    return findings.stream().map(finding -> attach(finding, explained)).toList();
  }

  private static Set<Judgement> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private Finding attach(Finding finding, Map<Judgement, Integer> explained) {
    Judgement judgement = failures.get(finding);
    Integer cause = judgement == null ? null : explained.get(judgement);
    return cause == null ? finding : finding.because(cause);
  }

  /** Which typed cells each equation rests on, for the failures and all that share their cells. */
  private void trace(Set<Judgement> open) {
    Set<Slot> suspects = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Judgement judgement : open) {
      suspects.addAll(shares(judgement).keySet());
    }
    for (Judgement judgement : judged) {
      for (Slot slot : shares(judgement).keySet()) {
        if (suspects.contains(slot)) {
          touching.computeIfAbsent(slot, key -> new ArrayList<>()).add(judgement);
        }
      }
    }
  }

  private Map<Slot, Integer> shares(Judgement judgement) {
    return shares.computeIfAbsent(
        judgement,
        key -> {
          Map<Slot, Integer> into = new IdentityHashMap<>();
          rest(judgement.equation().left(), 1, into);
          rest(judgement.equation().right(), -1, into);
          into.values().removeIf(share -> share == 0);
          return into;
        });
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

  /** The remedies with the greatest gain, those that say the same of different cells together. */
  private List<Remedy> best(Set<Judgement> open) {
    List<Remedy> best = new ArrayList<>();
    int gain = 1;
    for (Slot slot : touching.keySet()) {
      for (BigDecimal change : changes(slot, open)) {
        Remedy remedy = remedy(slot, change, open);
        boolean convincing = remedy.settles().size() >= 2 && remedy.gain() >= 1;
        if (!convincing || remedy.gain() < gain) {
          continue;
        }
        if (remedy.gain() > gain) {
          best.clear();
          gain = remedy.gain();
        }
        best.add(remedy);
      }
    }
    best.sort(
        Comparator.comparing((Remedy remedy) -> remedy.breaks())
            .thenComparing(remedy -> remedy.slot().cell().sheet())
            .thenComparing(remedy -> remedy.slot().cell().position()));
    return best;
  }

  private Set<BigDecimal> changes(Slot slot, Set<Judgement> open) {
    Set<BigDecimal> changes = new LinkedHashSet<>();
    for (Judgement judgement : touching.get(slot)) {
      if (open.contains(judgement)) {
        int share = shares(judgement).get(slot);
        if (Math.abs(share) == 1) {
          BigDecimal gap = inWan(judgement, judgement.difference());
          changes.add((share > 0 ? gap.negate() : gap).stripTrailingZeros());
        }
      }
    }
    return changes;
  }

  private Remedy remedy(Slot slot, BigDecimal change, Set<Judgement> open) {
    Set<Judgement> settles = identitySet();
    int breaks = 0;
    for (Judgement judgement : touching.get(slot)) {
      BigDecimal shift = change.multiply(BigDecimal.valueOf(shares(judgement).get(slot)));
      BigDecimal gap = inWan(judgement, judgement.difference()).add(shift);
      boolean holds = gap.abs().compareTo(inWan(judgement, judgement.allowed())) <= 0;
      if (open.contains(judgement)) {
        if (holds) {
          settles.add(judgement);
        }
      } else if (judgement.withinRounding() && !holds) {
        breaks++;
      }
    }
    return new Remedy(slot, change, settles, breaks);
  }

  private static BigDecimal inWan(Judgement judgement, BigDecimal amount) {
    return judgement.equation().unit().convert(amount, AmountUnit.WAN);
  }

  private Cause cause(int id, Remedy remedy, int rivals) {
    Slot slot = remedy.slot();
    BigDecimal change = AmountUnit.WAN.convert(remedy.change(), slot.table().unit());
    BigDecimal suggested = (slot.value() == null ? BigDecimal.ZERO : slot.value()).add(change);
    BigDecimal plain = suggested.stripTrailingZeros();
    Certainty certainty =
        rivals > 1
            ? Certainty.AMBIGUOUS
            : remedy.breaks() > 0 || suggested.signum() < 0 ? Certainty.LIKELY : Certainty.CERTAIN;
    List<String> rules =
        remedy.settles().stream().map(j -> j.equation().rule().id()).distinct().sorted().toList();
    return new Cause(
        id,
        Messages.cell(slot, Role.ACTUAL),
        plain.scale() < 0 ? plain.setScale(0) : plain,
        rules,
        certainty);
  }
}
