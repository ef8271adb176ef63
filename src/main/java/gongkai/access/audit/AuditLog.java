package gongkai.access.audit;

import gongkai.archive.Page;
import gongkai.archive.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of what was done; entries are appended, never changed and never deleted. */
public final class AuditLog {
  private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
  private static final int LONGEST = 2000;

  private static final AuditQuery SEALS =
      new AuditQuery(null, AuditEvent.SEALED, null, null, null, null, 1, 1);

  private volatile HeadFile file;
  private final Database database;
  private final Clock clock;

  public AuditLog(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    database.beforeWrites(Witness::watch);
  }

  /**
   * Keeps the chain's head in a file from now on, and puts on record how everything stands if no
   * entry has done so yet.
   */
  public void guard(Path headFile) {
    file = new HeadFile(headFile);
    if (file.kept().map(this::isOnChain).orElse(true)) {
      database.afterWrites(() -> file.keep(head()));
    } else {
      // What was noted is the proof of what was cut off; it stays.
      LOG.error("The end of the audit log was cut off. Run gongkai verify");
    }
    if (entries(SEALS).total() == 0) {
      database.write(
          handle -> {
            Witness.changes(handle);
            return append(
                handle,
                Actor.SYSTEM,
                AuditEvent.SEALED,
                "",
                Outcome.DONE,
                "",
                Evidence.write(Witness.all(handle)));
          });
    }
  }

  private boolean isOnChain(Head kept) {
    return database.read(handle -> new AuditRows(handle).holds(kept));
  }

  /** The last entry's number and hash, to be noted outside. */
  public Head head() {
    return database.read(handle -> new AuditRows(handle).head());
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
    Head held = kept != null ? kept : file == null ? null : file.kept().orElse(null);
    return database.read(
        handle -> new Verifier(held).verify(new AuditRows(handle), Witness.all(handle)));
  }

  private AuditEntry append(
      Handle handle, Actor actor, AuditEvent event, String target, Outcome outcome, String detail) {
    Witness.watch(handle);
    String evidence = Evidence.write(Witness.changes(handle));
    return append(handle, actor, event, target, outcome, detail, evidence);
  }

  private AuditEntry append(
      Handle handle,
      Actor actor,
      AuditEvent event,
      String target,
      Outcome outcome,
      String detail,
      String evidence) {
    return new AuditRows(handle)
        .append(
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            new Actor(kept(actor.name()), kept(actor.address())),
            event,
            kept(target),
            outcome,
            kept(detail),
            evidence);
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
