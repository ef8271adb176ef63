package gongkai.archive.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Keeps what is on disk from other accounts of the machine, where the system knows how. */
public final class OwnerOnly {
  private OwnerOnly() {}

  public static void folder(Path folder) {
    set(folder, "rwx------");
  }

  public static void file(Path file) {
    set(file, "rw-------");
  }

  private static void set(Path path, String permissions) {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try {
      if (Files.isWritable(path)) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
