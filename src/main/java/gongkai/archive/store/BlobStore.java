package gongkai.archive.store;

import gongkai.report.Rejected;
import gongkai.report.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files named by the SHA-256 of their content, {@code objects/ab/cdef…}. Nothing is ever written
 * over, and equal content is stored once.
 */
public final class BlobStore {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final String TEMPORARY = ".part";
  private static final int PROBE = 64 << 10;

  private final Path folder;
  private final long largest;
  private final Clock clock;

  /**
   * @param folder where the files stand; made when absent
   * @param largest the most bytes that one blob may have
   */
  public BlobStore(Path folder, long largest, Clock clock) {
    this.folder = folder;
    this.largest = largest;
    this.clock = clock;
  }

  /**
   * Stores the content durably and returns its hash.
   *
   * @throws Rejected when it is too large
   */
  public String put(byte[] content) {
    if (content.length > largest) {
      throw new Rejected(
          "too-large-to-archive",
          "文件有 %d 字节，超过存档上限 %d 字节，请删去无关的工作表和图片后再报送。".formatted(content.length, largest));
    }
    String hash = Sha256.hex(content);
    Path place = place(hash);
    try {
      if (isIntact(place, hash)) {
        // Its age keeps a sweep away until the row that refers to it is written.
        Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
      } else {
        write(place, content);
      }
      sync(place.getParent());
      sync(folder);
      return hash;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The content of this hash.
   *
   * @throws UncheckedIOException when it is not there or no longer what it was
   */
  public byte[] get(String hash) {
    Path place = place(hash);
    try {
      long size = Files.size(place);
      if (size > largest) {
        throw new IOException("Blob %s has %d bytes, more than %d.".formatted(hash, size, largest));
      }
      byte[] content = Files.readAllBytes(place);
      if (!Sha256.hex(content).equals(hash)) {
        throw new IOException("Blob %s is damaged. Restore it from a backup.".formatted(hash));
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the content of this hash is there and still what it was. */
  public boolean isIntact(String hash) {
    try {
      return isIntact(place(hash), hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tries whether there is room for a blob.
   *
   * @throws UncheckedIOException when there is not
   */
  public void requireWritable() {
    try {
      Files.createDirectories(folder);
      Path probe = Files.createTempFile(folder, "probe", TEMPORARY);
      try {
        Files.write(probe, new byte[PROBE]);
      } finally {
        Files.deleteIfExists(probe);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hashes of all blobs, in order; files that are not blobs are left out. */
  public TreeSet<String> hashes() {
    var hashes = new TreeSet<String>();
    for (Path file : files()) {
      String hash = file.getParent().getFileName().toString() + file.getFileName();
      if (HASH.matcher(hash).matches()) {
        hashes.add(hash);
      }
    }
    return hashes;
  }

  /** Where the content of this hash stands, whether or not it is there. */
  public Path place(String hash) {
    if (!HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException("Not a SHA-256 in hexadecimal: " + hash);
    }
    return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
  }

  /** Deletes a blob that nothing refers to, unless it was stored after the given moment. */
  public boolean deleteIfOlder(String hash, Instant moment) {
    return deleteIfOlder(place(hash), moment);
  }

  /** Deletes what writes that never ended left behind before the given moment; how many. */
  public int deleteUnfinished(Instant moment) {
    int deleted = 0;
    for (Path file : files()) {
      if (file.toString().endsWith(TEMPORARY) && deleteIfOlder(file, moment)) {
        deleted++;
      }
    }
    return deleted;
  }

  private boolean isIntact(Path place, String hash) throws IOException {
    try {
      return Files.size(place) <= largest && Sha256.hex(Files.readAllBytes(place)).equals(hash);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static boolean deleteIfOlder(Path file, Instant moment) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(moment)
          && Files.deleteIfExists(file);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Iterable<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path place, byte[] content) throws IOException {
    Files.createDirectories(place.getParent());
    Path temporary = Files.createTempFile(place.getParent(), "new", TEMPORARY);
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.setLastModifiedTime(temporary, FileTime.from(clock.instant()));
      Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Makes a file or the names in a folder durable; Windows refuses to be asked for a folder. */
  public static void sync(Path path) {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }
}
