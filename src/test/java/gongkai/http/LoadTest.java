package gongkai.http;

import static gongkai.http.Site.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.desk.Limits;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What a server with too much to do, or one that is told to stop, says and does. */
class LoadTest {
  private static final Limits ONE =
      new Limits(1, 1, Duration.ofSeconds(30), Duration.ofSeconds(30));
  private final CountDownLatch running = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);

  private void hold() {
    running.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private CompletableFuture<HttpResponse<byte[]>> post(Site site, String content) {
    return CompletableFuture.supplyAsync(
        () -> site.post("/api/v1/check", "a.xlsx", content), task -> new Thread(task).start());
  }

  @Test
  void beyond_its_queue_it_is_busy_and_says_when_to_come_back() throws Exception {
    try (var site = new Site(Map.of("slow", this::hold), ONE)) {
      var first = post(site, "slow");
      running.await();
      var second = post(site, "next");
      while (site.desk.workers().waiting() == 0) {
        Thread.onSpinWait();
      }
      var third = site.post("/api/v1/check", "a.xlsx", "late");
      assertProblem(third, 503, "busy");
      assertThat(third.headers().firstValue("Retry-After")).hasValue("30");
      assertThat(Site.json(site.get("/health")).get("waiting").asInt()).isEqualTo(1);
      gate.countDown();
      assertThat(first.get().statusCode()).isEqualTo(200);
      assertThat(second.get().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void told_to_stop_it_finishes_what_it_has_begun() throws Exception {
    var site = new Site(Map.of("slow", this::hold), ONE);
    var first = post(site, "slow");
    running.await();
    var stopped = CompletableFuture.runAsync(site::close);
    gate.countDown();
    assertThat(first.get().statusCode()).isEqualTo(200);
    stopped.get();
    assertThat(site.desk.workers().isOpen()).isFalse();
  }

  @Test
  void a_desk_that_takes_no_more_work_is_not_ready() {
    try (var site = new Site(Map.of())) {
      site.desk.close();
      assertProblem(site.get("/health"), 503, "not-ready");
      assertProblem(site.post("/api/v1/check", "a.xlsx", "x"), 503, "stopping");
    }
  }

  @Test
  void an_archive_that_does_not_answer_makes_it_not_ready() {
    try (var site = new Site(Map.of())) {
      site.database.close();
      assertProblem(site.get("/health"), 503, "not-ready");
      assertProblem(site.get("/api/v1/submissions"), 500, "internal");
    }
  }
}
