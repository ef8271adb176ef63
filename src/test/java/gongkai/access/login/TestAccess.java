package gongkai.access.login;

import gongkai.access.Permissions;
import gongkai.access.Policy;
import gongkai.access.Role;
import gongkai.access.audit.Actor;
import gongkai.access.unit.BudgetUnit;
import gongkai.archive.store.Database;
import java.time.Clock;
import java.util.Set;

/** Access whose passwords cost little, and the people and units that tests of pages need. */
public final class TestAccess {
  public static final String PASSWORD = "天青色等烟雨而我等你 7";
  private static final Actor TEST = new Actor("test", "-");

  private TestAccess() {}

  /** Until somebody takes charge, tests file and look as visitors. */
  private static final Permissions OPEN_HOUSE =
      new Permissions(
          """
          action  visitor  accountant  supervisor  administrator
          BROWSE  any      no          no          no
          CHECK   any      no          no          no
          FILE    any      no          no          no
          VIEW    any      no          no          no
          """);

  public static Access over(Database database) {
    Access real = strict(database);
    var policy =
        new Policy(
            () -> real.links().isClaimed() ? Permissions.STANDARD : OPEN_HOUSE, real.units()::tree);
    return new Access(
        real.log(),
        real.units(),
        real.people(),
        real.links(),
        real.logIn(),
        real.sessions(),
        real.tokens(),
        policy);
  }

  /** As it really is: closed until somebody takes charge. */
  public static Access strict(Database database) {
    return Access.over(database, Clock.systemUTC(), new Passwords(64, 1), SessionRules.USUAL);
  }

  /** An administrator of this name; from now on nobody may do anything without logging in. */
  public static void claim(Access access, String login) {
    Links links = access.links();
    links.makeAdministrator(links.administrator(TEST), login, login + "管理员", PASSWORD, "-");
  }

  public static void unit(Access access, String code, String name, String parent) {
    access.units().save(new BudgetUnit(code, name, parent, null, true, null, null, false), TEST);
  }

  /** A person with {@link #PASSWORD}. */
  public static Person person(Access access, String login, Role role, String... units) {
    Person person = access.people().add(new PersonDetails(login, login, role, Set.of(units)), TEST);
    return access.links().choosePassword(access.links().password(person.id(), TEST), PASSWORD, "-");
  }
}
