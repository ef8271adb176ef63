package gongkai.rule.equation;

import gongkai.rule.language.Demand;
import gongkai.table.Amount;
import gongkai.table.AmountUnit;
import gongkai.template.Fill;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule applied to the cells of one place: left = right, or left ≤ right.
 *
 * @param demand what it comes from
 * @param left the judged side; usually one cell
 * @param right what it is held against
 * @param constant a number that is added to the right
 * @param others other right sides of which one may hold instead
 * @param provisos what has to be so of other cells for it to apply
 * @param atMost whether ≤ is asked
 * @param where the row or column it was made for, for a person; may be empty
 */
public record Equation(
    Demand demand,
    List<Part> left,
    List<Part> right,
    BigDecimal constant,
    List<List<Part>> others,
    List<Proviso> provisos,
    boolean atMost,
    String where) {

  /** One that asks for = between cells alone. */
  public Equation(Demand demand, List<Part> left, List<Part> right, String where) {
    this(demand, left, right, BigDecimal.ZERO, List.of(), List.of(), false, where);
  }

  /**
   * @param sign 1 or -1
   * @param slot the cell
   */
  public record Part(int sign, Slot slot) {
    /** Blank or zero. */
    public boolean isNothing() {
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

  /** Whether it says anything of its cells as they stand now. */
  public boolean applies() {
    return provisos.stream().allMatch(Proviso::isMet);
  }

  /** The unit in which it is judged: that of the first cell on the left. */
  public AmountUnit unit() {
    return first().table().unit();
  }

  /** The cell that it defines when it asks for = and has one on the left, else null. */
  public Slot target() {
    return !atMost && left.size() == 1 && left.get(0).sign() > 0 ? left.get(0).slot() : null;
  }

  /** Whether it determines a cell; where one of several right sides may hold, it does not. */
  public boolean mayFill() {
    return demand.fill() != Fill.NONE && others.isEmpty();
  }

  /** Whether it determines the cell on its right as well. */
  public boolean canBeReversed() {
    return demand.fill() == Fill.BOTH && right.size() == 1 && constant.signum() == 0;
  }

  /** Whether it is how its target comes about: the sum of cells of the same table. */
  public boolean sumsOwnParts() {
    return demand.fill() == Fill.LEFT && target() != null && withinOneTable();
  }

  public boolean withinOneTable() {
    String name = demand.table();
    return left.stream().allMatch(part -> part.slot().table().name().equals(name))
        && right.stream().allMatch(part -> part.slot().table().name().equals(name));
  }

  public BigDecimal leftSum() {
    return sum(left);
  }

  public BigDecimal rightSum() {
    return sum(right).add(constant);
  }

  /** The first of its right sides that holds; its own when none does. */
  public Equation settled() {
    for (List<Part> other : others) {
      if (EquationJudgement.of(this).withinRounding()) {
        return this;
      }
      Equation instead =
          new Equation(demand, left, other, constant, List.of(), provisos, atMost, where);
      if (!other.isEmpty() && EquationJudgement.of(instead).withinRounding()) {
        return instead;
      }
    }
    return this;
  }

  /** Whether its cells hold what can be told apart: money of known units, or points. */
  boolean isComparable() {
    AmountUnit unit = unit();
    return Stream.concat(left.stream(), right.stream())
        .allMatch(
            part ->
                part.slot().table() == first().table()
                    || part.slot().table().unit().comparesWith(unit));
  }

  private Slot first() {
    return (left.isEmpty() ? right : left).get(0).slot();
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
  public Slot unreadable() {
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

  /** A blank cell of which nobody knows what belongs there, or null. */
  public Slot unknown() {
    return Stream.concat(left.stream(), right.stream())
        .map(Part::slot)
        .filter(Slot::isUnknown)
        .findFirst()
        .orElse(null);
  }

  public boolean allBlank() {
    return blank(left) && blank(right);
  }

  public static boolean blank(List<Part> parts) {
    for (Part part : parts) {
      if (!part.slot().isBlank()) {
        return false;
      }
    }
    return true;
  }
}
