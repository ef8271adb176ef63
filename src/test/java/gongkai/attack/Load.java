package gongkai.attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long answers take when many clients post to a server of 512 MB at once. */
public final class Load {
  private static final int[] CLIENTS = {1, 8, 32, 64};
  private static final int WARM_UP = 50;

  private Load() {}

  /** How an answer was given after so many milliseconds. */
  private record Answer(int status, double millis) {}

  /** {@code Load FILE POSTS}: so many posts by each number of clients, one line for each. */
  public static void main(String[] args) throws Exception {
    byte[] workbook = Files.readAllBytes(Path.of(args[0]));
    int posts = Integer.parseInt(args[1]);
    Path folder = Files.createTempDirectory("gongkai-load-");
    try (var server = ServerProcess.start(folder.resolve("data"), List.of())) {
      post(server, workbook, WARM_UP, 1);
      for (int clients : CLIENTS) {
        List<Answer> answers = post(server, workbook, Math.max(posts, 4 * clients), clients);
        System.out.printf("%d clients: %s; %s%n", clients, told(answers, 200), told(answers, 503));
      }
    }
  }

  private static String told(List<Answer> answers, int status) {
    List<Double> millis = new ArrayList<>();
    answers.stream().filter(it -> it.status == status).forEach(it -> millis.add(it.millis));
    Collections.sort(millis);
    return millis.isEmpty()
        ? "no " + status
        : "%d × %d in %.0f / %.0f / %.0f ms (p50, p95, p99)"
            .formatted(
                millis.size(),
                status,
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 95 / 100),
                millis.get(millis.size() * 99 / 100));
  }

  private static List<Answer> post(ServerProcess server, byte[] workbook, int posts, int clients)
      throws Exception {
    Callable<Answer> one =
        () -> {
          long begun = System.nanoTime();
          int status =
              server.post("api/v1/check", "workbook", "a.xlsx", workbook).join().statusCode();
          return new Answer(status, (System.nanoTime() - begun) / 1e6);
        };
    var threads = Executors.newFixedThreadPool(clients);
    try {
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(posts, one))) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
