package gongkai.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongkai.archive.index.UnitNumbers;
import gongkai.archive.index.WordNumbers;
import gongkai.archive.store.BlobStore;
import gongkai.archive.store.Database;
import gongkai.archive.store.Gzip;
import gongkai.report.Json;
import gongkai.report.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * How a version enters the archive. Bytes come before rows: a row must never refer to what a crash
 * could still take away, while bytes that no row refers to harm nobody.
 */
final class Intake {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int ID_LENGTH = 10;

  private final Database database;
  private final BlobStore blobs;
  private final Clock clock;
  private final Consumer<Step> after;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param after called after each step
   */
  Intake(Database database, BlobStore blobs, Clock clock, Consumer<Step> after) {
    this.database = database;
    this.blobs = blobs;
    this.clock = clock;
    this.after = after;
  }

  /**
   * @param along what else belongs to the transaction that appends the version
   */
  Receipt file(Deposit deposit, BiConsumer<Handle, Receipt> along) {
    String original = Sha256.hex(deposit.original());
    return database
        .read(handle -> repeated(handle, deposit, original).filter(it -> !isTakenBack(handle, it)))
        .map(version -> new Receipt(version, true))
        .orElseGet(() -> append(deposit, along));
  }

  private static Optional<Version> repeated(Handle handle, Deposit deposit, String original) {
    return Optional.ofNullable(new UnitNumbers(handle).find(deposit.unit()))
        .flatMap(unit -> new Submissions(handle).repeated(unit, deposit, original));
  }

  private static boolean isTakenBack(Handle handle, Version version) {
    return handle
        .createQuery("SELECT 1 FROM withdrawal WHERE version_id = :version")
        .bind("version", new Submissions(handle).number(version))
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private Receipt append(Deposit deposit, BiConsumer<Handle, Receipt> along) {
    Blobs stored = store(deposit);
    Receipt receipt = database.write(handle -> append(handle, deposit, stored, along));
    after.accept(Step.COMMITTED);
    return receipt;
  }

  private Blobs store(Deposit deposit) {
    String original = blobs.put(deposit.original());
    after.accept(Step.ORIGINAL_STORED);
    String corrected = blobs.put(deposit.corrected());
    after.accept(Step.CORRECTED_STORED);
    String report = blobs.put(Gzip.pack(Json.write(deposit.report()).getBytes(UTF_8)));
    after.accept(Step.REPORT_STORED);
    return new Blobs(original, corrected, report);
  }

  private Receipt append(
      Handle handle, Deposit deposit, Blobs stored, BiConsumer<Handle, Receipt> along) {
    // Somebody may have filed the same bytes since we looked.
    Optional<Version> known = repeated(handle, deposit, stored.original());
    var writer = new SubmissionWriter(handle);
    if (known.isPresent()) {
      var receipt = new Receipt(known.get(), true);
      if (isTakenBack(handle, known.get())) {
        writer.reinstate(known.get());
        along.accept(handle, receipt);
      }
      return receipt;
    }
    long unit = new UnitNumbers(handle).findOrAdd(deposit.unit());
    long submission = writer.findOrBegin(unit, deposit.year(), deposit.family(), freshId());
    writer.requireOpen(submission);
    long version = writer.append(submission, writer.notBefore(clock.instant()), deposit, stored);
    var names = new WordNumbers(handle);
    VersionRows.writeFigures(handle, names, version, Figure.of(deposit.filing()));
    VersionRows.writeFindings(handle, names, version, deposit.report().findings());
    VersionRows.writeWords(handle, version, deposit);
    after.accept(Step.ROWS_WRITTEN);
    var receipt = new Receipt(repeated(handle, deposit, stored.original()).orElseThrow(), false);
    along.accept(handle, receipt);
    return receipt;
  }

  private String freshId() {
    return random
        .ints(ID_LENGTH, 0, ALPHABET.length())
        .collect(
            StringBuilder::new, (id, at) -> id.append(ALPHABET.charAt(at)), StringBuilder::append)
        .toString();
  }
}
