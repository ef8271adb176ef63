package gongkai.access.login;

import gongkai.access.Permissions;
import gongkai.access.Policy;
import gongkai.access.audit.AuditLog;
import gongkai.access.unit.UnitRegister;
import gongkai.archive.store.Database;
import java.time.Clock;

/** All that knows who asks and what they may do, over one database. */
public record Access(
    AuditLog log,
    UnitRegister units,
    People people,
    Links links,
    LogIn logIn,
    Sessions sessions,
    AccessTokens tokens,
    Policy policy) {

  public static Access over(Database database, Clock clock) {
    return over(database, clock, new Passwords(), SessionRules.USUAL);
  }

  static Access over(Database database, Clock clock, Passwords passwords, SessionRules rules) {
    var log = new AuditLog(database, clock);
    var units = new UnitRegister(database, log, clock);
    var links = new Links(database, log, passwords, clock);
    var sessions = new Sessions(database, log, rules, clock);
    return new Access(
        log,
        units,
        new People(database, log, passwords, units::tree, clock),
        links,
        new LogIn(database, log, passwords, sessions, clock),
        sessions,
        new AccessTokens(database, log, clock),
        new Policy(
            () -> links.isClaimed() ? Permissions.STANDARD : Permissions.UNCLAIMED, units::tree));
  }
}
