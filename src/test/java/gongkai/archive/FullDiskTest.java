package gongkai.archive;

import static gongkai.archive.Samples.CENTER;
import static gongkai.archive.Samples.deposit;
import static gongkai.archive.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import gongkai.Mount;
import gongkai.archive.store.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
  @TempDir Path folder;

  @Test
  void what_was_acknowledged_stays_and_filing_goes_on_once_there_is_room() throws IOException {
    try (var mount = Mount.of(folder.resolve("disk"), 4);
        var fixture = ArchiveFixture.open(mount.folder().resolve("data"))) {
      Path reserve = Files.write(mount.folder().resolve("reserve"), new byte[1 << 20]);
      Archive archive = fixture.archive();
      List<String> acknowledged = new ArrayList<>();
      Throwable end = null;
      for (int year = 1900; end == null; year++) {
        Deposit deposit = deposit(CENTER, year, "长".repeat(20_000) + year, row("208", "社保", "1"));
        end = catchThrowable(() -> acknowledged.add(archive.file(deposit).version().submission()));
      }
      assertThat(StorageFailure.of(end))
          .hasValueSatisfying(told -> assertThat(told.code()).isEqualTo("no-room"));
      assertThat(acknowledged).isNotEmpty();

      Files.delete(reserve);
      archive.file(deposit(CENTER, 2024, "later"));
      assertThat(archive.verify().problems()).isEmpty();
      assertThat(acknowledged).allMatch(id -> archive.original(id, 1).isPresent());
    }
  }

  @Test
  void a_database_that_cannot_be_written_is_told_of() {
    try (var fixture = ArchiveFixture.open(folder)) {
      fixture.database().beforeWrites(handle -> handle.execute("PRAGMA query_only = ON"));
      Throwable refusal = catchThrowable(() -> fixture.archive().file(deposit(CENTER, 2024, "a")));
      assertThat(StorageFailure.of(refusal))
          .hasValueSatisfying(told -> assertThat(told.code()).isEqualTo("not-ready"));
    }
  }
}
