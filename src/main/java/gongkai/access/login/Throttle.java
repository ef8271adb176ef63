package gongkai.access.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes each further attempt under one name wait twice as long. Attempts are forgiven with time,
 * and only so many names are remembered.
 */
final class Throttle {
  private static final int REMEMBERED = 20_000;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final int MOST_DOUBLINGS = 20;

  private final int free;
  private final Duration longestWait;
  private final Clock clock;
  private final Map<String, Attempts> attempts = new LinkedHashMap<>(16, 0.75f, true);

  private record Attempts(long count, Instant last, Instant until) {}

  /**
   * @param free how many attempts need not wait
   * @param longestWait the wait that is not doubled further; for each such while one is forgiven
   */
  Throttle(int free, Duration longestWait, Clock clock) {
    this.free = free;
    this.longestWait = longestWait;
    this.clock = clock;
  }

  /**
   * Counts an attempt before it is made, so that many at once are not one; or says how long to
   * wait.
   */
  synchronized Optional<Duration> attempt(String name) {
    Instant now = clock.instant();
    Attempts before = attempts.getOrDefault(name, new Attempts(0, now, now));
    if (before.until().isAfter(now)) {
      return Optional.of(Duration.between(now, before.until()));
    }
    long forgiven = Duration.between(before.last(), now).dividedBy(longestWait);
    long count = Math.max(0, before.count() - forgiven) + 1;
    attempts.put(name, new Attempts(count, now, now.plus(waitAfter(count))));
    forgetTheOldest();
    return Optional.empty();
  }

  /** The attempt succeeded: it and all before it are forgotten. */
  synchronized void forget(String name) {
    attempts.remove(name);
  }

  /** The attempt succeeded: it alone does not count. */
  synchronized void takeBack(String name) {
    attempts.computeIfPresent(
        name, (key, made) -> new Attempts(made.count() - 1, made.last(), made.last()));
  }

  synchronized int size() {
    return attempts.size();
  }

  private Duration waitAfter(long count) {
    if (count < free) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - free, MOST_DOUBLINGS));
    return wait.compareTo(longestWait) > 0 ? longestWait : wait;
  }

  private void forgetTheOldest() {
    if (attempts.size() > REMEMBERED) {
      attempts.remove(attempts.keySet().iterator().next());
    }
  }
}
