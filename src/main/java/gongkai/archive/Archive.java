package gongkai.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongkai.archive.index.UnitNumbers;
import gongkai.archive.store.BlobStore;
import gongkai.archive.store.Database;
import gongkai.archive.store.Gzip;
import gongkai.report.Json;
import gongkai.report.Report;
import gongkai.table.Filing;
import gongkai.table.PriorFigures;
import gongkai.table.Unit;
import gongkai.template.Place;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Everything that was filed. Versions are appended and never change; what {@link #file} returned
 * outlives any crash, and what it did not return is nowhere to be seen.
 */
public final class Archive {
  private static final int EACH_TIME = 100;

  private final Database database;
  private final BlobStore blobs;
  private final Upkeep upkeep;
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
    this.upkeep = new Upkeep(database, blobs, clock);
    this.intake = new Intake(database, blobs, clock, after);
  }

  /** Archives a workbook as the newest version; the same bytes again are the version they were. */
  public Receipt file(Deposit deposit) {
    return file(deposit, (handle, receipt) -> {});
  }

  /**
   * Archives a workbook together with something else, or neither.
   *
   * @param along what else belongs to the transaction; not called when nothing is added
   * @throws gongkai.report.Rejected when the submission is locked
   */
  public Receipt file(Deposit deposit, BiConsumer<Handle, Receipt> along) {
    return intake.file(deposit, along);
  }

  /** The submissions asked for, newest first. */
  public Page<SubmissionSummary> list(SubmissionQuery query) {
    return database.read(handle -> new Submissions(handle).list(query));
  }

  /** Looks at every submission, newest first. */
  public void each(Consumer<SubmissionSummary> look) {
    int number = 1;
    Page<SubmissionSummary> page;
    do {
      page = list(SubmissionQuery.ALL.page(number++, EACH_TIME));
      page.items().forEach(look);
    } while (page.items().size() == EACH_TIME);
  }

  /** Everything filed for a year in a template family, by unit. */
  public List<SubmissionSummary> ledger(String family, int year) {
    return database.read(handle -> new Submissions(handle).ledger(family, year));
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
            Optional.ofNullable(new UnitNumbers(handle).find(unit))
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

  /** What a unit's latest version says, without what is not an amount; empty when it filed none. */
  public Optional<Filing> filing(Unit unit, int year, String family) {
    return latest(unit, year, family)
        .map(SubmissionSummary::latest)
        .map(latest -> Figure.filing(family + "/" + year, unit, year, figures(latest)));
  }

  /**
   * How one version differs from another, which may be of another year; empty when one is missing.
   */
  public Optional<Comparison> compare(String beforeId, int beforeN, String afterId, int afterN) {
    return version(beforeId, beforeN)
        .flatMap(before -> version(afterId, afterN).map(after -> compare(before, after)));
  }

  /** What each unit states at a place of the tables for a year, in its latest version. */
  public List<UnitFigure> figureOfAllUnits(String family, int year, Place place) {
    return database.read(handle -> new FigureQueries(handle).ofAllUnits(family, year, place));
  }

  /** Of each unit that filed for this year and the one before: what it closed and opened with. */
  public List<CarryOver> carryOvers(String family, int year, Place closing, Place opening) {
    return database.read(
        handle -> new FigureQueries(handle).carryOvers(family, year, closing, opening));
  }

  /**
   * Tries whether something could be filed now.
   *
   * @throws RuntimeException when it could not
   */
  public void requireWritable() {
    blobs.requireWritable();
    database.write(handle -> handle.execute("PRAGMA user_version"));
  }

  /** Reads every row and every stored file, and says what is missing or no longer what it was. */
  public ArchiveVerification verify() {
    return upkeep.verify();
  }

  /** Deletes stored files that nothing refers to, if they are older than an hour; how many. */
  public int sweep() {
    return upkeep.sweep();
  }

  /**
   * Writes everything into one zip file, while others file and read.
   *
   * @return hashes of stored files that are missing or damaged and therefore not in it
   * @throws gongkai.report.Rejected when the file exists
   */
  public List<String> backup(Path file) {
    return Backup.write(database, blobs, upkeep, file);
  }

  private Comparison compare(Version before, Version after) {
    Report old = issued(before);
    Report fresh = issued(after);
    return new Comparison(
        before,
        after,
        Differences.figures(figures(before), figures(after)),
        Differences.findings(old.findings(), fresh.findings()),
        Differences.findings(fresh.findings(), old.findings()),
        Differences.texts(old.narrative(), fresh.narrative()));
  }

  /** The report of a version as it was issued. */
  public Report issued(Version version) {
    byte[] json = report(version.submission(), version.n()).orElseThrow();
    return Json.readReport(new String(json, UTF_8));
  }

  private PriorFigures lookup(Version version) {
    Map<List<String>, BigDecimal> amounts = new HashMap<>();
    for (Figure figure : figures(version)) {
      amounts.putIfAbsent(List.of(figure.table(), figure.key(), figure.column()), figure.value());
    }
    return (table, row, column) -> amounts.get(List.of(table, row, column));
  }

  /**
   * Whether the rows of a version say what its report says: template, rules, counts and findings.
   */
  public boolean saysAs(Version version, Report report) {
    return version.sha256().equals(report.sha256())
        && version.template().equals(report.template())
        && version.rulesFingerprint().equals(report.rulesFingerprint())
        && version.summary().equals(report.summary())
        && database
            .read(
                handle -> VersionRows.readFindings(handle, new Submissions(handle).number(version)))
            .equals(report.findings().stream().map(FindingRow::of).toList());
  }

  /** Whether these are the figures that are kept of a version. */
  public boolean keeps(Version version, Filing filing) {
    return Figure.same(figures(version), Figure.of(filing));
  }

  private List<Figure> figures(Version version) {
    return database.read(
        handle -> VersionRows.readFigures(handle, new Submissions(handle).number(version)));
  }

  private Optional<Blobs> blobs(String id, int n) {
    return database.read(handle -> new Submissions(handle).blobs(id, n));
  }
}
