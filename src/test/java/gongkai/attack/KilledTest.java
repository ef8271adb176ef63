package gongkai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short form of {@code scripts/crash}. */
class KilledTest {
  @ParameterizedTest
  @EnumSource
  void what_was_acknowledged_outlives_a_kill(Crash.Phase phase) throws Exception {
    assertThat(Crash.round(phase)).isEmpty();
  }
}
