package gongkai.attack;

import gongkai.Main;
import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditLog;
import gongkai.archive.Archive;
import gongkai.archive.Backup;
import gongkai.archive.store.BlobStore;
import gongkai.archive.store.Database;
import gongkai.report.Rejected;
import gongkai.review.KilledOffice;
import gongkai.review.Reviews;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process files, judges, backs up or restores, and is killed at a random moment; then everything
 * that it acknowledged must be there and the archive must prove itself.
 */
public final class Crash {
  private final Random random = new Random();
  private final Path root;
  private final Path folder;
  private final List<String> acknowledged = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** What is going on when the process is killed. */
  enum Phase {
    FILING("filing", 12),
    JUDGING("judging", 6),
    BACKUP("backing", 40),
    RESTORE("", 150);

    private final String begins;
    private final int lasts;

    /**
     * @param begins what the process says when it begins
     * @param lasts milliseconds within which it is killed then
     */
    Phase(String begins, int lasts) {
      this.begins = begins;
      this.lasts = lasts;
    }
  }

  private Crash(Path root) {
    this.root = root;
    this.folder = root.resolve("data");
  }

  /** {@code Crash ROUNDS}: exits with 1 as soon as something was lost. */
  public static void main(String[] args) throws Exception {
    Map<Phase, Integer> killed = new EnumMap<>(Phase.class);
    int rounds = Integer.parseInt(args[0]);
    for (int i = 0; i < rounds; i++) {
      Phase phase = Phase.values()[i % Phase.values().length];
      List<String> problems = round(phase);
      if (!problems.isEmpty()) {
        problems.forEach(System.err::println);
        System.err.printf("round %d lost something while %s%n", i + 1, phase);
        System.exit(1);
      }
      killed.merge(phase, 1, Integer::sum);
      System.out.printf("%d rounds %s, nothing lost%n", i + 1, killed);
    }
  }

  /** What was lost in a round of its own. */
  static List<String> round(Phase phase) throws Exception {
    var crash = new Crash(Files.createTempDirectory("gongkai-crash-"));
    crash.work(phase == Phase.RESTORE ? Phase.BACKUP : phase);
    if (phase == Phase.RESTORE) {
      crash.restore();
    }
    crash.look(crash.folder, crash.acknowledged);
    crash.lookAtBackups();
    if (crash.problems.isEmpty()) {
      crash.delete();
    }
    return crash.problems;
  }

  /** Lets a process work until something begins for the so-manieth time, and kills it then. */
  private void work(Phase phase) throws IOException, InterruptedException {
    Process office = start(KilledOffice.class, folder.toString());
    // The restore needs a backup that was finished.
    int enough = phase == Phase.BACKUP ? 2 : 1 + random.nextInt(20);
    try (var lines = office.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged.add(line);
        if (line.equals(phase.begins) && --enough == 0) {
          killSoon(office, phase);
        }
      }
    }
    office.waitFor();
    if (enough > 0) {
      problems.add("the process ended by itself");
    }
  }

  /** Lets a process restore the first backup, and kills it on the way. */
  private void restore() throws IOException, InterruptedException {
    String backup = named("backed").get(0);
    Process restore =
        start(Main.class, "restore", backup, "--data", folder.toString(), "--set-aside");
    while (restore.isAlive() && !Files.exists(root.resolve("data.restoring"))) {
      Thread.sleep(1);
    }
    killSoon(restore, Phase.RESTORE);
    try (var lines = restore.inputReader()) {
      lines.lines().toList();
    }
    restore.waitFor();
    Path aside = aside();
    if (aside == null) {
      return;
    }
    look(aside, acknowledged);
    try {
      Backup.requireNoRestore(folder);
    } catch (Rejected told) {
      Backup.restore(Path.of(backup), folder, null, Clock.systemUTC());
    }
    // What the backup held is what the folder holds now.
    acknowledged.subList(acknowledged.indexOf("backed " + backup), acknowledged.size()).clear();
  }

  private Path aside() throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.filter(it -> it.getFileName().toString().startsWith("data.before-"))
          .findAny()
          .orElse(null);
    }
  }

  private void lookAtBackups() {
    for (String backup : named("backed")) {
      Path elsewhere = root.resolve("restored-" + Path.of(backup).getFileName());
      Backup.restore(Path.of(backup), elsewhere, null, Clock.systemUTC());
      look(elsewhere, acknowledged.subList(0, acknowledged.indexOf("backed " + backup)));
    }
  }

  /** Whether an archive proves itself and holds what was acknowledged. */
  private void look(Path archived, List<String> lines) {
    Clock clock = Clock.systemUTC();
    try (Database database = Database.open(archived)) {
      var archive =
          new Archive(
              database, new BlobStore(archived.resolve("objects"), 1_000_000, clock), clock);
      var log = new AuditLog(database, clock);
      log.guard(archived.resolve("audit-head"));
      problems.addAll(archive.verify().problems());
      log.verify().complaint().ifPresent(problems::add);
      problems.addAll(Reviews.wrongStatuses(database));
      for (String id : named(lines, "filed")) {
        if (archive.original(id, 1).isEmpty() || archive.report(id, 1).isEmpty()) {
          problems.add("lost " + id);
        }
      }
      var reviews = new Reviews(database, log, clock);
      for (String id : named(lines, "judged")) {
        if (reviews.history(id).judgements().isEmpty()) {
          problems.add("lost what was judged of " + id);
        }
      }
      log.done(Actor.SYSTEM, AuditEvent.BACKED_UP, "after the crash", "");
    }
  }

  private List<String> named(String kind) {
    return named(acknowledged, kind);
  }

  private static List<String> named(List<String> lines, String kind) {
    return lines.stream()
        .filter(line -> line.startsWith(kind + " "))
        .map(line -> line.substring(kind.length() + 1))
        .collect(Collectors.toList());
  }

  private void killSoon(Process process, Phase phase) throws InterruptedException {
    TimeUnit.MICROSECONDS.sleep(random.nextInt(phase.lasts * 1000));
    process.toHandle().destroyForcibly();
  }

  private Process start(Class<?> program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private void delete() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
