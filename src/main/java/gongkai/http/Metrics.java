package gongkai.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gongkai.desk.Workers;
import gongkai.report.Rejected;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Figures of the server's work as Prometheus reads them, on a port of their own that only this
 * machine reaches: what goes on inside is not for whoever can open a page.
 */
final class Metrics implements AutoCloseable {
  private final int port;
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Histogram requests;
  private HttpServer server;

  /**
   * @param port 0 for none
   */
  Metrics(Workers workers, int port) {
    this.port = port;
    this.requests =
        Histogram.builder()
            .name("gongkai_http_request_duration_seconds")
            .help("Requests by method and status, and how long they took")
            .labelNames("method", "status")
            .classicOnly()
            .register(registry);
    gauge("gongkai_examinations_running", "Examinations under way", workers::running);
    gauge("gongkai_examinations_waiting", "Examinations in the queue", workers::waiting);
    if (port > 0) {
      JvmMetrics.builder().register(registry);
    }
  }

  private void gauge(String name, String help, java.util.function.IntSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(it -> it.call(value.getAsInt()))
        .register(registry);
  }

  /** Counts a request. */
  void answered(String method, int status, float millis) {
    requests.labelValues(method, String.valueOf(status)).observe(millis / 1000);
  }

  /**
   * Lets the figures be read from now on.
   *
   * @throws Rejected when the port is not to be had
   */
  void start() {
    if (port == 0) {
      return;
    }
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new Rejected("no-port", "端口 " + port + " 用不了，请用 --metrics-port 换一个。");
    }
    server.createContext("/metrics", this::show);
    server.start();
  }

  private void show(HttpExchange exchange) throws IOException {
    var text = new ByteArrayOutputStream();
    new PrometheusTextFormatWriter(true).write(text, registry.scrape());
    exchange.getResponseHeaders().set("Content-Type", PrometheusTextFormatWriter.CONTENT_TYPE);
    exchange.sendResponseHeaders(200, text.size());
    try (var out = exchange.getResponseBody()) {
      text.writeTo(out);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop(0);
    }
  }
}
