package gongkai.http;

import gongkai.http.reply.Problem;
import gongkai.http.reply.Problems;
import gongkai.http.reply.SecurityHeaders;
import gongkai.report.Json;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How Jetty below Javalin listens, what it lets in, and how it says no. */
final class Listening {
  private static final int THREADS = 96;
  private static final int HEADER_BYTES = 16 << 10;
  private static final int IN_MEMORY = 256;
  private static final int CONNECTIONS = 4000;

  /** Threads that are left for the check of health, and for Jetty itself. */
  private static final int KEPT_BACK = 24;

  private final ServerSettings settings;
  private final SecurityHeaders headers;
  private final Map<String, Long> larger;

  /**
   * @param headers of every reply
   * @param larger how many bytes those paths take that take more than is usual
   */
  Listening(ServerSettings settings, SecurityHeaders headers, Map<String, Long> larger) {
    this.settings = settings;
    this.headers = headers;
    this.larger = larger;
  }

  void apply(JavalinConfig config) {
    var threads = new QueuedThreadPool(THREADS, 8);
    threads.setName("http");
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(this::http);
    config.jetty.addConnector(this::connector);
    config.jetty.modifyServer(this::server);
    // What is larger waits on disk until its turn comes.
    config.jetty.multipartConfig.maxInMemoryFileSize(IN_MEMORY, SizeUnit.KB);
    config.jetty.multipartConfig.maxFileSize(settings.largestBody(), SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(settings.largestBody(), SizeUnit.BYTES);
    config.http.compressionStrategy = textOnly();
    config.router.javaLangErrorHandler(
        (response, error) -> {
          Problem problem = Problems.defect("", error);
          response.setStatus(problem.status());
          response.setContentType(Problem.MEDIA_TYPE);
          try {
            response.getOutputStream().write(bytes(problem));
          } catch (IOException e) {
            response.setStatus(problem.status());
          }
        });
  }

  /** Workbooks and Word documents are packed already. */
  private static CompressionStrategy textOnly() {
    var strategy = new CompressionStrategy(null, new Gzip(6));
    var excluded = new ArrayList<>(strategy.getExcludedMimeTypes());
    excluded.add("application/vnd.");
    strategy.setExcludedMimeTypes(excluded);
    return strategy;
  }

  private void http(HttpConfiguration http) {
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    if (settings.surroundings().proxied()) {
      http.addCustomizer(new LastForwarded());
    }
  }

  private ServerConnector connector(Server server, HttpConfiguration http) {
    var connector = new ServerConnector(server, 1, 1, protocols(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.idle().toMillis());
    return connector;
  }

  /** On the one port; who speaks plain HTTP where HTTPS is meant is told so by {@link Https}. */
  private ConnectionFactory[] protocols(HttpConfiguration http) {
    return settings.identity() == null
        ? new ConnectionFactory[] {new HttpConnectionFactory(http)}
        : new ConnectionFactory[] {Https.detector(settings.identity()), Https.inside(http)};
  }

  private void server(Server server) {
    server.setStopTimeout(settings.grace().toMillis());
    server.insertHandler(new BodyReceiver(larger, settings.bodiesTogether(), THREADS - KEPT_BACK));
    server.insertHandler(new GracefulHandler());
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
    server.setErrorHandler(new Refusal(headers));
  }

  /** Requests that no handler ever sees: malformed, too long, or too late. */
  private static final class Refusal extends ErrorHandler {
    private final SecurityHeaders headers;

    Refusal(SecurityHeaders headers) {
      this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      String path = request.getHttpURI() == null ? null : request.getHttpURI().getPath();
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
      headers.all().forEach((name, value) -> response.getHeaders().put(name, value));
      byte[] body =
          bytes(
              Problems.of(
                  response.getStatus(), path, request.getAttribute(BodyReceiver.BUSY) != null));
      response.write(true, ByteBuffer.wrap(body), callback);
      return true;
    }
  }

  private static byte[] bytes(Problem problem) {
    return Json.write(problem).getBytes(StandardCharsets.UTF_8);
  }
}
