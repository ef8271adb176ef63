package gongkai.access.login;

import gongkai.access.Role;
import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditLog;
import gongkai.access.unit.UnitTree;
import gongkai.archive.store.Database;
import gongkai.report.Rejected;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * One-time links: one makes the first administrator, the others let a person choose a password. So
 * nobody ever has a default password.
 */
public final class Links {
  private static final Duration ADMINISTRATOR = Duration.ofDays(1);
  private static final Duration PASSWORD = Duration.ofDays(7);

  private final Database database;
  private final AuditLog log;
  private final Passwords passwords;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private volatile boolean claimed;

  Links(Database database, AuditLog log, Passwords passwords, Clock clock) {
    this.database = database;
    this.log = log;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Whether somebody keeps the people: an administrator who can log in. Once so, always so. */
  public boolean isClaimed() {
    if (!claimed) {
      claimed = database.read(handle -> new PersonRows(handle).administrators() > 0);
    }
    return claimed;
  }

  /** At a start: the secret of a link that makes the first administrator, while there is none. */
  public Optional<String> firstAdministrator() {
    return isClaimed() ? Optional.empty() : Optional.of(administrator(Actor.SYSTEM));
  }

  /** The secret of a link that makes an administrator; earlier such links are void. */
  public String administrator(Actor actor) {
    return issue(null, ADMINISTRATOR, "新管理员", actor);
  }

  /**
   * The secret of a link by which a person chooses a password; earlier ones of theirs are void.
   *
   * @throws Rejected when there is no such person
   */
  public String password(long person, Actor actor) {
    Person holder =
        database.read(handle -> new PersonRows(handle).find(person)).orElseThrow(People::noPerson);
    return issue(person, PASSWORD, holder.login(), actor);
  }

  /**
   * What a link is good for.
   *
   * @throws Rejected when it is good for nothing
   */
  public Link look(String secret) {
    return database.read(handle -> require(handle, secret));
  }

  /**
   * Makes an administrator with the link's secret, which is worth nothing afterwards.
   *
   * @throws Rejected when it is good for nothing, or the rest is amiss
   */
  public Person makeAdministrator(
      String secret, String login, String name, String password, String address) {
    var profile = new PersonDetails(login, name, Role.ADMINISTRATOR, Set.of());
    if (look(secret).holder().isPresent()) {
      throw useless();
    }
    profile.require(UnitTree.EMPTY);
    PasswordRules.require(profile.login(), password);
    String hash = passwords.hash(password);
    return database.write(
        handle -> {
          require(handle, secret);
          use(handle, secret);
          var rows = new PersonRows(handle);
          People.requireNew(rows, profile.login());
          long id = rows.add(profile, clock.instant());
          rows.setPassword(id, hash, false);
          var actor = new Actor(profile.login(), address);
          log.done(handle, actor, AuditEvent.LINK_USED, profile.login(), "成为管理员");
          return rows.find(id).orElseThrow();
        });
  }

  /**
   * Gives the link's person the password they chose and ends their sessions.
   *
   * @throws Rejected when the link is good for nothing, or the password is weak
   */
  public Person choosePassword(String secret, String password, String address) {
    Person person = look(secret).holder().orElseThrow(Links::useless);
    PasswordRules.require(person.login(), password);
    String hash = passwords.hash(password);
    return database.write(
        handle -> {
          require(handle, secret);
          use(handle, secret);
          var rows = new PersonRows(handle);
          rows.setPassword(person.id(), hash, false);
          new SessionRows(handle).endAllBut(person.id(), 0);
          new TokenRows(handle).revokeAll(person.id(), clock.instant());
          var actor = new Actor(person.login(), address);
          log.done(handle, actor, AuditEvent.LINK_USED, person.login(), "设定密码");
          return rows.find(person.id()).orElseThrow();
        });
  }

  private String issue(Long person, Duration life, String target, Actor actor) {
    Secret secret = Secret.fresh(random);
    Instant now = clock.instant();
    database.write(
        handle -> {
          handle.execute(
              "UPDATE one_time_link SET used_at = ? WHERE person_id IS ? AND used_at IS NULL",
              now.toEpochMilli(),
              person);
          handle.execute(
              "INSERT INTO one_time_link (hash, person_id, issued_at, ends_at) VALUES (?, ?, ?, ?)",
              secret.hash(),
              person,
              now.toEpochMilli(),
              now.plus(life).toEpochMilli());
          return log.done(
              handle, actor, AuditEvent.LINK_ISSUED, target, "%d 小时内有效".formatted(life.toHours()));
        });
    return secret.text();
  }

  private Link require(Handle handle, String secret) {
    return handle
        .createQuery(
            """
            SELECT person_id, ends_at FROM one_time_link
            WHERE hash = :hash AND used_at IS NULL AND ends_at > :now
            """)
        .bind("hash", new Secret(secret == null ? "" : secret).hash())
        .bind("now", clock.instant().toEpochMilli())
        .map(
            (row, context) -> {
              long person = row.getLong("person_id");
              boolean nobody = row.wasNull();
              return new Link(
                  nobody ? null : new PersonRows(handle).find(person).orElseThrow(),
                  Instant.ofEpochMilli(row.getLong("ends_at")));
            })
        .findOne()
        .filter(link -> link.person() == null || !link.person().disabled())
        .orElseThrow(Links::useless);
  }

  private void use(Handle handle, String secret) {
    handle.execute(
        "UPDATE one_time_link SET used_at = ? WHERE hash = ?",
        clock.instant().toEpochMilli(),
        new Secret(secret).hash());
  }

  private static Rejected useless() {
    return new Rejected(
        "bad-link", "这个链接已经用过、已经过期，或者不完整，请向管理员要一个新的；管理员可在服务器上运行 gongkai admin-link。");
  }
}
