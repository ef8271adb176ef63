package gongkai.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.access.login.Access;
import gongkai.access.login.TestAccess;
import gongkai.archive.Archive;
import gongkai.archive.store.BlobStore;
import gongkai.archive.store.Database;
import gongkai.desk.Catalogue;
import gongkai.desk.DefinedCatalogue;
import gongkai.desk.Desk;
import gongkai.desk.Examiner;
import gongkai.desk.Limits;
import gongkai.desk.LiveCheck;
import gongkai.desk.SampleDesk;
import gongkai.desk.TemplateExaminer;
import gongkai.http.addin.Addin;
import gongkai.http.request.Backend;
import gongkai.review.Review;
import gongkai.template.TemplateLibrary;
import gongkai.tls.ServerIdentity;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A running server for tests, and a client that holds every reply against the contract. */
final class Site implements AutoCloseable {
  static final UUID INSTALLATION = UUID.fromString("6f1c7a52-3f0e-4a5b-9a64-0d2f3c1b7e88");
  static final String BOUNDARY = "----gongkai-test";
  private static final Limits LIMITS =
      new Limits(2, 2, Duration.ofSeconds(30), Duration.ofSeconds(30));
  final Desk desk;
  final Server server;
  final Database database;
  final Access access;
  private final Path folder;
  private final Contract contract = new Contract();
  private final HttpClient client = HttpClient.newHttpClient();

  Site(Map<String, Runnable> happenings) {
    this(happenings, LIMITS);
  }

  Site(Map<String, Runnable> happenings, Limits limits) {
    this(new SampleDesk(happenings), new SampleDesk(happenings), limits, 1 << 20);
  }

  private Site(Examiner examiner, Catalogue catalogue, Limits limits, long largestBody) {
    this(examiner, catalogue, limits, largestBody, null);
  }

  private Site(
      Examiner examiner,
      Catalogue catalogue,
      Limits limits,
      long largestBody,
      ServerIdentity identity) {
    this.folder = temporaryFolder();
    this.database = Database.open(folder);
    var blobs = new BlobStore(folder.resolve("objects"), 4 * largestBody, Clock.systemUTC());
    var archive = new Archive(database, blobs, Clock.systemUTC());
    this.access = TestAccess.over(database);
    Review review = Review.over(database, archive, access, Clock.systemUTC());
    this.desk = new Desk(examiner, review.filings(), limits);
    var settings =
        new ServerSettings(
                "127.0.0.1", 0, largestBody, Duration.ofSeconds(10), Duration.ofSeconds(10))
            .showing(identity);
    var live = new LiveCheck(engine()::judge);
    this.server =
        new Server(
                settings,
                new Backend(desk, live, catalogue, archive, review, access),
                new Addin(INSTALLATION, officeJs(), authority()))
            .start();
  }

  /** A server with the real engine behind it. */
  static Site real() {
    var catalogue = new DefinedCatalogue(TemplateLibrary.builtIn());
    return new Site(engine(), catalogue, LIMITS, 32 << 20);
  }

  private static TemplateExaminer engine() {
    return new TemplateExaminer(TemplateLibrary.builtIn(), TemplateExaminer.History.NONE);
  }

  /** A server that speaks HTTPS. */
  static Site showing(ServerIdentity identity) {
    var desk = new SampleDesk(Map.of());
    return new Site(desk, desk, LIMITS, 1 << 20, identity);
  }

  /** Where the site looks for the certificate that computers are to trust. */
  Path authority() {
    return folder.resolve("ca.cer");
  }

  /** Where the site looks for Microsoft's script. */
  Path officeJs() {
    return folder.resolve("office-js");
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  /** Posts a workbook with this content under this name. */
  HttpResponse<byte[]> post(String path, String name, String content, String... headers) {
    byte[] body = multipart("workbook", name, content.getBytes(StandardCharsets.UTF_8));
    return post(path, body, headers);
  }

  HttpResponse<byte[]> post(String path, byte[] body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<byte[]> send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      contract.verify(request, response);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] multipart(String part, String fileName, byte[] content) {
    return multipart(Map.of(part, Map.entry(fileName, content)));
  }

  /** A body of several files: by part, name and content. */
  static byte[] multipart(Map<String, Map.Entry<String, byte[]>> files) {
    var body = new ByteArrayOutputStream();
    files.forEach(
        (part, file) -> {
          String head =
              "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                  .formatted(BOUNDARY, part, file.getKey());
          body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
          body.writeBytes(file.getValue());
          body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  static JsonNode json(HttpResponse<byte[]> response) {
    try {
      return new ObjectMapper().readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  static void assertProblem(HttpResponse<byte[]> response, int status, String code) {
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = json(response);
    assertThat(problem.get("code").asText()).isEqualTo(code);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("detail").asText()).matches(".*[\\u4e00-\\u9fff].*");
  }

  @Override
  public void close() {
    server.close();
    desk.close();
    database.close();
    delete(folder);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("gongkai");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
