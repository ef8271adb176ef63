package gongkai.rule.diagnosis;

import gongkai.report.Cause;
import gongkai.report.Cause.Certainty;
import gongkai.report.Finding;
import gongkai.report.FindingCell.Role;
import gongkai.rule.equation.Equation.Part;
import gongkai.rule.equation.EquationJudgement;
import gongkai.rule.equation.Messages;
import gongkai.rule.equation.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for the typed cells whose correction settles the most failures and breaks nothing. A filled
 * cell is no suspect: it stands for the cells that it was computed from.
 */
public final class Diagnosis {
  private static final int MOST_FAILURES = 300;
  private static final int MOST_CAUSES = 30;
  private static final int MOST_RIVALS = 5;
  private static final Comparator<Remedy> STRENGTH =
      Comparator.comparing(Remedy::gain).thenComparing(Remedy::evidence);
  private final Map<Finding, EquationJudgement> failures;
  private final List<EquationJudgement> judged;
  private final List<CodeDiagnosis.Wrong> codes;
  private final Set<String> doubtful;
  private final List<Blame> blames = new ArrayList<>();
  private Influence influence;
  private Influence everything;
  private Gaps gaps;
  private List<EquationJudgement> leftOpen = List.of();

  /** The best remedies of one turn: they say the same of different cells. */
  private record Blame(Remedy chosen, List<Remedy> rivals) {}

  /**
   * @param codes the codes that are wrong; amounts are not blamed for what they explain
   * @param doubtful sheets on which codes do not fit, so that no amount there is certainly wrong
   */
  public Diagnosis(
      List<EquationJudgement> judged,
      Map<Finding, EquationJudgement> failures,
      List<CodeDiagnosis.Wrong> codes,
      Set<String> doubtful) {
    this.codes = codes;
    this.doubtful = doubtful;
    this.failures = failures;
    Set<EquationJudgement> settled = Collections.newSetFromMap(new IdentityHashMap<>());
    failures.forEach(
        (finding, judgement) -> {
          if (code(finding) != null) {
            settled.add(judgement);
          }
        });
    this.judged = judged.stream().filter(it -> !settled.contains(it)).toList();
  }

  /** Which wrong code explains a finding; null when none does. */
  private Integer code(Finding finding) {
    for (int id = 0; id < codes.size(); id++) {
      if (codes.get(id).settled().contains(CodeDiagnosis.key(finding))) {
        return id;
      }
    }
    return null;
  }

  /** The findings, each with its cause and with the typed cells behind filled ones. */
  public List<Finding> explain(List<Finding> findings) {
    Set<EquationJudgement> open = Collections.newSetFromMap(new IdentityHashMap<>());
    judged.stream()
        .filter(judgement -> judgement.isHard() && !judgement.withinRounding())
        .forEach(open::add);
    if (open.isEmpty() || open.size() > MOST_FAILURES) {
      return findings.stream().map(it -> attach(it, Map.of(), null)).toList();
    }
    influence = new Influence(judged.stream().filter(EquationJudgement::isHard).toList());
    everything = new Influence(judged);
    gaps = new Gaps(everything);
    Map<EquationJudgement, Integer> explained = blame(open);
    leftOpen =
        judged.stream().filter(judgement -> judgement.isHard() && !gaps.closed(judgement)).toList();
    var leaves = new Leaves(influence);
    return findings.stream().map(it -> attach(it, explained, leaves)).toList();
  }

  private Map<EquationJudgement, Integer> blame(Set<EquationJudgement> open) {
    Map<EquationJudgement, Integer> explained = new IdentityHashMap<>();
    while (!open.isEmpty() && blames.size() < MOST_CAUSES) {
      List<Remedy> best = best(open);
      if (best.isEmpty()) {
        break;
      }
      Remedy chosen = best.get(0);
      Stream.concat(chosen.settles().stream(), chosen.confirms().stream())
          .forEach(judgement -> explained.putIfAbsent(judgement, blames.size()));
      blames.add(new Blame(chosen, best.subList(1, best.size())));
      gaps.take(chosen);
      open.removeAll(chosen.settles());
    }
    blameUnconfirmed(open, explained);
    return explained;
  }

  private Finding attach(
      Finding finding, Map<EquationJudgement, Integer> explained, Leaves leaves) {
    Integer code = code(finding);
    if (code != null) {
      return finding.because(code);
    }
    EquationJudgement judgement = failures.get(finding);
    if (judgement == null || leaves == null) {
      return finding;
    }
    Finding named = leaves.name(finding, judgement);
    Integer cause = explained.get(judgement);
    return cause == null ? named : named.because(codes.size() + cause);
  }

  /** Where one equation alone is broken: those of its typed cells that no other one confirms. */
  private void blameUnconfirmed(
      Set<EquationJudgement> open, Map<EquationJudgement, Integer> explained) {
    for (EquationJudgement judgement : open) {
      BigDecimal gap = gaps.of(judgement);
      List<Remedy> remedies =
          influence.on(judgement).entrySet().stream()
              .filter(it -> Math.abs(it.getValue()) == 1 && it.getKey().value() != null)
              .filter(it -> influence.of(it.getKey()).size() == 1)
              .map(
                  it ->
                      Remedy.of(
                          it.getKey(), it.getValue() > 0 ? gap.negate() : gap, everything, gaps))
              .filter(it -> it.suggested().signum() >= 0)
              .toList();
      if (!remedies.isEmpty()
          && remedies.size() <= MOST_RIVALS
          && blames.size() < MOST_CAUSES
          && !gaps.closed(judgement)) {
        explained.put(judgement, blames.size());
        blames.add(new Blame(remedies.get(0), remedies.subList(1, remedies.size())));
        gaps.take(remedies.get(0));
      }
    }
  }

  /** The remedies with the greatest gain; those that a slip of the hand explains stand first. */
  private List<Remedy> best(Set<EquationJudgement> open) {
    List<Remedy> best = new ArrayList<>();
    for (Slot slot : suspects(open)) {
      for (BigDecimal change : changes(slot, open)) {
        Remedy remedy = Remedy.of(slot, change, everything, gaps);
        int better = best.isEmpty() ? 1 : STRENGTH.compare(remedy, best.get(0));
        if (better >= 0 && remedy.convinces()) {
          if (better > 0) {
            best.clear();
          }
          best.add(remedy);
        }
      }
    }
    best.sort(
        Comparator.comparing(Remedy::breaks)
            .thenComparing(remedy -> !remedy.isSlip())
            .thenComparing(remedy -> remedy.slot().cell().sheet())
            .thenComparing(remedy -> remedy.slot().cell().position()));
    return best;
  }

  private Set<Slot> suspects(Set<EquationJudgement> open) {
    Set<Slot> suspects = Collections.newSetFromMap(new IdentityHashMap<>());
    open.forEach(judgement -> suspects.addAll(influence.on(judgement).keySet()));
    return suspects;
  }

  private Set<BigDecimal> changes(Slot slot, Set<EquationJudgement> open) {
    Set<BigDecimal> changes = new LinkedHashSet<>();
    for (EquationJudgement judgement : influence.of(slot)) {
      int share = influence.share(judgement, slot);
      if (open.contains(judgement) && Math.abs(share) == 1) {
        BigDecimal gap = gaps.of(judgement);
        changes.add((share > 0 ? gap.negate() : gap).stripTrailingZeros());
      }
    }
    return changes;
  }

  /** The causes found, the most telling first. */
  public List<Cause> causes() {
    List<Cause> causes = new ArrayList<>();
    for (CodeDiagnosis.Wrong wrong : codes) {
      causes.add(
          new Cause(
              causes.size(),
              wrong.cell(),
              null,
              wrong.code(),
              wrong.rules(),
              Certainty.LIKELY,
              List.of()));
    }
    for (Blame blame : blames) {
      causes.add(cause(causes.size(), blame));
    }
    return causes;
  }

  private Cause cause(int id, Blame blame) {
    Remedy chosen = blame.chosen();
    List<String> rules =
        chosen.settles().stream().map(j -> j.equation().demand().id()).distinct().sorted().toList();
    return new Cause(
        id,
        Messages.cell(chosen.slot(), Role.ACTUAL),
        chosen.suggested(),
        null,
        rules,
        certainty(blame),
        blame.rivals().stream()
            .limit(MOST_RIVALS)
            .map(rival -> Messages.cell(rival.slot(), Role.ACTUAL))
            .toList());
  }

  private Certainty certainty(Blame blame) {
    Remedy chosen = blame.chosen();
    if (!blame.rivals().isEmpty()) {
      boolean onlySlip = chosen.isSlip() && !blame.rivals().get(0).isSlip();
      return onlySlip ? Certainty.LIKELY : Certainty.AMBIGUOUS;
    }
    boolean clear =
        chosen.settles().size() >= 2
            && chosen.breaks() == 0
            && chosen.suggested().signum() >= 0
            && !isDoubtful(chosen)
            && !isMoved(chosen.slot())
            && settlesAll(chosen)
            && new Proof(influence).isUnique(chosen.slot());
    return clear ? Certainty.CERTAIN : Certainty.LIKELY;
  }

  private boolean isDoubtful(Remedy chosen) {
    return chosen.settles().stream()
        .flatMap(Diagnosis::parts)
        .anyMatch(part -> doubtful.contains(part.slot().cell().sheet()));
  }

  /**
   * Whether the same amount was filled into a blank of the same row, and not because it stands
   * here: there it may belong.
   */
  private boolean isMoved(Slot slot) {
    return judged.stream()
        .flatMap(Diagnosis::parts)
        .map(Part::slot)
        .filter(it -> it.filledBy() != null && it.table() == slot.table())
        .filter(it -> it.filledBy().right().stream().noneMatch(part -> part.slot() == slot))
        .filter(it -> it.cell().position().row() == slot.cell().position().row())
        .anyMatch(it -> slot.value() != null && it.value().compareTo(slot.value()) == 0);
  }

  private static Stream<Part> parts(EquationJudgement judgement) {
    return Stream.concat(
        judgement.equation().left().stream(), judgement.equation().right().stream());
  }

  /** Whether nothing around the cell stays open, and no equal change elsewhere helps. */
  private boolean settlesAll(Remedy chosen) {
    return leftOpen.stream().noneMatch(it -> isNear(it, chosen.slot()))
        && blames.stream()
            .map(Blame::chosen)
            .noneMatch(it -> it != chosen && equal(it.change(), chosen.change()));
  }

  /** Whether an equation shares a cell with one in which this cell counts. */
  private boolean isNear(EquationJudgement open, Slot slot) {
    Set<Slot> cells = influence.on(open).keySet();
    return influence.of(slot).stream()
        .flatMap(judgement -> influence.on(judgement).keySet().stream())
        .anyMatch(cells::contains);
  }

  private static boolean equal(BigDecimal one, BigDecimal other) {
    return one.abs().compareTo(other.abs()) == 0;
  }
}
