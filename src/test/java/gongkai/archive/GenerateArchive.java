package gongkai.archive;

import gongkai.CaseBook;
import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditLog;
import gongkai.access.unit.UnitRegister;
import gongkai.archive.store.BlobStore;
import gongkai.archive.store.Database;
import gongkai.review.Reviews;
import gongkai.table.Unit;
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
  private static final int DEPARTMENT = 30;
  private static final Actor ACTOR = new Actor("generator", "-");

  private GenerateArchive() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int units = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3000;
    int years = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    Clock clock = Clock.systemUTC();
    var threads = Executors.newFixedThreadPool(THREADS);
    try (Database database = Database.open(folder)) {
      register(database, clock, units);
      var archive =
          new Archive(database, new BlobStore(folder.resolve("objects"), 1 << 26, clock), clock);
      for (int year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
        for (String family : GeneratedFiling.families()) {
          judge(database, clock, fileAll(archive, threads, units, year, family));
        }
      }
    } finally {
      threads.shutdown();
    }
  }

  /**
   * All units stand in the register, thirty below each department, and one in fifty never filed.
   */
  private static void register(Database database, Clock clock, int units) {
    var register = new UnitRegister(database, new AuditLog(database, clock), clock);
    StringBuilder list = new StringBuilder("单位编码\t单位名称\t上级单位编码\n");
    for (int i = 0; i < units + units / 50; i++) {
      String above = i % DEPARTMENT == 0 ? "" : GeneratedFiling.unit(i - i % DEPARTMENT).code();
      Unit unit = GeneratedFiling.unit(i);
      list.append(unit.code()).append('\t').append(unit.name()).append('\t').append(above);
      list.append('\n');
    }
    var proposal = register.propose("名录.tsv", CaseBook.sheet("名录", list.toString()), ACTOR);
    register.apply(proposal.id(), false, ACTOR);
  }

  /** Judges one in three: supervisors return some and approve others. */
  private static void judge(Database database, Clock clock, List<Receipt> receipts) {
    var reviews = new Reviews(database, new AuditLog(database, clock), clock);
    for (int i = 0; i < receipts.size(); i += 3) {
      Version version = receipts.get(i).version();
      if (version.summary().errors() > 0) {
        reviews.giveBack(ACTOR, version.submission(), version.n(), "请核对合计后重新报送");
      } else {
        reviews.approve(ACTOR, version.submission(), version.n(), "");
      }
    }
  }

  private static List<Receipt> fileAll(
      Archive archive, ExecutorService threads, int units, int year, String family)
      throws Exception {
    long started = System.nanoTime();
    List<Future<Receipt>> filed = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      int number = i;
      filed.add(threads.submit(() -> archive.file(GeneratedFiling.of(number, year, family))));
    }
    List<Receipt> receipts = new ArrayList<>();
    for (Future<Receipt> one : filed) {
      receipts.add(one.get());
    }
    System.err.printf(
        "%s %d: %d filings in %d s%n",
        family, year, units, (System.nanoTime() - started) / 1_000_000_000);
    return receipts;
  }
}
