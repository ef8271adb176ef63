package gongkai.access.audit;

import gongkai.archive.Database;
import gongkai.archive.Page;
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

  /** Appends a deed within the transaction that does it, so that neither is without the other. */
  public Entry done(Handle handle, Actor actor, Deed deed, String target, String detail) {
    return append(handle, actor, deed, target, Outcome.DONE, detail);
  }

  /** Appends a deed that stands alone. */
  public Entry done(Actor actor, Deed deed, String target, String detail) {
    return database.write(handle -> done(handle, actor, deed, target, detail));
  }

  /** Appends an attempt that was refused. */
  public Entry refused(Actor actor, Deed deed, String target, String detail) {
    return database.write(handle -> append(handle, actor, deed, target, Outcome.REFUSED, detail));
  }

  /** The entries asked for, newest first. */
  public Page<Entry> entries(AuditQuery query) {
    return database.read(handle -> new AuditRows(handle).list(query));
  }

  /** Recomputes the whole chain. */
  public Verification verify() {
    return verify(null);
  }

  /**
   * Recomputes the whole chain and holds it against a head that was kept elsewhere.
   *
   * @param kept what an earlier verification found, or null
   */
  public Verification verify(Head kept) {
    return database.read(handle -> new Verifier(kept).verify(new AuditRows(handle)));
  }

  private Entry append(
      Handle handle, Actor actor, Deed deed, String target, Outcome outcome, String detail) {
    return new AuditRows(handle)
        .append(
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            new Actor(kept(actor.name()), kept(actor.address())),
            deed,
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
