package gongkai.access.login;

import java.time.Duration;

/**
 * How long a log-in lasts.
 *
 * @param idle without a request
 * @param whole whatever happens
 */
public record SessionRules(Duration idle, Duration whole) {
  /** A working day, and a long lunch. */
  public static final SessionRules USUAL =
      new SessionRules(Duration.ofHours(2), Duration.ofHours(12));
}
