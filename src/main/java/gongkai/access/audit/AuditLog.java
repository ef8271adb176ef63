package gongkai.access.audit;

import gongkai.archive.Page;
import gongkai.archive.store.Database;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/** The log of what was done; entries are appended, never changed and never deleted. */
public final class AuditLog {
  private static final int LONGEST = 2000;

  private final Database database;
  private final Clock clock;

  public AuditLog(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Appends an event within the transaction that does it, so that neither is without the other. */
  public AuditEntry done(
      Handle handle, Actor actor, AuditEvent event, String target, String detail) {
    return append(handle, actor, event, target, Outcome.DONE, detail);
  }

  /** Appends an event that stands alone. */
  public AuditEntry done(Actor actor, AuditEvent event, String target, String detail) {
    return database.write(handle -> done(handle, actor, event, target, detail));
  }

  /** Appends an attempt that was refused. */
  public AuditEntry refused(Actor actor, AuditEvent event, String target, String detail) {
    return database.write(handle -> append(handle, actor, event, target, Outcome.REFUSED, detail));
  }

  /** The entries asked for, newest first. */
  public Page<AuditEntry> entries(AuditQuery query) {
    return database.read(handle -> new AuditRows(handle).list(query));
  }

  /** Recomputes the whole chain. */
  public ChainVerification verify() {
    return verify(null);
  }

  /**
   * Recomputes the whole chain and holds it against a head that was kept elsewhere.
   *
   * @param kept what an earlier verification found, or null
   */
  public ChainVerification verify(Head kept) {
    return database.read(handle -> new Verifier(kept).verify(new AuditRows(handle)));
  }

  private AuditEntry append(
      Handle handle, Actor actor, AuditEvent event, String target, Outcome outcome, String detail) {
    return new AuditRows(handle)
        .append(
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            new Actor(kept(actor.name()), kept(actor.address())),
            event,
            kept(target),
            outcome,
            kept(detail));
  }

  /**
   * What the database gives back as it was; it would not a lone surrogate or what follows a NUL.
   */
  private static String kept(String text) {
    String some = text == null ? "" : text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    var whole = new StringBuilder(some.length());
    some.codePoints()
        .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
