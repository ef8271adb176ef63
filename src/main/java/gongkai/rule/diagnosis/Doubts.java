package gongkai.rule.diagnosis;

import gongkai.report.Cause;
import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.FindingCell.Role;
import gongkai.report.Level;
import gongkai.rule.equation.Equation.Part;
import gongkai.rule.equation.Slot;
import gongkai.table.Amounts;
import gongkai.table.CellRef;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which cells are to be looked at again before anybody publishes what they say. */
public final class Doubts {
  private Doubts() {}

  /** The cells that are to blame or called wrong, and those that were filled by way of them. */
  public static Set<CellRef> of(
      List<Finding> findings, List<Cause> causes, Collection<Slot> slots) {
    Set<CellRef> doubted = new HashSet<>();
    causes.stream().flatMap(Doubts::blamed).map(FindingCell::ref).forEach(doubted::add);
    findings.stream()
        .filter(finding -> finding.cause() == null)
        .flatMap(Doubts::calledWrong)
        .map(FindingCell::ref)
        .forEach(doubted::add);
    if (!doubted.isEmpty()) {
      Set<Slot> sound = new HashSet<>();
      slots.forEach(slot -> follows(slot, doubted, sound));
    }
    return doubted;
  }

  private static Stream<FindingCell> blamed(Cause cause) {
    return Stream.concat(Stream.of(cause.cell()), cause.others().stream());
  }

  /** A warning asks about amounts, and says of words that they are wrong. */
  private static Stream<FindingCell> calledWrong(Finding finding) {
    return finding.cells().stream()
        .filter(cell -> cell.role() == Role.ACTUAL)
        .filter(
            cell ->
                finding.level() == Level.ERROR
                    || (finding.level() == Level.WARNING && isWords(cell.value())));
  }

  private static boolean isWords(String value) {
    return value != null && Amounts.parse(value) == null;
  }

  private static boolean follows(Slot slot, Set<CellRef> doubted, Set<Slot> sound) {
    if (slot.isArchived() || doubted.contains(slot.cell().ref())) {
      return !slot.isArchived();
    }
    if (slot.filledBy() == null || !sound.add(slot)) {
      return false;
    }
    boolean doubtful =
        slot.filledBy().right().stream()
            .map(Part::slot)
            .filter(part -> !part.isBlank())
            .anyMatch(part -> follows(part, doubted, sound));
    if (doubtful) {
      doubted.add(slot.cell().ref());
    }
    return doubtful;
  }
}
