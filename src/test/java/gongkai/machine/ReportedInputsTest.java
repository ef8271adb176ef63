package gongkai.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was once judged wrongly and is judged rightly now, stays so. */
class ReportedInputsTest {
  static List<Reported> met() {
    return Reported.all().stream().filter(Reported::met).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("met")
  void a_reported_input_is_judged_rightly(Reported reported) {
    byte[] bytes = reported.bytes();
    assertThat(reported.expectation().holds().test(Machine.examine(bytes)))
        .as("%s", reported)
        .isTrue();
  }

  @Test
  void every_line_is_understood() {
    assertThat(Reported.all()).hasSizeGreaterThan(60);
  }
}
