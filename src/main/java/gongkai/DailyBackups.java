package gongkai;

import gongkai.cli.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a backup each night while the server runs, and deletes its own oldest ones. */
final class DailyBackups implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DailyBackups.class);
  private static final int HOUR = 2;
  private static final String NAME = "gongkai-\\d{4}-\\d{2}-\\d{2}\\.zip";

  private final LocalData data;
  private final Path folder;
  private final int kept;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "backup");
            thread.setDaemon(true);
            return thread;
          });

  DailyBackups(LocalData data, Path folder, int kept) {
    this.data = data;
    this.folder = folder;
    this.kept = Math.max(1, kept);
  }

  static DailyBackups of(LocalData data, Path folder, int kept) {
    var backups = new DailyBackups(data, folder, kept);
    Duration first = Duration.between(LocalDateTime.now(), next(LocalDateTime.now()));
    backups.clock.scheduleAtFixedRate(
        backups::write, first.toSeconds(), Duration.ofDays(1).toSeconds(), TimeUnit.SECONDS);
    return backups;
  }

  private static LocalDateTime next(LocalDateTime now) {
    LocalDateTime today = now.toLocalDate().atTime(HOUR, 0);
    return today.isAfter(now) ? today : today.plusDays(1);
  }

  /** Today's backup; what fails is told in the log, and tried again the next night. */
  void write() {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve("gongkai-" + LocalDate.now() + ".zip");
      if (!Files.exists(file)) {
        DataFolder.BackedUp done = data.backup(file);
        LOG.info("Backed up to {}, the head of the audit chain is {}", file, done.head());
      }
      for (Path old : outdated()) {
        Files.delete(old);
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("The daily backup failed. Check the room and the permissions of {}", folder, e);
    }
  }

  private List<Path> outdated() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> ours =
          files.filter(it -> it.getFileName().toString().matches(NAME)).sorted().toList();
      return ours.subList(0, Math.max(0, ours.size() - kept));
    }
  }

  @Override
  public void close() {
    clock.shutdown();
  }
}
