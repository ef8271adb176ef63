package gongkai.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final FakeClock clock = new FakeClock();
  private final Throttle throttle = new Throttle(3, Duration.ofSeconds(10), clock);

  @Test
  void free_attempts_do_not_wait_and_further_ones_wait_twice_as_long_each() {
    assertThat(waits("wang", 6)).containsExactly(0L, 0L, 0L, 2L, 4L, 8L);
    assertThat(waits("wang", 3)).containsExactly(10L, 10L, 10L);
  }

  @Test
  void a_refused_attempt_does_not_lengthen_the_wait() {
    waits("wang", 3);
    assertThat(throttle.attempt("wang")).contains(Duration.ofSeconds(2));
    clock.advance(Duration.ofSeconds(1));
    assertThat(throttle.attempt("wang")).contains(Duration.ofSeconds(1));
    clock.advance(Duration.ofSeconds(1));
    assertThat(throttle.attempt("wang")).isEmpty();
  }

  @Test
  void one_name_does_not_wait_for_another() {
    waits("wang", 9);
    assertThat(throttle.attempt("li")).isEmpty();
  }

  @Test
  void success_forgets_all_or_takes_back_one() {
    waits("wang", 5);
    throttle.forget("wang");
    assertThat(waits("wang", 3)).containsExactly(0L, 0L, 0L);

    waits("office", 3);
    throttle.takeBack("office");
    assertThat(waits("office", 2)).containsExactly(0L, 2L);
  }

  @Test
  void attempts_are_forgiven_one_by_one_with_time() {
    waits("wang", 5);
    clock.advance(Duration.ofSeconds(10 * 3));
    assertThat(waits("wang", 2)).containsExactly(0L, 2L);
    clock.advance(Duration.ofDays(300));
    assertThat(waits("wang", 3)).containsExactly(0L, 0L, 0L);
  }

  @Test
  void many_attempts_at_once_are_not_one() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    List<Callable<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      attempts.add(() -> throttle.attempt("wang").isEmpty());
    }
    int passed = 0;
    for (var done : threads.invokeAll(attempts)) {
      passed += done.get() ? 1 : 0;
    }
    threads.shutdown();
    assertThat(passed).isEqualTo(3);
  }

  @Test
  void it_remembers_a_bounded_number_of_names() {
    for (int i = 0; i < 30_000; i++) {
      throttle.attempt("nobody " + i);
    }
    assertThat(throttle.size()).isEqualTo(20_000);
  }

  @Property(tries = 200)
  void however_attempts_are_spaced_no_more_than_these_pass(
      @ForAll @Size(max = 200) List<@IntRange(max = 15) Integer> pauses) {
    var time = new FakeClock();
    var guarded = new Throttle(3, Duration.ofSeconds(10), time);
    long elapsed = 0;
    int passed = 0;
    for (int pause : pauses) {
      time.advance(Duration.ofSeconds(pause));
      elapsed += pause;
      passed += guarded.attempt("wang").isEmpty() ? 1 : 0;
    }
    assertThat(passed).isLessThanOrEqualTo((int) (3 + 3 + elapsed / 10 * 2 + 1));
  }

  /** How many seconds each of so many attempts has to wait for. */
  private List<Long> waits(String name, int attempts) {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < attempts; i++) {
      long waited = throttle.attempt(name).map(Duration::toSeconds).orElse(0L);
      if (waited > 0) {
        clock.advance(Duration.ofSeconds(waited));
        assertThat(throttle.attempt(name)).isEmpty();
      }
      waits.add(waited);
    }
    return waits;
  }
}
