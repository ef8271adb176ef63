package gongkai.text.expr;

import java.math.BigDecimal;
import java.util.List;

/** When something is written. */
public sealed interface Condition {

  boolean holds(Context context);

  /** An amount is known and not zero. */
  record Some(Expr expr) implements Condition {
    @Override
    public boolean holds(Context context) {
      return !expr.value(context, Basis.THIS_YEAR).isNothing();
    }
  }

  /** An amount is known to be zero; what is not known is neither some nor none. */
  record None(Expr expr) implements Condition {
    @Override
    public boolean holds(Context context) {
      Value value = expr.value(context, Basis.THIS_YEAR);
      return value.isKnown() && value.isNothing();
    }
  }

  /** An amount is known. */
  record Known(Expr expr) implements Condition {
    @Override
    public boolean holds(Context context) {
      return expr.value(context, Basis.THIS_YEAR).isKnown();
    }
  }

  /** Words are given. */
  record Given(WordExpr words) implements Condition {
    @Override
    public boolean holds(Context context) {
      return words.told(context).isGiven();
    }
  }

  /** Words are one of these. */
  record Is(WordExpr words, List<String> values) implements Condition {
    @Override
    public boolean holds(Context context) {
      String text = words.told(context).text();
      return text != null && values.contains(text.strip());
    }
  }

  /** How many of a group are not zero. */
  record Count(Loop.Group group, boolean several) implements Condition {
    @Override
    public boolean holds(Context context) {
      long count = group.some(context);
      return several ? count > 1 : count == 1;
    }
  }

  /** How two amounts compare; it does not hold when one is not known. */
  record Compare(Expr left, String sign, Expr right) implements Condition {
    @Override
    public boolean holds(Context context) {
      Value one = left.value(context, Basis.THIS_YEAR);
      Value other = right.value(context, Basis.THIS_YEAR);
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
    public boolean holds(Context context) {
      return !of.holds(context);
    }
  }

  /** All of them, or at least one. */
  record Several(List<Condition> of, boolean all) implements Condition {
    public Several {
      of = List.copyOf(of);
    }

    @Override
    public boolean holds(Context context) {
      return all
          ? of.stream().allMatch(one -> one.holds(context))
          : of.stream().anyMatch(one -> one.holds(context));
    }
  }
}
