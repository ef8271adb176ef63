package gongkai.access.login;

import gongkai.access.Role;
import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEntry;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditQuery;
import gongkai.access.unit.BudgetUnit;
import gongkai.archive.store.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A data folder of its own with two units, cheap passwords, and a clock to move. */
record House(Database database, FakeClock clock, Access access) implements AutoCloseable {
  static final Actor ADMIN = new Actor("boss", "10.0.0.1");
  static final String HOME = "10.0.0.7";
  static final String PASSWORD = "天青色等烟雨而我等你 7";

  static House open(Path folder) {
    return open(folder, new Passwords(64, 1));
  }

  static House open(Path folder, Passwords passwords) {
    Database database = Database.open(folder);
    var clock = new FakeClock();
    Access access = Access.over(database, clock, passwords, SessionRules.USUAL);
    for (String code : List.of("104", "105")) {
      access
          .units()
          .save(new BudgetUnit(code, "单位" + code, null, null, true, null, null, false), ADMIN);
    }
    return new House(database, clock, access);
  }

  /** A person with {@link #PASSWORD}. */
  Person person(String login, Role role, String... units) {
    Person person = access.people().add(new PersonDetails(login, "王", role, Set.of(units)), ADMIN);
    String link = access.links().password(person.id(), ADMIN);
    return access.links().choosePassword(link, PASSWORD, HOME);
  }

  Person accountant(String login) {
    return person(login, Role.ACCOUNTANT, "104");
  }

  Person administrator() {
    return access
        .links()
        .makeAdministrator(access.links().administrator(ADMIN), "boss", "李", PASSWORD, HOME);
  }

  LoggedIn logIn(String login, String password) {
    return access.logIn().logIn(login, password, HOME, "Chromium 86");
  }

  List<AuditEvent> events() {
    return access.log().entries(AuditQuery.ALL).items().stream().map(AuditEntry::event).toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
