package gongkai;

import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.ChainVerification;
import gongkai.access.audit.Head;
import gongkai.archive.Archive;
import gongkai.archive.ArchiveVerification;
import gongkai.archive.Backup;
import gongkai.archive.store.FolderLock;
import gongkai.cli.DataFolder;
import gongkai.desk.Examiner;
import gongkai.desk.Recomputation;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What whoever has the machine in hand does to a data folder. */
record LocalData(Path data, Function<Archive, Examiner> examiners) implements DataFolder {
  /** The head of an audit chain belongs to its database. */
  private static final Set<String> OF_ARCHIVE = Set.of("objects", "audit-head", "lock");

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  @Override
  public BackedUp backup(Path file) {
    return with(
        storage -> {
          storage.access().log().done(Actor.COMMAND_LINE, AuditEvent.BACKED_UP, name(file), "");
          Head head = storage.access().log().head();
          return new BackedUp(storage.archive().backup(file), head);
        });
  }

  @Override
  public Restored restore(Path file, boolean setAside) {
    Path aside = setAside && Files.exists(data) ? aside() : null;
    ArchiveVerification found;
    try (FolderLock lock = Files.exists(data.resolve("gongkai.db")) ? FolderLock.of(data) : null) {
      found = Backup.restore(file, data, aside, Clock.systemUTC());
    }
    if (aside != null) {
      bringBackOthers(aside);
    }
    open(
        storage ->
            storage.access().log().done(Actor.COMMAND_LINE, AuditEvent.RESTORED, name(file), ""));
    return new Restored(found, aside);
  }

  @Override
  public ArchiveVerification verify() {
    return read(
        storage -> {
          ArchiveVerification found = proof(storage);
          Archive archive = storage.archive();
          var again = new Recomputation(archive, examiners.apply(archive)).run();
          return new ArchiveVerification(
              found.versions(),
              found.blobs(),
              Stream.concat(found.problems().stream(), again.problems().stream()).toList(),
              found.orphans(),
              again.notes(),
              found.head());
        });
  }

  /** Reads every row and every stored file. */
  ArchiveVerification look() {
    return read(LocalData::proof);
  }

  @Override
  public ChainVerification verifyAudit(Head kept) {
    return read(storage -> storage.access().log().verify(kept));
  }

  @Override
  public List<Finding> doctor(Path backups) {
    try {
      return new Doctor(this, backups).examine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
        found.versions(),
        found.blobs(),
        problems,
        found.orphans(),
        List.of(),
        chain.head().toString());
  }

  /** Asks something that changes nothing, also of a folder that cannot be written. */
  private <T> T read(Function<Storage, T> questions) {
    if (Files.isWritable(data)) {
      return with(questions);
    }
    requireArchive();
    try (Storage storage = Storage.copyOf(data)) {
      return questions.apply(storage);
    }
  }

  private <T> T with(Function<Storage, T> use) {
    requireArchive();
    return open(use);
  }

  private void requireArchive() {
    if (!Files.isRegularFile(data.resolve("gongkai.db"))) {
      throw new Rejected(
          "no-archive",
          "文件夹 %s 里没有存档，请用 --data 指定存档所在的文件夹。".formatted(data.toAbsolutePath().normalize()));
    }
  }

  private <T> T open(Function<Storage, T> use) {
    try (Storage storage = Storage.open(data)) {
      return use.apply(storage);
    }
  }

  /** Where what is there is put out of the way; nothing is deleted. */
  private Path aside() {
    Path whole = data.toAbsolutePath();
    return whole.resolveSibling(
        whole.getFileName() + ".before-" + STAMP.format(LocalDateTime.now()));
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
    return name.startsWith("gongkai.db") || OF_ARCHIVE.contains(name);
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
