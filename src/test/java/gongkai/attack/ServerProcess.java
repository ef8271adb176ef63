package gongkai.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The server as a process of its own with the heap of a small machine, and what is sent to it. */
final class ServerProcess implements AutoCloseable {
  private static final String BOUNDARY = "----gongkai-attack";
  private static final String LOGIN = "admin";
  private static final String PASSWORD = "长江-大桥-1957";

  /** Longer than the server lets any work take, its turn included. */
  private static final Duration HANGS = Duration.ofSeconds(200);

  private final Process process;
  private final String base;
  private final String welcome;
  private String csrf = "";
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private ServerProcess(Process process, String base, String welcome) {
    this.process = process;
    this.base = base;
    this.welcome = welcome;
  }

  /**
   * Starts a server over this folder.
   *
   * @param javaOptions for its virtual machine
   */
  static ServerProcess start(Path data, List<String> javaOptions, String... more) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC"));
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "gongkai.Main", "serve"));
    command.addAll(List.of("--host", "127.0.0.1", "--port", "0", "--data", data.toString()));
    command.addAll(List.of(more));
    try {
      var builder =
          new ProcessBuilder(command)
              .redirectError(data.resolveSibling(data.getFileName() + ".log").toFile());
      builder.environment().put("LC_ALL", "C.UTF-8");
      Process process = builder.start();
      var out = process.inputReader(StandardCharsets.UTF_8);
      String base = null;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        int at = line.indexOf("http://");
        if (at >= 0 && base == null) {
          base = line.substring(at).strip();
        } else if (at >= 0) {
          return new ServerProcess(process, base, line.substring(at).strip());
        }
      }
      throw new IllegalStateException("The server did not start, see its log beside " + data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Makes the administrator, whose cookie the following requests carry. */
  void takeCharge() {
    var reply =
        send(
            form(
                welcome,
                Map.of("login", LOGIN, "name", "王一", "password", PASSWORD, "again", PASSWORD)));
    if (reply.join().statusCode() != 302) {
      throw new IllegalStateException("The link for the administrator was refused");
    }
    String page = new String(get("").join().body(), StandardCharsets.UTF_8);
    csrf = page.replaceAll("(?s).*<meta name=\"csrf\" content=\"([^\"]*)\".*", "$1");
  }

  /** Enters as the administrator from another browser. */
  CompletableFuture<HttpResponse<byte[]>> logIn() {
    return logIn(PASSWORD, "");
  }

  /**
   * Tries to enter as the administrator from another browser.
   *
   * @param passedOn what a proxy, or whoever says to be one, writes of where it comes from
   */
  CompletableFuture<HttpResponse<byte[]>> logIn(String password, String passedOn) {
    HttpRequest form = form(base + "login", Map.of("login", LOGIN, "password", password));
    return HttpClient.newHttpClient()
        .sendAsync(
            HttpRequest.newBuilder(form, (name, value) -> true)
                .header("X-Forwarded-For", passedOn)
                .build(),
            BodyHandlers.ofByteArray());
  }

  CompletableFuture<HttpResponse<byte[]>> logInFrom(String passedOn) {
    return logIn(PASSWORD, passedOn);
  }

  int port() {
    return URI.create(base).getPort();
  }

  private static HttpRequest form(String address, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  CompletableFuture<HttpResponse<byte[]>> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).build());
  }

  /** Posts a file as this part of a form. */
  CompletableFuture<HttpResponse<byte[]>> post(
      String path, String part, String name, byte[] content, String... headers) {
    var body = new ByteArrayOutputStream();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
            .formatted(BOUNDARY, part, name);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("X-CSRF-Token", csrf)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  CompletableFuture<HttpResponse<byte[]>> postJson(String path, byte[] content) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .header("X-CSRF-Token", csrf)
            .POST(HttpRequest.BodyPublishers.ofByteArray(content))
            .build());
  }

  private CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request) {
    return client
        .sendAsync(request, BodyHandlers.ofByteArray())
        .orTimeout(HANGS.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
