package gongkai.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The table of who may do what to whose filings. */
public final class Permissions {
  private static final Map<String, Set<Reach>> WORDS =
      Map.of(
          "no", Set.of(),
          "own", Set.of(Reach.OWN),
          "below", Set.of(Reach.BELOW),
          "own+below", Set.of(Reach.OWN, Reach.BELOW),
          "any", Set.of(Reach.OWN, Reach.BELOW, Reach.FOREIGN));

  /** Once somebody keeps the people. */
  public static final Permissions STANDARD =
      new Permissions(
          """
          action         visitor  accountant  supervisor  administrator
          BROWSE         any      any         any         any
          CHECK          no       any         any         any
          FILE           no       own         no          no
          ANSWER         no       own         no          no
          VIEW           no       own         own+below   any
          JUDGE          no       no          below       no
          REOPEN         no       no          below       no
          WAIVE          no       no          below       no
          SET_DUE_DATES  no       no          no          any
          MANAGE_UNITS   no       no          no          any
          MANAGE_PEOPLE  no       no          no          any
          READ_AUDIT     no       no          no          any
          OWN_ACCOUNT    no       any         any         any
          """);

  /** While nobody has taken charge yet: workbooks are checked, and the archive is closed. */
  public static final Permissions UNCLAIMED =
      new Permissions(
          """
          action  visitor  accountant  supervisor  administrator
          BROWSE  any      no          no          no
          CHECK   any      no          no          no
          """);

  private final Map<Action, Map<Role, Set<Reach>>> rows = new EnumMap<>(Action.class);

  /**
   * @param table a heading, then a line for each action that somebody may do
   */
  public Permissions(String table) {
    List<String> lines = table.lines().toList();
    List<Role> columns = cells(lines.get(0)).stream().skip(1).map(Permissions::role).toList();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      var row = new EnumMap<Role, Set<Reach>>(Role.class);
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), reaches(cells.get(i + 1), line));
      }
      rows.put(Action.valueOf(cells.get(0)), row);
    }
  }

  /** Whether nobody has taken charge yet. */
  boolean isUnclaimed() {
    return this == UNCLAIMED;
  }

  /** The units whose filings this role may do this to; empty when it may not do it at all. */
  public Set<Reach> of(Action action, Role role) {
    return rows.getOrDefault(action, Map.of()).getOrDefault(role, Set.of());
  }

  private static List<String> cells(String line) {
    return List.of(line.strip().split(" +"));
  }

  private static Role role(String heading) {
    return Role.valueOf(heading.toUpperCase(Locale.ROOT));
  }

  private static Set<Reach> reaches(String word, String line) {
    Set<Reach> reaches = WORDS.get(word);
    if (reaches == null) {
      throw new IllegalArgumentException("Unknown word '" + word + "' in: " + line);
    }
    return reaches;
  }
}
