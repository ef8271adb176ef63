package gongkai;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Published documents to test against, which stand beside the project and may be absent. */
public final class Shared {
  private Shared() {}

  /** A file of an open case; the test is skipped when it is not there. */
  public static Path file(String path) {
    Path file = Path.of(System.getProperty("gongkai.shared", "../shared")).resolve(path);
    assumeTrue(Files.exists(file), "The published documents are not beside the project: " + file);
    return file;
  }
}
