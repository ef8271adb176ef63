package gongkai.desk;

import java.time.Duration;

/**
 * What examinations may take of the machine.
 *
 * @param atOnce how many run side by side
 * @param waiting how many may wait for their turn
 * @param patience how long one waits before it is told to come back
 * @param each how long one may run
 */
public record Limits(int atOnce, int waiting, Duration patience, Duration each) {
  /** What the largest workbook that is let in needs while it is open. */
  private static final long HEAP_FOR_ONE = 448L << 20;

  /** As many at once as there are cores, and as the heap can hold. */
  public static Limits ofThisMachine() {
    Runtime machine = Runtime.getRuntime();
    long fit = Math.max(1, machine.maxMemory() / HEAP_FOR_ONE);
    int atOnce = (int) Math.min(machine.availableProcessors(), fit);
    return new Limits(atOnce, 16 * atOnce, Duration.ofSeconds(30), Duration.ofSeconds(120));
  }
}
