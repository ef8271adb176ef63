package gongkai.rule;

import java.util.List;

/**
 * Two sums that must be equal, or the left at most the right.
 *
 * @param each for what it is repeated
 * @param atMost whether ≤ is asked instead of =
 * @param condition when it applies
 */
record Identity(Each each, List<Term> left, boolean atMost, List<Term> right, Condition condition)
    implements Statement {
  Identity {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /**
   * 当无 or 当有.
   *
   * @param refs the cells that decide; none means always
   * @param nothing whether all of them have to be zero or blank, else at least one not
   */
  record Condition(List<Ref> refs, boolean nothing) {
    static final Condition ALWAYS = new Condition(List.of(), true);

    Condition {
      refs = List.copyOf(refs);
    }
  }
}
