package gongkai.archive;

import static gongkai.archive.SubmissionQuery.ALL;

import gongkai.access.audit.AuditLog;
import gongkai.access.unit.UnitRegister;
import gongkai.archive.store.BlobStore;
import gongkai.archive.store.Database;
import gongkai.review.DueDates;
import gongkai.review.FrequentFailures;
import gongkai.review.Ledgers;
import gongkai.table.Unit;
import gongkai.template.Place;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/** Asks a generated archive what supervisors ask, and prints how long the answers take: FOLDER. */
public final class MeasureArchive {
  private static final String FAMILY = "final-accounts";
  private static final List<String> FAMILIES = GeneratedFiling.families();
  private static final int YEAR = 2025;
  private static final int ROUNDS = 21;
  private static final Place CLOSING = new Place("收支总表", List.of("年末结转和结余"), false, "决算数");
  private static final Place OPENING = new Place("收支总表", List.of("年初结转和结余"), false, "决算数");

  private final Path folder;
  private final Archive archive;
  private final Ledgers ledgers;
  private final FrequentFailures troubles;
  private final Random random = new Random(7);

  private MeasureArchive(Path folder, Database database, Archive archive, Clock clock) {
    this.folder = folder;
    this.archive = archive;
    var log = new AuditLog(database, clock);
    var register = new UnitRegister(database, log, clock);
    var dueDates = new DueDates(database, log);
    this.ledgers = new Ledgers(database, dueDates, register::tree, clock);
    this.troubles = new FrequentFailures(database);
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Clock clock = Clock.systemUTC();
    try (Database database = Database.open(folder)) {
      var blobs = new BlobStore(folder.resolve("objects"), 1 << 26, clock);
      var measure =
          new MeasureArchive(folder, database, new Archive(database, blobs, clock), clock);
      measure.size();
      measure.questions();
      measure.filing(1);
      measure.filing(9);
    }
  }

  private void size() throws Exception {
    long filings = archive.list(ALL).total();
    long bytes = Files.size(folder.resolve("gongkai.db"));
    System.out.printf(
        "%d filings, database %.1f MB, %.1f KB a filing%n",
        filings, bytes / 1e6, bytes / 1e3 / filings);
  }

  private void questions() {
    list("newest first", i -> ALL);
    list("deep page", i -> ALL.page(1000 + i, 20));
    list("year and template", i -> ALL.year(YEAR - i % 5).template(FAMILY));
    list("part of a unit's name", i -> ALL.unit("第" + (10 + i) + "号"));
    list("with errors in a year", i -> ALL.status(Status.WITH_ERRORS).year(YEAR - i % 5));
    list("rule failed", i -> ALL.rule("F0" + (1 + i % 9) + "-1"));
    list("class of accounts", i -> ALL.figure("" + (201 + i), null, null));
    list("class, wide range", i -> ALL.figure("" + (201 + i), wan(10), wan(1990)));
    list("class, narrow range", i -> ALL.figure("" + (201 + i), wan(i), wan(i + 1)));
    list("any figure, one amount", i -> ALL.figure(null, wan(3 * i), wan(3 * i)));
    list("any figure, narrow range", i -> ALL.figure(null, wan(3 * i), wan(3 * i + 1)));
    list("any figure, wide range", i -> ALL.figure(null, wan(100), null));
    list("any figure, half the range", i -> ALL.figure(null, wan(1000), wan(1100 + i)));
    list("words that all have", i -> ALL.words("主要原因"));
    list("words that some have", i -> ALL.words("第" + (201 + i) + "03款"));
    list("words and year", i -> ALL.words("校舍维修").year(YEAR - i % 5));
    list("words that none has", i -> ALL.words("舍校" + i));
    list(
        "all at once",
        i ->
            ALL.year(YEAR)
                .template(FAMILY)
                .status(Status.WITH_ERRORS)
                .rule("F01-1")
                .figure("" + (201 + i), wan(1), null)
                .words("过紧日子"));
    time("ledger, one year, one family", i -> ledger(List.of(YEAR - i % 5), List.of(FAMILY)));
    time("ledger, one year, all", i -> ledger(List.of(YEAR - i % 5), FAMILIES));
    time("ledger, all years, all", i -> ledger(ledgers.years(), FAMILIES));
    time("what goes wrong most", i -> troubles.worst(null, YEAR - i % 5, 10).size());
    time("filings of a year", i -> archive.ledger(FAMILY, YEAR - i % 5).size());
    time("submission", i -> archive.submission(id(unit(), YEAR)).orElseThrow().versions().size());
    time("comparison of two years", i -> compare(unit()));
    time("figures of last year", i -> archive.figures(unit(), YEAR - 1, FAMILY).hashCode());
    time("carry-over of a year", i -> archive.carryOvers(FAMILY, YEAR, CLOSING, OPENING).size());
    time("a figure of all units", i -> archive.figureOfAllUnits(FAMILY, YEAR, CLOSING).size());
  }

  /** How long one takes to file when so many file at once. */
  private void filing(int threads) throws Exception {
    int first = 1_000_000 + new Random().nextInt(100_000_000);
    var pool = Executors.newFixedThreadPool(threads);
    List<Callable<Stopwatch>> tasks = new ArrayList<>();
    for (int i = 0; i < 20 * threads; i++) {
      Deposit deposit = GeneratedFiling.of(first + i, YEAR + 1, FAMILY);
      tasks.add(
          () -> {
            Stopwatch watch = Stopwatch.start();
            archive.file(deposit);
            return watch.stop();
          });
    }
    List<Stopwatch> times = new ArrayList<>();
    for (Future<Stopwatch> done : pool.invokeAll(tasks)) {
      times.add(done.get());
    }
    pool.shutdown();
    print("filing, " + threads + " at once", times, 1);
  }

  private void list(String name, IntFunction<SubmissionQuery> query) {
    time(name, i -> (int) archive.list(query.apply(i)).total());
  }

  private void time(String name, IntFunction<Integer> question) {
    List<Stopwatch> times = new ArrayList<>();
    int answers = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Stopwatch watch = Stopwatch.start();
      answers = question.apply(i);
      times.add(watch.stop());
    }
    print(name, times, answers);
  }

  private static void print(String name, List<Stopwatch> times, int answers) {
    System.out.printf(
        "%-28s median %7.1f ms (%6.1f ms of processor)  worst %7.1f ms  %d answers%n",
        name,
        at(0.5, times, Stopwatch::wall) / 1e6,
        at(0.5, times, Stopwatch::processor) / 1e6,
        at(1, times, Stopwatch::wall) / 1e6,
        answers);
  }

  private static long at(double share, List<Stopwatch> times, ToLongFunction<Stopwatch> part) {
    long[] sorted = times.stream().mapToLong(part).sorted().toArray();
    return sorted[(int) ((sorted.length - 1) * share)];
  }

  /** Wall clock and processor time; the latter says how long it takes on an idle machine. */
  private record Stopwatch(long wall, long processor) {
    static Stopwatch start() {
      return new Stopwatch(System.nanoTime(), processorTime());
    }

    Stopwatch stop() {
      return new Stopwatch(System.nanoTime() - wall, processorTime() - processor);
    }

    private static long processorTime() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }

  private int ledger(List<Integer> years, List<String> families) {
    return ledgers.draw(null, years, families).lines().size();
  }

  private int compare(Unit unit) {
    return archive.compare(id(unit, YEAR - 1), 1, id(unit, YEAR), 1).orElseThrow().figures().size();
  }

  private String id(Unit unit, int year) {
    return archive.latest(unit, year, FAMILY).orElseThrow().id();
  }

  private Unit unit() {
    return GeneratedFiling.unit(random.nextInt(100));
  }

  private static BigDecimal wan(long amount) {
    return BigDecimal.valueOf(amount);
  }
}
