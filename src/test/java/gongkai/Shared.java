package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real published documents beside the project; tests that need them are skipped without them. */
public final class Shared {
  private Shared() {}

  /** The folder of the open cases. */
  public static Path cases() {
    Path cases = Path.of(System.getProperty("gongkai.shared", "../shared"), "cases");
    Assumptions.assumeTrue(
        Files.isDirectory(cases), "The open cases are not beside the project: " + cases);
    return cases;
  }

  /** All case workbooks of this name, e.g. {@code filled.xlsx}; never none. */
  public static List<Path> workbooks(String name) {
    try (Stream<Path> folders = Files.list(cases())) {
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
