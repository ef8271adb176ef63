package gongkai.access.login;

import gongkai.access.Principal;
import gongkai.access.Role;
import gongkai.access.TokenScope;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Somebody who may log in.
 *
 * @param login the name they log in with; it never changes
 * @param name what they are called
 * @param units codes of their units; {@code *} stands above all
 * @param hasPassword whether they have chosen or been given one
 * @param mustChangePassword whether they may do nothing else first
 */
public record Person(
    long id,
    String login,
    String name,
    Role role,
    SortedSet<String> units,
    boolean hasPassword,
    boolean mustChangePassword,
    boolean disabled) {
  public Person {
    units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
  }

  /** What they may be taken for once they logged in. */
  Principal principal() {
    return new Principal(id, login, name, role, units, null, mustChangePassword);
  }

  /** What they may be taken for with a token. */
  Principal principal(Set<TokenScope> scopes) {
    return new Principal(id, login, name, role, units, scopes, mustChangePassword);
  }
}
