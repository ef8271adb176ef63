package gongkai;

import gongkai.archive.Archive;
import gongkai.archive.BlobStore;
import gongkai.archive.Database;
import gongkai.desk.Catalogue;
import gongkai.desk.Desk;
import gongkai.desk.Examiner;
import gongkai.desk.Limits;
import gongkai.http.Server;
import gongkai.http.Settings;
import gongkai.report.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** A running server with its desk and its archive. */
final class Service implements AutoCloseable {
  private final Database database;
  private final Desk desk;
  private final Server server;

  private Service(Database database, Desk desk, Server server) {
    this.database = database;
    this.desk = desk;
    this.server = server;
  }

  /**
   * @param data folder of the archive; made when absent
   */
  static Service start(Settings settings, Path data, Examiner examiner, Catalogue catalogue) {
    requireWritable(data);
    Database database = Database.open(data);
    Clock clock = Clock.systemUTC();
    // A returned workbook is larger than what was posted.
    var blobs = new BlobStore(data.resolve("objects"), 4 * settings.largestBody(), clock);
    var archive = new Archive(database, blobs, clock);
    var desk = new Desk(examiner, archive, Limits.ofThisMachine());
    var service = new Service(database, desk, new Server(settings, desk, catalogue, archive));
    try {
      service.server.start();
      return service;
    } catch (RuntimeException e) {
      desk.close();
      database.close();
      throw e;
    }
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

  int port() {
    return server.port();
  }

  /** Finishes running requests, then closes the desk, then the archive. */
  @Override
  public void close() {
    server.close();
    desk.close();
    database.close();
  }
}
