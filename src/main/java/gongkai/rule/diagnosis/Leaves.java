package gongkai.rule.diagnosis;

import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.rule.equation.Equation;
import gongkai.rule.equation.Equation.Part;
import gongkai.rule.equation.EquationJudgement;
import gongkai.rule.equation.Messages;
import gongkai.rule.equation.Slot;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names the typed cells behind the filled ones of a failure; an error sits in one of them. */
final class Leaves {
  private static final int SHOWN = 60;
  private static final int NAMED = 3;
  private final Influence influence;

  Leaves(Influence influence) {
    this.influence = influence;
  }

  /** The finding with those cells among its own, those least confirmed elsewhere first. */
  Finding name(Finding finding, EquationJudgement judgement) {
    List<Slot> hidden = hidden(judgement);
    if (hidden.isEmpty()) {
      return finding;
    }
    Set<FindingCell> cells = new LinkedHashSet<>(finding.cells());
    hidden.stream().limit(SHOWN).map(slot -> Messages.cell(slot, Role.OPERAND)).forEach(cells::add);
    return finding.naming(finding.message() + said(hidden), List.copyOf(cells));
  }

  private List<Slot> hidden(EquationJudgement judgement) {
    Equation equation = judgement.equation();
    Set<Slot> direct = Collections.newSetFromMap(new IdentityHashMap<>());
    Stream.concat(equation.left().stream(), equation.right().stream())
        .map(Part::slot)
        .forEach(direct::add);
    return influence.on(judgement).keySet().stream()
        .filter(slot -> !slot.isBlank() && !direct.contains(slot))
        .sorted(
            Comparator.comparing(this::confirmations)
                .thenComparing(slot -> slot.cell().sheet())
                .thenComparing(slot -> slot.cell().position()))
        .toList();
  }

  private long confirmations(Slot slot) {
    return influence.of(slot).stream().filter(EquationJudgement::withinRounding).count();
  }

  private static String said(List<Slot> hidden) {
    List<String> places =
        hidden.stream().limit(NAMED).map(slot -> slot.cell().ref().toString()).toList();
    return "其中补全的数由%s%s %d 个已填的数算出，错的也可能在其中。"
        .formatted(String.join("、", places), hidden.size() > NAMED ? "等" : "这", hidden.size());
  }
}
