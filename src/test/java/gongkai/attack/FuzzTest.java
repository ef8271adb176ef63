package gongkai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code scripts/fuzz}. */
class FuzzTest {
  @TempDir Path folder;

  @Test
  void whatever_is_sent_is_reported_on_or_refused() throws IOException {
    Map<String, byte[]> seeds = Fuzz.plain();
    for (String name : List.of("filled.xlsx", "document.docx", "document.pdf")) {
      seeds.put(name, Files.readAllBytes(Shared.file("cases/000/" + name)));
    }
    assertThat(new Fuzz(7, seeds, folder).run(Duration.ofSeconds(30), 40)).isEmpty();
  }
}
