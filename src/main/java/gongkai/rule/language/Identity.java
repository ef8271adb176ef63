package gongkai.rule.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two sums that must be equal, or the left at most the right.
 *
 * @param each for what it is repeated
 * @param atMost whether ≤ is asked instead of =
 * @param right what it is held against
 * @param constant a number that is added to the right
 * @param others other right sides of which one may hold instead
 * @param conditions when it applies; all of them have to be met
 */
public record Identity(
    Each each,
    List<Term> left,
    boolean atMost,
    List<Term> right,
    BigDecimal constant,
    List<List<Term>> others,
    List<Condition> conditions)
    implements Statement {
  public Identity {
    left = List.copyOf(left);
    right = List.copyOf(right);
    others = List.copyOf(others);
    conditions = List.copyOf(conditions);
  }

  /** All that it cannot do without. */
  public Stream<Ref> refs() {
    return Stream.concat(
        Stream.concat(left.stream(), right.stream()).map(Term::ref),
        conditions.stream().flatMap(condition -> condition.refs().stream()));
  }

  /**
   * When an identity applies.
   *
   * @param refs the cells that decide
   */
  public record Condition(Kind kind, List<Ref> refs) {
    public Condition {
      refs = List.copyOf(refs);
    }

    /** What is asked of these cells. */
    public enum Kind {
      /** 当无: all of them are zero or blank. */
      NOTHING,
      /** 当有: at least one of them is not. */
      SOMETHING,
      /** 当齐: none of them is blank. */
      COMPLETE
    }
  }
}
