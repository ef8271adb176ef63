package gongkai.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.locks.LockSupport;

/** Watches how much the heap holds, garbage included, from a full collection on. */
final class HeapGauge implements AutoCloseable {
  private static final long EVERY_NANOS = 2_000_000;
  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final Thread watcher = new Thread(this::watch, "heap-gauge");
  private volatile boolean watching = true;
  private volatile long peak;

  HeapGauge() {
    System.gc();
    watcher.setDaemon(true);
    watcher.start();
  }

  private void watch() {
    while (watching) {
      note();
      LockSupport.parkNanos(EVERY_NANOS);
    }
  }

  private synchronized void note() {
    peak = Math.max(peak, memory.getHeapMemoryUsage().getUsed());
  }

  /** The most bytes seen so far. */
  long peak() {
    note();
    return peak;
  }

  @Override
  public void close() {
    watching = false;
  }
}
