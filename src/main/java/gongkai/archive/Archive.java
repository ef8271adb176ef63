package gongkai.archive;

import gongkai.table.PriorFigures;
import gongkai.table.Unit;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that was filed. Versions are appended and never change; what {@link #file} returned
 * outlives any crash, and what it did not return is nowhere to be seen.
 */
public final class Archive {
  private final Database database;
  private final BlobStore blobs;
  private final Intake intake;

  public Archive(Database database, BlobStore blobs, Clock clock) {
    this(database, blobs, clock, step -> {});
  }

  /**
   * @param after called after each step, so that tests can crash there
   */
  Archive(Database database, BlobStore blobs, Clock clock, Consumer<Step> after) {
    this.database = database;
    this.blobs = blobs;
    this.intake = new Intake(database, blobs, clock, after);
  }

  /** Archives a workbook as the newest version; the same bytes again are the version they were. */
  public Receipt file(Deposit deposit) {
    return intake.file(deposit);
  }

  /** The submissions asked for, newest first. */
  public Page<SubmissionSummary> list(SubmissionQuery query) {
    return database.read(handle -> new Submissions(handle).list(query));
  }

  /** A submission with all its versions. */
  public Optional<Submission> submission(String id) {
    return database.read(handle -> new Submissions(handle).find(id));
  }

  public Optional<Version> version(String id, int n) {
    return submission(id)
        .filter(submission -> n >= 1 && n <= submission.versions().size())
        .map(submission -> submission.versions().get(n - 1));
  }

  /** What a unit filed for a year in a template family. */
  public Optional<SubmissionSummary> latest(Unit unit, int year, String family) {
    return database.read(
        handle ->
            Optional.ofNullable(new Units(handle).find(unit))
                .flatMap(number -> new Submissions(handle).latest(number, year, family)));
  }

  /** The workbook as it was posted. */
  public Optional<byte[]> original(String id, int n) {
    return blobs(id, n).map(Blobs::original).map(blobs::get);
  }

  /** The workbook as it was returned. */
  public Optional<byte[]> corrected(String id, int n) {
    return blobs(id, n).map(Blobs::corrected).map(blobs::get);
  }

  /** The report as it was issued, in JSON. */
  public Optional<byte[]> report(String id, int n) {
    return blobs(id, n).map(Blobs::report).map(blobs::get).map(Gzip::unpack);
  }

  /** The amounts of a unit's latest version, or {@link PriorFigures#NONE} when it filed none. */
  public PriorFigures figures(Unit unit, int year, String family) {
    return latest(unit, year, family)
        .map(SubmissionSummary::latest)
        .map(this::lookup)
        .orElse(PriorFigures.NONE);
  }

  private PriorFigures lookup(Version version) {
    Map<Figure.Key, BigDecimal> amounts = new HashMap<>();
    database
        .read(handle -> VersionRows.readFigures(handle, new Submissions(handle).number(version)))
        .forEach(figure -> amounts.put(figure.place(), figure.value()));
    return (table, row, column) -> amounts.get(new Figure.Key(table, row, column, 0));
  }

  private Optional<Blobs> blobs(String id, int n) {
    return database.read(handle -> new Submissions(handle).blobs(id, n));
  }
}
