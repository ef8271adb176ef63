package gongkai.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fills a data folder with made-up filings, to measure on: FOLDER [UNITS [YEARS]]. */
public final class GenerateArchive {
  private static final int LAST_YEAR = 2025;
  private static final int THREADS = 4;

  private GenerateArchive() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int units = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3000;
    int years = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    Clock clock = Clock.systemUTC();
    var threads = Executors.newFixedThreadPool(THREADS);
    try (Database database = Database.open(folder)) {
      var archive =
          new Archive(database, new BlobStore(folder.resolve("objects"), 1 << 26, clock), clock);
      for (int year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
        for (String family : GeneratedFiling.families()) {
          fileAll(archive, threads, units, year, family);
        }
      }
    } finally {
      threads.shutdown();
    }
  }

  private static void fileAll(
      Archive archive, ExecutorService threads, int units, int year, String family)
      throws Exception {
    long started = System.nanoTime();
    List<Future<Receipt>> filed = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      int number = i;
      filed.add(threads.submit(() -> archive.file(GeneratedFiling.of(number, year, family))));
    }
    for (Future<Receipt> one : filed) {
      one.get();
    }
    System.err.printf(
        "%s %d: %d filings in %d s%n",
        family, year, units, (System.nanoTime() - started) / 1_000_000_000);
  }
}
