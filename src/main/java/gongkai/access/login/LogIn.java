package gongkai.access.login;

import gongkai.access.Caller;
import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditLog;
import gongkai.archive.store.Database;
import gongkai.report.Rejected;
import java.time.Clock;
import java.util.Optional;

/** Lets people in who know their password, and slows down those who guess. */
public final class LogIn {
  private final Database database;
  private final AuditLog log;
  private final Passwords passwords;
  private final Sessions sessions;
  private final LogInThrottle throttle;
  private final Clock clock;

  LogIn(Database database, AuditLog log, Passwords passwords, Sessions sessions, Clock clock) {
    this.database = database;
    this.log = log;
    this.passwords = passwords;
    this.sessions = sessions;
    this.throttle = new LogInThrottle(clock);
    this.clock = clock;
  }

  /**
   * Begins a session.
   *
   * @param agent what the browser says it is
   * @throws Rejected when the name or the password is wrong, or attempts come too fast
   */
  public LoggedIn logIn(String login, String password, String address, String agent) {
    String name = PersonDetails.foldLogin(login);
    throttle.attempt(name, address);
    Optional<Person> person = database.read(handle -> new PersonRows(handle).find(name));
    String hash = person.flatMap(this::password).orElse(null);
    // Verified also when there is no such person, so that the time taken does not tell.
    if (!passwords.matches(password, hash)) {
      throw refused(person, address, "密码不对", "用户名或密码不对，请检查大小写和输入法后重试。");
    }
    Person known = person.orElseThrow();
    if (known.disabled()) {
      throw refused(person, address, "已停用", "这个账户已停用，请联系管理员。");
    }
    throttle.succeeded(name, address);
    return enter(known, password, hash, address, agent == null ? "" : agent);
  }

  /**
   * Changes one's own password and ends one's other sessions.
   *
   * @throws Rejected when the current one is wrong or the new one weak
   */
  public void changePassword(Session session, String current, String fresh, String address) {
    Caller caller = new Caller(session.principal(), address);
    long id = session.principal().person();
    String login = session.principal().login();
    throttle.attempt(login, address);
    Optional<Person> person = database.read(handle -> new PersonRows(handle).find(id));
    if (!passwords.matches(current, person.flatMap(this::password).orElse(null))) {
      throw refused(person, address, "修改密码时现用密码不对", "现用密码不对，请检查后重试。");
    }
    throttle.succeeded(login, address);
    PasswordRules.require(login, fresh);
    if (passwords.matches(fresh, person.flatMap(this::password).orElse(null))) {
      throw new Rejected("weak-password", "新密码与现用密码相同，请换一个。");
    }
    String hash = passwords.hash(fresh);
    database.write(
        handle -> {
          new PersonRows(handle).setPassword(id, hash, false);
          new SessionRows(handle).endAllBut(id, session.id());
          new TokenRows(handle).revokeAll(id, clock.instant());
          return log.done(handle, caller.actor(), AuditEvent.PASSWORD_CHANGED, login, "");
        });
  }

  private LoggedIn enter(
      Person person, String password, String hash, String address, String agent) {
    String fresh = passwords.isOutdated(hash) ? passwords.hash(password) : null;
    return database.write(
        handle -> {
          if (fresh != null) {
            new PersonRows(handle).rehash(person.id(), hash, fresh);
          }
          log.done(
              handle, new Actor(person.login(), address), AuditEvent.LOG_IN, person.login(), "");
          return sessions.begin(handle, person, address, agent);
        });
  }

  private Optional<String> password(Person person) {
    return database.read(handle -> new PersonRows(handle).password(person.id()));
  }

  /** A name nobody has is not written down: people type passwords into the wrong field. */
  private Rejected refused(Optional<Person> person, String address, String recorded, String told) {
    log.refused(
        Actor.visitor(address),
        AuditEvent.LOG_IN,
        person.map(Person::login).orElse("(没有这个用户名)"),
        recorded);
    return new Rejected("wrong-password", told);
  }
}
