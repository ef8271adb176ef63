package gongkai;

import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.ChainVerification;
import gongkai.access.audit.Head;
import gongkai.archive.ArchiveVerification;
import gongkai.archive.Backup;
import gongkai.cli.DataFolder;
import gongkai.report.Rejected;
import gongkai.review.Reviews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What whoever has the machine in hand does to a data folder. */
record LocalData(Path data) implements DataFolder {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  @Override
  public List<String> backup(Path file) {
    return with(
        storage -> {
          storage.access().log().done(Actor.COMMAND_LINE, AuditEvent.BACKED_UP, name(file), "");
          return storage.archive().backup(file);
        });
  }

  @Override
  public Restored restore(Path file, boolean setAside) {
    Path aside = setAside ? asideIfAny() : null;
    try {
      ArchiveVerification found = Backup.restore(file, data, Clock.systemUTC());
      if (aside != null) {
        bringBackOthers(aside);
      }
      open(
          storage ->
              storage.access().log().done(Actor.COMMAND_LINE, AuditEvent.RESTORED, name(file), ""));
      return new Restored(found, aside);
    } catch (RuntimeException e) {
      putBack(aside);
      throw e;
    }
  }

  @Override
  public ArchiveVerification verify() {
    return with(LocalData::proof);
  }

  @Override
  public ChainVerification verifyAudit(Head kept) {
    return with(storage -> storage.access().log().verify(kept));
  }

  @Override
  public String administratorLink() {
    return with(storage -> storage.access().links().administrator(Actor.COMMAND_LINE));
  }

  /** What files, rows, the audit chain and all that follows from them say of each other. */
  private static ArchiveVerification proof(Storage storage) {
    ArchiveVerification found = storage.archive().verify();
    ChainVerification chain = storage.access().log().verify();
    List<String> problems = new ArrayList<>(found.problems());
    chain.complaint().ifPresent(complaint -> complaint.lines().forEach(problems::add));
    Reviews.wrongStatuses(storage.database())
        .forEach(id -> problems.add("报送 %s 的状态与审核结果、豁免和审批不符，请查明是谁改动的。".formatted(id)));
    return new ArchiveVerification(
        found.versions(), found.blobs(), problems, found.orphans(), chain.head().toString());
  }

  private <T> T with(Function<Storage, T> use) {
    if (!Files.isRegularFile(data.resolve("gongkai.db"))) {
      throw new Rejected(
          "no-archive",
          "文件夹 %s 里没有存档，请用 --data 指定存档所在的文件夹。".formatted(data.toAbsolutePath().normalize()));
    }
    return open(use);
  }

  private <T> T open(Function<Storage, T> use) {
    try (Storage storage = Storage.open(data)) {
      return use.apply(storage);
    }
  }

  /** Moves what is there out of the way; nothing is deleted. */
  private Path asideIfAny() {
    if (!Files.exists(data)) {
      return null;
    }
    Path whole = data.toAbsolutePath();
    String stamp = STAMP.format(LocalDateTime.now());
    return move(whole, whole.resolveSibling(whole.getFileName() + ".before-" + stamp));
  }

  private void putBack(Path aside) {
    if (aside != null && !Files.exists(data)) {
      move(aside, data.toAbsolutePath());
    }
  }

  /** What a backup does not hold, such as the id of the installation, stays with the folder. */
  private void bringBackOthers(Path aside) {
    try (Stream<Path> all = Files.list(aside)) {
      all.filter(path -> !isOfArchive(path))
          .filter(path -> !Files.exists(data.resolve(path.getFileName())))
          .forEach(path -> move(path, data.resolve(path.getFileName())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOfArchive(Path path) {
    String name = name(path);
    return name.startsWith("gongkai.db") || name.equals("objects");
  }

  private static Path move(Path from, Path to) {
    try {
      return Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
