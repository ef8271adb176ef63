package gongkai.archive;

import static gongkai.archive.Samples.CENTER;
import static gongkai.archive.Samples.deposit;
import static gongkai.archive.Samples.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.report.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpkeepTest extends WithArchive {
  @Test
  void a_whole_archive_is_sound() {
    archive.file(deposit(CENTER, 2024, "a", row("208", "社保", "1")));
    archive.file(deposit(CENTER, 2024, "b"));

    ArchiveVerification found = archive.verify();

    assertThat(found.sound()).isTrue();
    assertThat(found.versions()).isEqualTo(2);
    assertThat(found.blobs()).isEqualTo(6);
    assertThat(found.orphans()).isEmpty();
  }

  @Test
  void lost_and_damaged_files_are_named_with_the_filing_they_belong_to() throws Exception {
    Deposit deposit = deposit(CENTER, 2024, "a");
    archive.file(deposit);
    Files.delete(fixture.blobs().place(Sha256.hex(deposit.original())));
    Files.writeString(fixture.blobs().place(Sha256.hex(deposit.corrected())), "other");

    ArchiveVerification found = archive.verify();

    assertThat(found.sound()).isFalse();
    assertThat(found.problems())
        .hasSize(2)
        .allMatch(problem -> problem.contains("武汉市工业信息化中心 2024年第1版"));
  }

  @Test
  void rows_that_point_nowhere_are_found() {
    Version version = archive.file(deposit(CENTER, 2024, "a")).version();
    fixture.database().write(handle -> handle.execute("UPDATE submission SET latest_id = NULL"));
    assertThat(archive.verify().problems())
        .singleElement()
        .asString()
        .contains(version.submission(), "不完整");
  }

  @Test
  void what_a_crash_left_is_swept_once_it_is_old() throws Exception {
    archive.file(deposit(CENTER, 2024, "a"));
    String orphan = fixture.blobs().put("orphan".getBytes(UTF_8));
    Path unfinished =
        folder.resolve("objects").resolve(orphan.substring(0, 2)).resolve("new1.part");
    Files.writeString(unfinished, "half");
    Files.setLastModifiedTime(unfinished, FileTime.from(ArchiveFixture.NOW));
    assertThat(archive.verify().orphans()).containsExactly(orphan);
    assertThat(archive.sweep()).isZero();

    Instant longAgo = ArchiveFixture.NOW.minusSeconds(3601);
    Files.setLastModifiedTime(unfinished, FileTime.from(longAgo));
    Files.setLastModifiedTime(fixture.blobs().place(orphan), FileTime.from(longAgo));
    assertThat(archive.sweep()).isEqualTo(2);
    assertThat(archive.verify())
        .isEqualTo(new ArchiveVerification(1, 3, List.of(), List.of(), List.of(), ""));
  }
}
