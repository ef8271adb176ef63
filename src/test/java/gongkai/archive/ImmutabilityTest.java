package gongkai.archive;

import static gongkai.archive.Samples.CENTER;
import static gongkai.archive.Samples.deposit;
import static gongkai.archive.Samples.finding;
import static gongkai.archive.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.report.Level;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself guards what was filed, whatever the program above it does. */
class ImmutabilityTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE version SET errors = 0",
        "UPDATE version SET original = report",
        "DELETE FROM version",
        "UPDATE figure SET amount = 0",
        "DELETE FROM figure",
        "UPDATE finding SET level = 'INFO'",
        "DELETE FROM finding",
        "UPDATE submission SET year = 2020",
        "UPDATE submission SET unit_id = 2",
        "DELETE FROM submission",
        "DELETE FROM unit",
        "DELETE FROM word",
        "DELETE FROM item",
        "INSERT OR REPLACE INTO version SELECT * FROM version",
        "INSERT OR REPLACE INTO figure SELECT * FROM figure",
      })
  void nothing_filed_can_be_changed(String attempt) {
    try (var fixture = ArchiveFixture.open(folder)) {
      Deposit deposit =
          deposit(
              CENTER,
              2024,
              "a",
              List.of(finding("F03-1", Level.ERROR, "C8")),
              "",
              row("208", "社会保障", "1.00", "2.00"));
      Version version = fixture.archive().file(deposit).version();

      assertThatThrownBy(() -> fixture.database().write(handle -> handle.execute(attempt)))
          .rootCause()
          .hasMessageContaining("CONSTRAINT");
      assertThat(fixture.archive().version(version.submission(), 1)).contains(version);
    }
  }
}
