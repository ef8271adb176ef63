package gongkai;

import gongkai.access.login.Access;
import gongkai.archive.Archive;
import gongkai.archive.Backup;
import gongkai.archive.store.BlobStore;
import gongkai.archive.store.Database;
import gongkai.archive.store.OwnerOnly;
import gongkai.http.ServerSettings;
import gongkai.report.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * An open archive, who may use it, and the database below both.
 *
 * @param database to be closed last
 * @param afterwards what is done once it is closed
 */
record Storage(Database database, Archive archive, Access access, Runnable afterwards)
    implements AutoCloseable {

  /**
   * @param data folder of the archive; made when absent
   */
  static Storage open(Path data) {
    Backup.requireNoRestore(data);
    requireWritable(data);
    OwnerOnly.folder(data);
    Database database = Database.open(data);
    OwnerOnly.file(data.resolve(Database.FILE));
    return over(database, data, () -> {});
  }

  /** An archive that can only be read: its database is opened as a copy, its files stay there. */
  static Storage copyOf(Path data) {
    try {
      Path copy = Files.createTempDirectory("gongkai-copy-");
      for (String part : List.of("", "-wal")) {
        Path from = data.resolve(Database.FILE + part);
        if (Files.exists(from)) {
          Files.copy(from, copy.resolve(from.getFileName()));
          copy.resolve(from.getFileName()).toFile().setWritable(true);
        }
      }
      return over(Database.open(copy), data, () -> delete(copy));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Storage over(Database database, Path data, Runnable afterwards) {
    Clock clock = Clock.systemUTC();
    // A returned workbook is larger than what was posted.
    var blobs =
        new BlobStore(data.resolve("objects"), 4 * ServerSettings.on(null, 0).largestBody(), clock);
    Access access = Access.over(database, clock);
    access.log().guard(data.resolve("audit-head"));
    return new Storage(database, new Archive(database, blobs, clock), access, afterwards);
  }

  private static void requireWritable(Path data) {
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new Rejected("cannot-write", "不能建立数据文件夹 " + data + "，请检查路径和权限，或用 --data 另指定。");
    }
    if (!Files.isWritable(data)) {
      throw new Rejected("cannot-write", "数据文件夹 " + data + " 不能写入，请检查权限，或用 --data 另指定。");
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    database.close();
    afterwards.run();
  }
}
