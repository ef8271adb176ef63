package gongkai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Which installation this is: an id that is made once and stays with the data. */
final class Installation {
  private static final String FILE = "installation-id";

  private Installation() {}

  static UUID idIn(Path data) {
    Path file = data.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, UUID.randomUUID().toString());
      }
      return UUID.fromString(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
