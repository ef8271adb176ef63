package gongkai.rule;

import gongkai.table.Amount;
import gongkai.table.AmountUnit;
import gongkai.template.Fill;
import java.math.BigDecimal;
import java.util.List;

/**
 * A rule applied to the cells of one place: left = right, or left ≤ right.
 *
 * @param demand what it comes from
 * @param left the judged side; usually one cell
 * @param right what it is held against
 * @param atMost whether ≤ is asked
 * @param where the row or column it was made for, for a person; may be empty
 */
record Equation(Demand demand, List<Part> left, List<Part> right, boolean atMost, String where) {

  /**
   * @param sign 1 or -1
   * @param slot the cell
   */
  record Part(int sign, Slot slot) {
    /** Blank or zero. */
    boolean isNothing() {
      return slot.isBlank() || slot.value().signum() == 0;
    }

    /** Its signed amount as it is printed, or null when blank. */
    Amount printed() {
      return slot.isBlank() ? null : sign < 0 ? slot.printed().negated() : slot.printed();
    }

    /** Its signed amount in a unit, or null when blank. */
    BigDecimal amount(AmountUnit unit) {
      BigDecimal value = slot.value();
      if (value == null) {
        return null;
      }
      BigDecimal converted = slot.table().unit().convert(value, unit);
      return sign < 0 ? converted.negate() : converted;
    }
  }

  /** The unit in which it is judged: that of the first cell on the left. */
  AmountUnit unit() {
    List<Part> any = left.isEmpty() ? right : left;
    return any.get(0).slot().table().unit();
  }

  /** The cell that it defines when it asks for = and has one on the left, else null. */
  Slot target() {
    return !atMost && left.size() == 1 && left.get(0).sign() > 0 ? left.get(0).slot() : null;
  }

  /** Whether it is how its target comes about: the sum of cells of the same table. */
  boolean sumsOwnParts() {
    return demand.fill() == Fill.LEFT && target() != null && withinOneTable();
  }

  boolean withinOneTable() {
    String name = demand.table();
    return left.stream().allMatch(part -> part.slot().table().name().equals(name))
        && right.stream().allMatch(part -> part.slot().table().name().equals(name));
  }

  BigDecimal leftSum() {
    return sum(left);
  }

  BigDecimal rightSum() {
    return sum(right);
  }

  private BigDecimal sum(List<Part> parts) {
    AmountUnit unit = unit();
    BigDecimal sum = BigDecimal.ZERO;
    for (Part part : parts) {
      BigDecimal amount = part.amount(unit);
      if (amount != null) {
        sum = sum.add(amount);
      }
    }
    return sum;
  }

  /** A cell that holds no amount where one belongs, or null when all can be read. */
  Slot unreadable() {
    Slot found = unreadable(left);
    return found == null ? unreadable(right) : found;
  }

  private static Slot unreadable(List<Part> parts) {
    for (Part part : parts) {
      if (part.slot().isUnreadable()) {
        return part.slot();
      }
    }
    return null;
  }

  boolean allBlank() {
    return blank(left) && blank(right);
  }

  static boolean blank(List<Part> parts) {
    for (Part part : parts) {
      if (!part.slot().isBlank()) {
        return false;
      }
    }
    return true;
  }
}
