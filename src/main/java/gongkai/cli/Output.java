package gongkai.cli;

import gongkai.report.Rejected;
import gongkai.report.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import picocli.CommandLine.Option;

/** Where results go: one file, or a folder with a file for each input. */
final class Output {
  private static final String MARK = "gongkai.sha256";

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

  /**
   * Writes a file in one step, so that nobody ever sees half of it; over another only when we wrote
   * that one and nobody has changed it since, or when it is empty.
   *
   * @param force whether any file may be written over
   */
  static void write(Path file, byte[] content, boolean force) {
    try {
      if (!force && Files.exists(file) && !isOurs(file)) {
        throw new Rejected(
            "would-overwrite", "已有文件 " + file + "，它不是本程序写的，或写后又被改过；请另指定输出位置，确要覆盖请加 --force。");
      }
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      // Not a temporary file of the JDK: those are for the owner's eyes only.
      Path part = folder.resolve(".gongkai-" + UUID.randomUUID() + ".part");
      try {
        Files.write(part, content);
        mark(part, content);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new Rejected("cannot-write", "不能写入 " + file + "：" + Reasons.of(e));
    }
  }

  /** Any kind of file bears the digest that we gave it, outside of what it says. */
  private static void mark(Path file, byte[] content) {
    try {
      attributes(file).write(MARK, StandardCharsets.US_ASCII.encode(Sha256.hex(content)));
    } catch (IOException | UnsupportedOperationException e) {
      // A file system without attributes: this file will be written over by force only.
    }
  }

  private static boolean isOurs(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    if (Files.size(file) == 0) {
      return true;
    }
    try {
      var digest = ByteBuffer.allocate(attributes(file).size(MARK));
      attributes(file).read(MARK, digest);
      String marked = StandardCharsets.US_ASCII.decode(digest.flip()).toString();
      return marked.equals(Sha256.hex(Files.readAllBytes(file)));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static UserDefinedFileAttributeView attributes(Path file) {
    UserDefinedFileAttributeView view =
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    if (view == null) {
      throw new UnsupportedOperationException();
    }
    return view;
  }

  /** Whether results may be written over files that are not ours. */
  static final class Overwriting {
    @Option(names = "--force", description = "输出位置已有别的文件时也覆盖；默认只覆盖本程序写出后没有改过的文件。")
    private boolean force;

    boolean force() {
      return force;
    }
  }
}
