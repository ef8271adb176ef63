package gongkai.archive.store;

import gongkai.report.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * That one program alone has a data folder; the system ends it with the program, however it ends.
 */
public final class FolderLock implements AutoCloseable {
  private static final String NAME = "lock";
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder for this program.
   *
   * @throws Rejected when another has it
   */
  public static FolderLock of(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new Rejected(
            "folder-busy",
            "数据文件夹 %s 正由另一个公开程序使用，请先停止它，或者用 --data 另指定文件夹。"
                .formatted(folder.toAbsolutePath().normalize()));
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new Rejected(
          "cannot-write",
          "数据文件夹 %s 不能写入，请检查路径和权限，或用 --data 另指定。".formatted(folder.toAbsolutePath().normalize()));
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
