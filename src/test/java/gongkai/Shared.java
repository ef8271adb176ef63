package gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Published documents to test against, which stand beside the project and may be absent. */
public final class Shared {
  private Shared() {}

  /** A file of an open case; the test is skipped when it is not there. */
  public static Path file(String path) {
    Path file = Path.of(System.getProperty("gongkai.shared", "../shared")).resolve(path);
    assumeTrue(Files.exists(file), "The published documents are not beside the project: " + file);
    return file;
  }

  /** All case workbooks of this name, e.g. {@code filled.xlsx}; never none. */
  public static List<Path> workbooks(String name) {
    try (Stream<Path> folders = Files.list(file("cases"))) {
      List<Path> found =
          folders.map(folder -> folder.resolve(name)).filter(Files::exists).sorted().toList();
      assertThat(found).as("case workbooks called %s", name).isNotEmpty();
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
