package gongkai.archive;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test an archive of its own. */
abstract class WithArchive {
  @TempDir Path folder;
  ArchiveFixture fixture;
  Archive archive;

  @BeforeEach
  void open() {
    fixture = ArchiveFixture.open(folder);
    archive = fixture.archive();
  }

  @AfterEach
  void close() {
    fixture.close();
  }
}
