package gongkai.access.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the chain's head beside the database, so that an end that was cut off is missed. */
record HeadFile(Path file) {
  private static final Logger LOG = LoggerFactory.getLogger(HeadFile.class);

  void keep(Head head) {
    try {
      // Whoever is killed on the way leaves the one before it, never half of one.
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.writeString(part, head + "\n");
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The head of the audit chain was not noted in {}", file, e);
    }
  }

  /** What was kept; empty when nothing was. */
  Optional<Head> kept() {
    try {
      return Files.exists(file)
          ? Optional.of(Head.parse(Files.readString(file)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
