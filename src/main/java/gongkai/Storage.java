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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * An open archive, who may use it, and the database below both.
 *
 * @param database to be closed last
 */
record Storage(Database database, Archive archive, Access access) implements AutoCloseable {

  /**
   * @param data folder of the archive; made when absent
   */
  static Storage open(Path data) {
    Backup.requireNoRestore(data);
    requireWritable(data);
    OwnerOnly.folder(data);
    Database database = Database.open(data);
    OwnerOnly.file(data.resolve(Database.FILE));
    Clock clock = Clock.systemUTC();
    // A returned workbook is larger than what was posted.
    var blobs =
        new BlobStore(data.resolve("objects"), 4 * ServerSettings.on(null, 0).largestBody(), clock);
    Access access = Access.over(database, clock);
    access.log().guard(data.resolve("audit-head"));
    return new Storage(database, new Archive(database, blobs, clock), access);
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

  @Override
  public void close() {
    database.close();
  }
}
