package gongkai.desk;

import gongkai.report.Rejected;
import gongkai.table.Abandoned;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A few threads for heavy work, and a queue that has an end. */
public final class Workers implements AutoCloseable {
  private final Limits limits;
  private final ThreadPoolExecutor threads;

  public Workers(Limits limits) {
    this.limits = limits;
    var count = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            limits.atOnce(),
            limits.atOnce(),
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(limits.waiting()),
            work -> new Thread(work, "examine-" + count.incrementAndGet()));
  }

  /**
   * Runs this work when its turn comes and waits for its result.
   *
   * @throws Rejected when there is too much to do, or when the work takes too long
   */
  public <T> T run(Callable<T> work) {
    var begun = new CountDownLatch(1);
    Future<T> result = submit(work, begun);
    try {
      if (!begun.await(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        result.cancel(true);
        threads.purge();
        throw busy();
      }
      return result.get(limits.each().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Rejected("too-slow", "这个工作簿在规定时间内没有审核完，已停止。请删去多余的工作表和空白的带格式区域后重新上传。");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopping();
    } catch (ExecutionException e) {
      throw asThrown(e.getCause());
    } finally {
      // A work that is done does not mind; one that nobody waits for any more should end.
      result.cancel(true);
    }
  }

  private <T> Future<T> submit(Callable<T> work, CountDownLatch begun) {
    try {
      return threads.submit(
          () -> {
            begun.countDown();
            return work.call();
          });
    } catch (RejectedExecutionException e) {
      throw threads.isShutdown() ? stopping() : busy();
    }
  }

  public int running() {
    return threads.getActiveCount();
  }

  public int waiting() {
    return threads.getQueue().size();
  }

  public boolean isOpen() {
    return !threads.isShutdown();
  }

  /** Takes no more work and waits until what was accepted is done. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(limits.each().toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException asThrown(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return new Rejected("too-large", "这个工作簿展开后超出服务器的内存。请删去多余的工作表和空白的带格式区域后重新上传。");
    }
    if (cause instanceof Abandoned) {
      return stopping();
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  private static Rejected busy() {
    return new Rejected("busy", "服务器正忙，请稍候半分钟再试；您的文件没有丢失，也没有存档。");
  }

  private static Rejected stopping() {
    return new Rejected("stopping", "服务器正在停止或重启，请稍后再试；您的文件没有存档。");
  }
}
