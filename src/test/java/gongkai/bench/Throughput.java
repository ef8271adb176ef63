package gongkai.bench;

import gongkai.access.login.Access;
import gongkai.archive.Archive;
import gongkai.archive.store.BlobStore;
import gongkai.archive.store.Database;
import gongkai.desk.DefinedCatalogue;
import gongkai.desk.Desk;
import gongkai.desk.Examiner;
import gongkai.desk.Limits;
import gongkai.desk.LiveCheck;
import gongkai.desk.TemplateExaminer;
import gongkai.http.Server;
import gongkai.http.ServerSettings;
import gongkai.http.addin.Addin;
import gongkai.http.request.Backend;
import gongkai.review.Review;
import gongkai.template.TemplateLibrary;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Concurrent posts over HTTP on the loopback, against the same work done in turn in the process.
 */
final class Throughput {
  private static final int CLIENTS = 8;
  private static final int POSTS = 400;
  private static final int WARM_UP = 80;
  private static final String BOUNDARY = "----gongkai-bench";

  private Throughput() {}

  static void run(Figures figures, TemplateExaminer examiner, byte[] workbook) throws Exception {
    Path folder = Files.createTempDirectory("gongkai-bench");
    try (Database database = Database.open(folder)) {
      var blobs = new BlobStore(folder.resolve("objects"), 64 << 20, Clock.systemUTC());
      var archive = new Archive(database, blobs, Clock.systemUTC());
      var catalogue = new DefinedCatalogue(TemplateLibrary.builtIn());
      var live = new LiveCheck(examiner::judge);
      var settings =
          new ServerSettings(
              "127.0.0.1", 0, 32 << 20, Duration.ofSeconds(30), Duration.ofSeconds(5));
      Access access = Access.over(database, Clock.systemUTC());
      Review review = Review.over(database, archive, access, Clock.systemUTC());
      try (var desk = new Desk(examiner, review.filings(), Limits.ofThisMachine());
          var server =
              new Server(
                      settings,
                      new Backend(desk, live, catalogue, archive, review, access),
                      new Addin(UUID.randomUUID(), folder, folder))
                  .start()) {
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/api/v1/check");
        post(address, workbook, WARM_UP);
        double ours;
        long heap;
        try (var gauge = new HeapGauge()) {
          ours = post(address, workbook, POSTS);
          heap = gauge.peak();
        }
        double alone = inTurn(examiner, workbook);
        String note =
            "%.0f posts a second, %d clients, %d cores"
                .formatted(1000 / ours, CLIENTS, Runtime.getRuntime().availableProcessors());
        figures.add(new Figure("throughput", ours, alone, heap, note));
      }
    }
  }

  /** Milliseconds of the wall clock for each post. */
  private static double post(URI address, byte[] workbook, int posts) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(workbook)))
            .build();
    Callable<Integer> one = () -> client.send(request, BodyHandlers.ofByteArray()).statusCode();
    var clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      long start = System.nanoTime();
      List<Future<Integer>> replies = new ArrayList<>();
      for (int i = 0; i < posts; i++) {
        replies.add(clients.submit(one));
      }
      for (Future<Integer> reply : replies) {
        if (reply.get() != 200) {
          throw new IllegalStateException("A post was answered with " + reply.get());
        }
      }
      return (System.nanoTime() - start) / 1e6 / posts;
    } finally {
      clients.shutdownNow();
    }
  }

  private static double inTurn(Examiner examiner, byte[] workbook) {
    long start = System.nanoTime();
    int times = POSTS / CLIENTS;
    for (int i = 0; i < times; i++) {
      examiner.examine("bench.xlsx", workbook).report();
    }
    return (System.nanoTime() - start) / 1e6 / times;
  }

  private static byte[] multipart(byte[] workbook) {
    var body = new ByteArrayOutputStream();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"workbook\"; filename=\"bench.xlsx\"\r\n\r\n"
            .formatted(BOUNDARY);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(workbook);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}
