package gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.report.Rejected;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(50);

  @Test
  void the_result_of_the_work_comes_back() {
    try (var workers = new Workers(new Limits(1, 1, LONG, LONG))) {
      assertThat(workers.run(() -> "done")).isEqualTo("done");
    }
  }

  @Test
  void what_the_work_throws_comes_back_as_it_is() {
    try (var workers = new Workers(new Limits(1, 1, LONG, LONG))) {
      refuses(() -> workers.run(failing(new Rejected("no-unit", "…"))), "no-unit");
      assertThatThrownBy(() -> workers.run(failing(new IllegalArgumentException("ours"))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void work_that_takes_too_long_is_given_up_and_interrupted() throws Exception {
    var interrupted = new CountDownLatch(1);
    try (var workers = new Workers(new Limits(1, 1, LONG, SHORT))) {
      refuses(
          () ->
              workers.run(
                  () -> {
                    try {
                      return new CompletableFuture<Void>().get();
                    } catch (InterruptedException e) {
                      interrupted.countDown();
                      throw e;
                    }
                  }),
          "too-slow");
      interrupted.await();
    }
  }

  @Test
  void work_beyond_the_queue_is_told_to_come_back() throws Exception {
    var others = Executors.newCachedThreadPool();
    var gate = new CountDownLatch(1);
    var running = new CountDownLatch(1);
    try (var workers = new Workers(new Limits(1, 1, LONG, LONG))) {
      var first = others.submit(() -> workers.run(waitingFor(gate, running)));
      running.await();
      var second = others.submit(() -> workers.run(() -> "second"));
      while (workers.waiting() == 0) {
        Thread.onSpinWait();
      }
      refuses(() -> workers.run(() -> "third"), "busy");
      gate.countDown();
      assertThat(first.get()).isEqualTo("first");
      assertThat(second.get()).isEqualTo("second");
    } finally {
      others.shutdownNow();
    }
  }

  @Test
  void work_whose_turn_does_not_come_is_told_to_come_back_and_never_runs() throws Exception {
    var others = Executors.newCachedThreadPool();
    var gate = new CountDownLatch(1);
    var running = new CountDownLatch(1);
    try (var workers = new Workers(new Limits(1, 1, SHORT, LONG))) {
      var first = others.submit(() -> workers.run(waitingFor(gate, running)));
      running.await();
      var ran = new CompletableFuture<Boolean>();
      refuses(() -> workers.run(() -> ran.complete(true)), "busy");
      gate.countDown();
      assertThat(first.get()).isEqualTo("first");
      assertThat(workers.run(() -> "next")).isEqualTo("next");
      assertThat(ran).isNotDone();
    } finally {
      others.shutdownNow();
    }
  }

  @Test
  void closing_finishes_what_runs_and_refuses_the_rest() throws Exception {
    var others = Executors.newCachedThreadPool();
    var gate = new CountDownLatch(1);
    var running = new CountDownLatch(1);
    var workers = new Workers(new Limits(1, 1, LONG, LONG));
    try {
      var first = others.submit(() -> workers.run(waitingFor(gate, running)));
      running.await();
      var closing = others.submit(workers::close);
      while (workers.isOpen()) {
        Thread.onSpinWait();
      }
      refuses(() -> workers.run(() -> "late"), "stopping");
      gate.countDown();
      closing.get();
      assertThat(first.get()).isEqualTo("first");
    } finally {
      others.shutdownNow();
    }
  }

  private static Callable<String> waitingFor(CountDownLatch gate, CountDownLatch running) {
    return () -> {
      running.countDown();
      gate.await();
      return "first";
    };
  }

  private static Callable<Void> failing(RuntimeException problem) {
    return () -> {
      throw problem;
    };
  }

  private static void refuses(ThrowingCallable call, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Rejected.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
