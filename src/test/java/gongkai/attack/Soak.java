package gongkai.attack;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Mixed requests to a server of 512 MB, of which nothing may grow with their number. */
public final class Soak {
  private static final int TOGETHER = 8;
  private static final int STATES = 10;

  private final ServerProcess server;
  private final Path folder;
  private final int metrics;
  private final byte[] workbook;
  private final byte[] figures;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Integer, Integer> answers = new TreeMap<>();

  private Soak(ServerProcess server, Path folder, int metrics) throws IOException {
    this.server = server;
    this.folder = folder;
    this.metrics = metrics;
    Map<String, byte[]> plain = Fuzz.plain();
    this.workbook = plain.get("plain.xls");
    this.figures = plain.get("plain.json");
  }

  /** What must stay flat. */
  private record State(long heap, long resident, int handles, int files, long database) {
    @Override
    public String toString() {
      return "%d MB used after collection, %d MB resident, %d handles, %d temporary files, %d kB database"
          .formatted(heap >> 20, resident >> 10, handles, files, database >> 10);
    }

    boolean grewSince(State before) {
      return heap > before.heap * 3 / 2 + (20 << 20)
          || handles > before.handles + 20
          || files > before.files + 5
          || database > before.database * 3 / 2 + (1 << 20);
    }
  }

  /** {@code Soak COUNT}: exits with 1 when something grew or was answered wrongly. */
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("gongkai-soak-");
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    boolean flat;
    try (var server =
        ServerProcess.start(
            folder.resolve("data"),
            List.of("-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp"))),
            "--metrics-port",
            String.valueOf(port))) {
      server.takeCharge();
      flat = new Soak(server, folder, port).run(count);
    }
    System.exit(flat ? 0 : 1);
  }

  private boolean run(int count) throws Exception {
    State settled = null;
    State now = null;
    int done = 0;
    for (int part = 1; part <= STATES; part++) {
      while (done < (long) count * part / STATES) {
        List<CompletableFuture<HttpResponse<byte[]>>> asked = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
          asked.add(ask(done++));
        }
        asked.forEach(it -> answers.merge(it.join().statusCode(), 1, Integer::sum));
      }
      now = state();
      settled = part == 2 ? now : settled;
      System.out.printf("%d requests: %s; answers %s%n", done, now, answers);
    }
    boolean wrong = answers.keySet().stream().anyMatch(it -> it >= 500 && it != 503);
    return server.isAlive() && !wrong && !now.grewSince(settled);
  }

  private CompletableFuture<HttpResponse<byte[]>> ask(int n) {
    return switch (n % 40) {
      case 0 -> server.post("api/v1/check", "workbook", "a.xls", workbook);
      case 1, 2, 3 -> server.postJson("api/v1/check-figures", figures);
      case 4 -> server.post("api/v1/check", "workbook", "b.docx", figures);
      case 5 -> server.post("api/v1/submissions", "workbook", "a.xls", workbook);
      case 6 -> server.get("submissions");
      case 7 -> server.get("api/v1/submissions?q=" + n);
      case 8 -> server.get("admin/units?q=" + n);
      case 9 -> server.get("no/such/page/" + n);
      case 10 -> server.get("api/v1/audit?page=1");
      case 11 -> server.get("help");
      default -> server.get(n % 2 == 0 ? "health" : "login");
    };
  }

  private State state() throws Exception {
    return new State(
        heap(),
        Long.parseLong(
            Files.readString(Path.of("/proc/" + server.pid() + "/status"))
                .replaceAll("(?s).*VmRSS:\\s*(\\d+).*", "$1")),
        names(new File("/proc/" + server.pid() + "/fd")),
        names(folder.resolve("tmp").toFile()),
        Files.size(folder.resolve("data/gongkai.db")));
  }

  private static int names(File directory) {
    return directory.list().length;
  }

  private long heap() throws Exception {
    var figures =
        client.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metrics + "/metrics")).build(),
            BodyHandlers.ofString());
    return (long)
        figures
            .body()
            .lines()
            .filter(line -> line.startsWith("jvm_memory_pool_collection_used_bytes"))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
            .sum();
  }
}
