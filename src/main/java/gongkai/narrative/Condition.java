package gongkai.narrative;

import java.math.BigDecimal;
import java.util.List;

/** When something is written. */
sealed interface Condition {

  boolean holds(Scope scope);

  /** An amount is known and not zero. */
  record Some(Expr expr) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      return !expr.value(scope, Basis.THIS_YEAR).isNothing();
    }
  }

  /** An amount is known to be zero; what is not known is neither some nor none. */
  record None(Expr expr) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      Value value = expr.value(scope, Basis.THIS_YEAR);
      return value.isKnown() && value.isNothing();
    }
  }

  /** An amount is known. */
  record Known(Expr expr) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      return expr.value(scope, Basis.THIS_YEAR).isKnown();
    }
  }

  /** Words are given. */
  record Given(Words words) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      return words.told(scope).isGiven();
    }
  }

  /** Words are one of these. */
  record Is(Words words, List<String> values) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      String text = words.told(scope).text();
      return text != null && values.contains(text.strip());
    }
  }

  /** How many of a group are not zero. */
  record Count(Loop.Group group, boolean several) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      long count = group.some(scope);
      return several ? count > 1 : count == 1;
    }
  }

  /** How two amounts compare; it does not hold when one is not known. */
  record Compare(Expr left, String sign, Expr right) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      Value one = left.value(scope, Basis.THIS_YEAR);
      Value other = right.value(scope, Basis.THIS_YEAR);
      return one.isKnown() && other.isKnown() && compare(one.amount(), other.amount());
    }

    private boolean compare(BigDecimal one, BigDecimal other) {
      int order = one.compareTo(other);
      switch (sign) {
        case "=":
          return order == 0;
        case "≠":
          return order != 0;
        case "<":
          return order < 0;
        case ">":
          return order > 0;
        case "≤":
          return order <= 0;
        default:
          return order >= 0;
      }
    }
  }

  /** The opposite. */
  record Not(Condition of) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      return !of.holds(scope);
    }
  }

  /** All of them, or at least one. */
  record Several(List<Condition> of, boolean all) implements Condition {
    public Several {
      of = List.copyOf(of);
    }

    @Override
    public boolean holds(Scope scope) {
      return all
          ? of.stream().allMatch(one -> one.holds(scope))
          : of.stream().anyMatch(one -> one.holds(scope));
    }
  }
}
