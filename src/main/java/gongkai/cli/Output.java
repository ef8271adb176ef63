package gongkai.cli;

import gongkai.report.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where results go: one file, or a folder with a file for each input. */
final class Output {
  private final Path target;
  private final boolean folder;
  private final Set<Path> taken = new HashSet<>();

  private Output(Path target, boolean folder) {
    this.target = target;
    this.folder = folder;
  }

  /** The given place, or null when none was given; a folder when there are several inputs. */
  static Output at(Path target, int inputs) {
    return target == null ? null : new Output(target, inputs > 1 || Files.isDirectory(target));
  }

  /**
   * The file for this input, never the same twice, never the input itself.
   *
   * @param extension of the result, with its dot
   */
  Path fileFor(Path input, String extension, List<Path> inputs) {
    Path file = folder ? free(base(input), extension) : target;
    for (Path other : inputs) {
      if (same(file, other)) {
        throw new Rejected("would-overwrite", "结果不能写到原文件 " + other + " 上，请另指定输出位置。");
      }
    }
    return file;
  }

  private synchronized Path free(String base, String extension) {
    Path file = target.resolve(base + extension);
    for (int i = 2; !taken.add(file); i++) {
      file = target.resolve(base + "-" + i + extension);
    }
    return file;
  }

  private static String base(Path input) {
    String name = input.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes a file in one step, so that nobody ever sees half of it. */
  static void write(Path file, byte[] content) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      // Not a temporary file of the JDK: those are for the owner's eyes only.
      Path part = folder.resolve(".gongkai-" + UUID.randomUUID() + ".part");
      try {
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new Rejected("cannot-write", "不能写入 " + file + "：" + Reasons.of(e));
    }
  }
}
