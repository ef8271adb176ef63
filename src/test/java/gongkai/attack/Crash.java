package gongkai.attack;

import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditLog;
import gongkai.archive.Archive;
import gongkai.archive.store.BlobStore;
import gongkai.archive.store.Database;
import gongkai.review.KilledOffice;
import gongkai.review.Reviews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One round of {@code scripts/crash}: a child files, judges and backs up, and is killed at a random
 * moment; then everything that it acknowledged must be there and the archive must prove itself.
 */
public final class Crash {
  private Crash() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("gongkai-crash-");
    Process child =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledOffice.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> acknowledged = new ArrayList<>();
    int enough = 1 + new Random().nextInt(20);
    try (var lines = child.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged.add(line);
        if (acknowledged.size() == enough) {
          child.toHandle().destroyForcibly();
        }
      }
    }
    child.waitFor();
    List<String> problems = look(folder, acknowledged);
    problems.forEach(System.err::println);
    System.exit(problems.isEmpty() && acknowledged.size() >= enough ? 0 : 1);
  }

  private static List<String> look(Path folder, List<String> acknowledged) throws IOException {
    List<String> problems = new ArrayList<>();
    try (Database database = Database.open(folder)) {
      Clock clock = Clock.systemUTC();
      var blobs = new BlobStore(folder.resolve("objects"), 1_000_000, clock);
      var archive = new Archive(database, blobs, clock);
      var log = new AuditLog(database, clock);
      log.guard(folder.resolve("audit-head"));
      problems.addAll(archive.verify().problems());
      log.verify().complaint().ifPresent(problems::add);
      problems.addAll(Reviews.wrongStatuses(database));
      for (String id : acknowledged) {
        if (archive.original(id, 1).isEmpty() || archive.report(id, 1).isEmpty()) {
          problems.add("lost " + id);
        }
      }
      log.done(Actor.SYSTEM, AuditEvent.BACKED_UP, "after the crash", "");
    }
    return problems;
  }
}
