package gongkai.rule.equation;

import gongkai.rule.language.Identity.Condition;
import java.util.List;

/**
 * What has to be so of other cells for an equation to apply. They may be filled in the meantime, so
 * that it is asked again after the filing is completed.
 *
 * @param slots the cells that decide
 * @param lacks whether some row that is meant has no such cell
 * @param where what a person calls these cells
 */
public record Proviso(Condition.Kind kind, List<Slot> slots, boolean lacks, String where) {

  boolean isMet() {
    return switch (kind) {
      case NOTHING -> !something();
      case SOMETHING -> something();
      case COMPLETE -> !slots.isEmpty() && !isOpen();
    };
  }

  /** Why nothing can be told, as a Chinese sentence; null when it merely does not apply. */
  public String obstacle() {
    return kind == Condition.Kind.COMPLETE && isOpen() ? where + "没有填全。" : null;
  }

  private boolean something() {
    return slots.stream().anyMatch(slot -> slot.value() != null && slot.value().signum() != 0);
  }

  /** A row without such a cell is as incomplete as one whose cell is blank. */
  private boolean isOpen() {
    return lacks || slots.stream().anyMatch(slot -> slot.isBlank() && slot.cell().raw().isBlank());
  }
}
