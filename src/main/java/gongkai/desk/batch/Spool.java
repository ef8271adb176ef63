package gongkai.desk.batch;

import gongkai.desk.Upload;
import gongkai.report.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps what many uploads hold on disk until they were examined, and counts it as it comes. */
public final class Spool implements AutoCloseable {
  private final Path folder;
  private final long largest;
  private long left;

  /**
   * @param largest bytes of the largest file
   * @param together bytes of all of them
   */
  public Spool(long largest, long together) {
    this.largest = largest;
    this.left = together;
    try {
      this.folder = Files.createTempDirectory("gongkai-batch-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes a file in.
   *
   * @param kept whether it is wanted later; it counts in any case
   * @throws Rejected when it, or all together, is too large
   */
  public Upload.Content take(InputStream in, boolean kept) throws IOException {
    Path file = Files.createTempFile(folder, "", null);
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] some = new byte[64 << 10];
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        size += n;
        left -= n;
        if (size > largest || left < 0) {
          throw new Rejected("too-large", "压缩包展开后太大，请分成几批上传。");
        }
        if (kept) {
          out.write(some, 0, n);
        }
      }
    }
    return () -> Files.readAllBytes(file);
  }

  @Override
  public void close() {
    try (Stream<Path> content = Files.walk(folder)) {
      List<Path> all = content.sorted(Comparator.reverseOrder()).toList();
      for (Path one : all) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
