package gongkai.access.login;

import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditLog;
import gongkai.archive.store.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The log-ins that are still good. The browser keeps a secret in a cookie; only its hash is kept
 * here.
 */
public final class Sessions {
  private static final String CSRF = "gongkai csrf";
  private static final int LONGEST_AGENT = 200;

  /** Being seen is written down at most this often. */
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final Database database;
  private final AuditLog log;
  private final SessionRules rules;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Sessions(Database database, AuditLog log, SessionRules rules, Clock clock) {
    this.database = database;
    this.log = log;
    this.rules = rules;
    this.clock = clock;
  }

  /** Begins a session within the transaction that lets the person in; forgets ended ones. */
  LoggedIn begin(Handle handle, Person person, String address, String agent) {
    Instant now = clock.instant();
    var rows = new SessionRows(handle);
    rows.forget(now.minus(rules.whole()), now.minus(rules.idle()));
    Secret secret = Secret.fresh(random);
    String shortAgent = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
    long id = rows.add(secret.hash(), person.id(), now, address, shortAgent);
    return new LoggedIn(secret.text(), session(id, person, secret, now));
  }

  /**
   * The session of a cookie; empty when it ended or never was.
   *
   * @param cookie what the browser sent, or null
   */
  public Optional<Session> find(String cookie) {
    if (cookie == null || cookie.isEmpty()) {
      return Optional.empty();
    }
    var secret = new Secret(cookie);
    Instant now = clock.instant();
    Optional<SessionRows.Kept> found =
        database.read(
            handle ->
                new SessionRows(handle)
                    .find(secret.hash())
                    .filter(kept -> kept.begunAt().plus(rules.whole()).isAfter(now))
                    .filter(kept -> kept.seenAt().plus(rules.idle()).isAfter(now))
                    .filter(kept -> !kept.person().disabled()));
    found.ifPresent(kept -> see(kept, now));
    return found.map(kept -> session(kept.id(), kept.person(), secret, kept.begunAt()));
  }

  /** Ends the session of a cookie; the cookie is worth nothing from now on. */
  public void end(String cookie, Actor actor) {
    find(cookie)
        .ifPresent(
            session ->
                database.write(
                    handle -> {
                      new SessionRows(handle).end(session.principal().person(), session.id());
                      return log.done(handle, actor, AuditEvent.LOG_OUT, actor.name(), "");
                    }));
  }

  /** Ends one session of this person; a number of somebody else's does nothing. */
  public void end(long person, long id, Actor actor) {
    database.write(
        handle -> {
          if (new SessionRows(handle).end(person, id)) {
            log.done(handle, actor, AuditEvent.LOG_OUT, actor.name(), "会话 " + id);
          }
          return null;
        });
  }

  /** Ends every session of this person. */
  public void endAll(long person, Actor actor) {
    database.write(
        handle -> {
          int ended = new SessionRows(handle).endAllBut(person, 0);
          return log.done(
              handle, actor, AuditEvent.LOG_OUT_EVERYWHERE, actor.name(), ended + " 个会话");
        });
  }

  /** The sessions of this person, latest first. */
  public List<SessionLine> of(long person) {
    Instant now = clock.instant();
    return database.read(
        handle ->
            new SessionRows(handle).of(person, now.minus(rules.whole()), now.minus(rules.idle())));
  }

  private void see(SessionRows.Kept kept, Instant now) {
    if (kept.seenAt().plus(SEEN_EVERY).isBefore(now)) {
      database.write(
          handle -> {
            new SessionRows(handle).see(kept.id(), now);
            return null;
          });
    }
  }

  private Session session(long id, Person person, Secret secret, Instant begunAt) {
    return new Session(id, person.principal(), secret.derive(CSRF), begunAt.plus(rules.whole()));
  }
}
