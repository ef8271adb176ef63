package gongkai;

import gongkai.archive.Archive;
import gongkai.archive.Backup;
import gongkai.archive.store.FolderLock;
import gongkai.cli.Started;
import gongkai.demo.DemoAccount;
import gongkai.demo.Demonstration;
import gongkai.desk.Catalogue;
import gongkai.desk.Desk;
import gongkai.desk.Limits;
import gongkai.desk.LiveCheck;
import gongkai.desk.TemplateExaminer;
import gongkai.http.Server;
import gongkai.http.ServerSettings;
import gongkai.http.addin.Addin;
import gongkai.http.request.Backend;
import gongkai.review.Review;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** A running server with its desk and its archive. */
final class Service implements AutoCloseable {
  private final FolderLock lock;
  private final Storage storage;
  private final Desk desk;
  private final Server server;
  private final List<DemoAccount> accounts;

  private Service(
      Storage storage, Desk desk, Server server, List<DemoAccount> accounts, FolderLock lock) {
    this.lock = lock;
    this.storage = storage;
    this.desk = desk;
    this.server = server;
    this.accounts = accounts;
  }

  /**
   * @param data folder of the archive; made when absent
   * @param examiners makes one once the archive is open
   * @param demonstrate whether an empty folder is filled with the demonstration set
   */
  static Service start(
      ServerSettings settings,
      Path data,
      Function<Archive, TemplateExaminer> examiners,
      Catalogue catalogue,
      boolean demonstrate) {
    Backup.requireNoRestore(data);
    FolderLock lock = FolderLock.of(data);
    Storage storage = open(data, lock);
    try {
      Archive archive = storage.archive();
      TemplateExaminer examiner = examiners.apply(archive);
      Review review = Review.over(storage.database(), archive, storage.access(), Clock.systemUTC());
      var desk = new Desk(examiner, review.filings(), Limits.ofThisMachine());
      List<DemoAccount> accounts =
          demonstrate
              ? DemonstrationFolder.fill(
                  data, storage, new Demonstration(storage.access(), desk, review, examiner))
              : List.of();
      var live = new LiveCheck(examiner::judge);
      var addin =
          new Addin(Installation.idIn(data), data.resolve("office-js"), data.resolve("tls/ca.cer"));
      var service =
          new Service(
              storage,
              desk,
              new Server(
                  settings,
                  new Backend(desk, live, catalogue, archive, review, storage.access()),
                  addin),
              accounts,
              lock);
      service.started();
      return service;
    } catch (RuntimeException e) {
      storage.close();
      lock.close();
      throw e;
    }
  }

  private static Storage open(Path data, FolderLock lock) {
    try {
      return Storage.open(data);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void started() {
    try {
      server.start();
    } catch (RuntimeException e) {
      desk.close();
      throw e;
    }
  }

  /** How to reach it, and how somebody takes charge of it while nobody has. */
  Started address() {
    String base = server.address();
    return new Started(
        base,
        storage.access().links().firstAdministrator().map(key -> base + "welcome/" + key),
        accounts);
  }

  /** Finishes running requests, then closes the desk, then the archive. */
  @Override
  public void close() {
    server.close();
    desk.close();
    storage.close();
    lock.close();
  }
}
