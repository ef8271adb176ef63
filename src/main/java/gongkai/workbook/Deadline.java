package gongkai.workbook;

import java.time.Duration;

/** Ends work that would take too long. */
final class Deadline {
  private static final int STRIDE = 0xFFF;

  private final long end;
  private int steps;

  Deadline(Duration allowed) {
    end = System.nanoTime() + allowed.toNanos();
  }

  /** Throws {@link Passed} once the time is over; cheap enough for an inner loop. */
  void check() {
    if ((++steps & STRIDE) == 0 && System.nanoTime() > end) {
      throw new Passed();
    }
  }

  /** The time is over. */
  static final class Passed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Passed() {
      super("Time is over", null, false, false);
    }
  }
}
