package gongkai.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.archive.store.BlobStore;
import gongkai.report.Rejected;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobStoreTest {
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path folder;
  private BlobStore blobs;

  @BeforeEach
  void open() {
    blobs = new BlobStore(folder, 100, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void content_stands_under_its_hash_and_comes_back() {
    assertThat(blobs.put("abc".getBytes(UTF_8))).isEqualTo(ABC);
    assertThat(folder.resolve("ba").resolve(ABC.substring(2))).hasContent("abc");
    assertThat(blobs.get(ABC)).asString(UTF_8).isEqualTo("abc");
    assertThat(blobs.isIntact(ABC)).isTrue();
  }

  @Test
  void equal_content_is_stored_once() {
    blobs.put("abc".getBytes(UTF_8));
    blobs.put("abc".getBytes(UTF_8));
    assertThat(blobs.hashes()).containsExactly(ABC);
    assertThat(folder.resolve("ba")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void damaged_content_is_never_handed_out_and_heals_when_it_is_stored_again() throws Exception {
    blobs.put("abc".getBytes(UTF_8));
    Files.writeString(folder.resolve("ba").resolve(ABC.substring(2)), "abd");

    assertThat(blobs.isIntact(ABC)).isFalse();
    assertThatThrownBy(() -> blobs.get(ABC)).hasMessageContaining("is damaged");

    blobs.put("abc".getBytes(UTF_8));
    assertThat(blobs.get(ABC)).asString(UTF_8).isEqualTo("abc");
  }

  @Test
  void content_beyond_the_bound_is_refused() {
    blobs.put(new byte[100]);
    assertThatThrownBy(() -> blobs.put(new byte[101]))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("101");
    assertThat(blobs.hashes()).hasSize(1);
  }

  @Test
  void a_file_that_grew_beyond_the_bound_is_not_read() throws Exception {
    blobs.put("abc".getBytes(UTF_8));
    Files.write(folder.resolve("ba").resolve(ABC.substring(2)), new byte[101]);
    assertThatThrownBy(() -> blobs.get(ABC)).hasMessageContaining("101 bytes");
    assertThat(blobs.isIntact(ABC)).isFalse();
  }

  @Test
  void only_a_hash_names_a_blob() {
    for (String name : new String[] {"../../etc/passwd", "", ABC.toUpperCase(), ABC + "0"}) {
      assertThatThrownBy(() -> blobs.get(name)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void what_was_just_stored_again_is_not_swept() {
    new BlobStore(folder, 100, Clock.fixed(NOW.minusSeconds(7200), ZoneOffset.UTC))
        .put("abc".getBytes(UTF_8));
    blobs.put("abc".getBytes(UTF_8));

    assertThat(blobs.deleteIfOlder(ABC, NOW.minusSeconds(3600))).isFalse();
    assertThat(blobs.deleteIfOlder(ABC, NOW.plusSeconds(1))).isTrue();
    assertThat(blobs.hashes()).isEmpty();
    assertThat(blobs.deleteIfOlder(ABC, NOW.plusSeconds(1))).isFalse();
  }

  @Test
  void unfinished_writes_are_no_blobs_and_are_cleared_away() throws Exception {
    blobs.put("abc".getBytes(UTF_8));
    Files.writeString(folder.resolve("ba").resolve("new123.part"), "ab");

    assertThat(blobs.hashes()).containsExactly(ABC);
    assertThat(blobs.deleteUnfinished(Instant.now().plusSeconds(60))).isEqualTo(1);
    assertThat(folder.resolve("ba")).isDirectoryContaining("glob:**" + ABC.substring(2));
  }
}
