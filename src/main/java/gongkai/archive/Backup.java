package gongkai.archive;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import gongkai.archive.store.BlobStore;
import gongkai.archive.store.Database;
import gongkai.archive.store.OwnerOnly;
import gongkai.report.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;

/** The whole archive as one zip file: the database and every stored file that it refers to. */
public final class Backup {
  private static final String OBJECTS = "objects/";
  private static final Pattern OBJECT = Pattern.compile("objects/[0-9a-f]{2}/[0-9a-f]{62}");

  private static final String RESTORING = ".restoring";

  private Backup() {}

  /**
   * Writes a backup while the archive is in use; it holds everything filed before the call.
   *
   * @return hashes of stored files that are missing or damaged and therefore not in it
   * @throws Rejected when the file exists
   */
  static List<String> write(Database database, BlobStore blobs, Upkeep upkeep, Path file) {
    if (Files.exists(file)) {
      throw new Rejected("backup-exists", "备份文件“%s”已经存在，请换一个文件名。".formatted(file));
    }
    Path unfinished = sibling(file, ".part");
    Path snapshot = sibling(file, ".db");
    try {
      // What a crashed backup left behind would stand in the way.
      delete(unfinished);
      delete(snapshot);
      database.copyTo(snapshot);
      List<String> lost = new ArrayList<>();
      try (var zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(Database.FILE));
        Files.copy(snapshot, zip);
        // Asked after the snapshot was taken, so that nothing it refers to is left out.
        for (String hash : upkeep.references()) {
          if (blobs.isIntact(hash)) {
            zip.putNextEntry(
                new ZipEntry(OBJECTS + hash.substring(0, 2) + "/" + hash.substring(2)));
            zip.write(blobs.get(hash));
          } else {
            lost.add(hash);
          }
        }
      }
      BlobStore.sync(unfinished);
      OwnerOnly.file(unfinished);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      BlobStore.sync(file.toAbsolutePath().getParent());
      return lost;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(unfinished);
      delete(snapshot);
    }
  }

  /**
   * Makes a data folder from a backup: all that it holds is extracted and looked through before
   * anything is moved.
   *
   * @param aside where a folder that is there is moved; null when none may be
   * @return what is broken, if anything
   * @throws Rejected when the folder is in use, the file is no backup, or its database is
   *     unreadable
   */
  public static ArchiveVerification restore(Path file, Path folder, Path aside, Clock clock) {
    if (aside == null) {
      refuseInUse(folder);
    }
    Path unfinished = sibling(folder, RESTORING);
    boolean swapping = false;
    try (ZipFile zip = open(file)) {
      delete(unfinished);
      extract(zip, unfinished);
      ArchiveVerification found = verify(unfinished, clock, file);
      if (aside == null) {
        Files.deleteIfExists(folder);
      } else if (Files.exists(folder)) {
        swapping = true;
        Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      // Between the two moves it is all there is.
      if (!swapping || Files.exists(folder)) {
        delete(unfinished);
      }
    }
  }

  /**
   * Refuses a folder beside which lies what an interrupted restore left behind.
   *
   * @throws Rejected that says what to do
   */
  public static void requireNoRestore(Path folder) {
    Path unfinished = sibling(folder, RESTORING);
    if (Files.exists(unfinished)) {
      throw new Rejected(
          "unfinished-restore",
          "上一次恢复没有做完，旁边还留着 %s。请重新运行 restore；如果不要恢复了，先确认 %s 里是要用的存档（原来的可能改名为 %s.before-…），再删去前者。"
              .formatted(unfinished, folder, folder));
    }
  }

  private static ArchiveVerification verify(Path folder, Clock clock, Path file) {
    try (Database database = Database.open(folder)) {
      var blobs = new BlobStore(folder.resolve("objects"), Long.MAX_VALUE, clock);
      return new Upkeep(database, blobs, clock).verify();
    } catch (FlywayException | JdbiException | PoolInitializationException e) {
      throw new Rejected("damaged-backup", "备份文件“%s”中的数据库不能读取，请换一份备份。".formatted(file));
    }
  }

  private static void refuseInUse(Path folder) {
    try {
      if (Files.exists(folder) && (!Files.isDirectory(folder) || !isEmpty(folder))) {
        throw new Rejected(
            "folder-in-use", "数据文件夹“%s”里已有内容，请恢复到一个新的文件夹，确认无误后再启用。".formatted(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  private static ZipFile open(Path file) throws IOException {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      if (zip.getEntry(Database.FILE) != null) {
        return zip;
      }
      zip.close();
    } catch (ZipException e) {
      // Said below: to a person, no zip and some other zip are the same mistake.
    }
    throw new Rejected("not-a-backup", "“%s”不是公开程序的备份文件，请选择由备份命令生成的文件。".formatted(file));
  }

  private static void extract(ZipFile zip, Path folder) throws IOException {
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (entry.getName().equals(Database.FILE) || OBJECT.matcher(entry.getName()).matches()) {
        Path place = folder.resolve(entry.getName());
        Files.createDirectories(place.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, place);
        }
        BlobStore.sync(place);
      }
    }
  }

  private static Path sibling(Path path, String suffix) {
    return path.toAbsolutePath().resolveSibling(path.getFileName() + suffix);
  }

  private static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> content = Files.walk(path)) {
      for (Path one : content.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
