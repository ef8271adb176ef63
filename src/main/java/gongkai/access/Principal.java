package gongkai.access;

import gongkai.access.unit.UnitTree;
import java.util.Set;

/**
 * Somebody as the server knows them during one request.
 *
 * @param person their number; 0 for a visitor
 * @param login the name they log in with
 * @param name what they are called
 * @param units codes of their own units; {@link UnitTree#ALL} puts them above all
 * @param scopes what the token they came with is good for; null when they logged in
 * @param mustChangePassword whether they may do nothing else first
 */
public record Principal(
    long person,
    String login,
    String name,
    Role role,
    Set<String> units,
    Set<TokenScope> scopes,
    boolean mustChangePassword) {
  /** Somebody who did not log in. */
  public static final Principal VISITOR =
      new Principal(0, "(未登录)", "访客", Role.VISITOR, Set.of(), null, false);

  public Principal {
    units = Set.copyOf(units);
    scopes = scopes == null ? null : Set.copyOf(scopes);
  }

  public boolean isVisitor() {
    return role == Role.VISITOR;
  }

  /** Whether they came with a token instead of logging in. */
  public boolean byToken() {
    return scopes != null;
  }

  /** How a unit stands to them; a unit without a code is below ALL only. */
  public Reach reach(String unit, UnitTree tree) {
    if (unit != null && units.contains(unit)) {
      return Reach.OWN;
    }
    return units.stream().anyMatch(own -> tree.isBelow(unit, own)) ? Reach.BELOW : Reach.FOREIGN;
  }
}
