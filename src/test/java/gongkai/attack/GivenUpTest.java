package gongkai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.desk.Examiner;
import gongkai.desk.Limits;
import gongkai.desk.TemplateExaminer;
import gongkai.desk.Workers;
import gongkai.report.Rejected;
import gongkai.template.TemplateLibrary;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is given up ends soon, whatever loop it is in, and the next one has its turn. */
class GivenUpTest {
  private static final Limits HASTY =
      new Limits(1, 4, Duration.ofSeconds(10), Duration.ofMillis(700));

  @Test
  void whatever_is_given_up_ends() {
    Examiner examiner =
        new TemplateExaminer(TemplateLibrary.builtIn(), TemplateExaminer.History.NONE);
    try (var workers = new Workers(HASTY)) {
      for (Map.Entry<String, byte[]> file : Hostile.files().entrySet()) {
        try {
          workers.run(() -> examiner.examine(file.getKey(), file.getValue()).report());
        } catch (Rejected refusal) {
          assertThat(refusal).hasMessageEndingWith("。");
        }
        // Its turn comes within the patience, or this is refused as busy.
        assertThat(workers.run(() -> "next")).as("after %s", file.getKey()).isEqualTo("next");
      }
    }
  }
}
