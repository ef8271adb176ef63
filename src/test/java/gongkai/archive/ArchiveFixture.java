package gongkai.archive;

import gongkai.archive.store.BlobStore;
import gongkai.archive.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** An archive in a folder of its own, at a moment of its own. */
record ArchiveFixture(Database database, BlobStore blobs, Archive archive)
    implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");

  static ArchiveFixture open(Path folder) {
    return open(folder, step -> {});
  }

  static ArchiveFixture open(Path folder, Consumer<Step> after) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Database database = Database.open(folder);
    var blobs = new BlobStore(folder.resolve("objects"), 1_000_000, clock);
    return new ArchiveFixture(database, blobs, new Archive(database, blobs, clock, after));
  }

  @Override
  public void close() {
    database.close();
  }
}
