package gongkai.http;

import gongkai.desk.Desk;
import gongkai.desk.PdfPrinter;
import gongkai.http.addin.Addin;
import gongkai.http.addin.AddinApi;
import gongkai.http.api.CatalogueApi;
import gongkai.http.api.CheckApi;
import gongkai.http.api.FiguresApi;
import gongkai.http.api.Health;
import gongkai.http.api.MeApi;
import gongkai.http.api.OpenApi;
import gongkai.http.api.Watching;
import gongkai.http.page.CheckPages;
import gongkai.http.page.HelpPages;
import gongkai.http.page.Tasks;
import gongkai.http.people.AccountApi;
import gongkai.http.people.AuditApi;
import gongkai.http.people.LogInPages;
import gongkai.http.people.PeopleApi;
import gongkai.http.people.UnitsApi;
import gongkai.http.reply.Assets;
import gongkai.http.reply.Forms;
import gongkai.http.reply.Problems;
import gongkai.http.reply.SecurityHeaders;
import gongkai.http.reply.Views;
import gongkai.http.reply.Waiting;
import gongkai.http.request.Askers;
import gongkai.http.request.Backend;
import gongkai.http.request.Gate;
import gongkai.http.request.Route;
import gongkai.http.request.Uploads;
import gongkai.report.Json;
import gongkai.report.Rejected;
import gongkai.tls.ServerIdentity;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server with all its routes. */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final Logger ACCESS = LoggerFactory.getLogger("gongkai.access-log");

  private final Javalin javalin;
  private final FilingRoutes filings;
  private final List<Route> routes;
  private final int port;
  private final Metrics metrics;
  private final ServerIdentity identity;
  private final String outside;

  public Server(ServerSettings settings, Backend backend, Addin addin) {
    Desk desk = backend.desk();
    var assets = new Assets();
    var uploads = new Uploads(settings.largestBody());
    var description = new OpenApi();
    var askers = new Askers(backend.access());
    var gate = new Gate(backend.access(), askers, backend.archive());
    var views =
        new Views(assets, askers, new Waiting(backend.archive(), backend.access().policy()));
    var watching = new Watching();
    this.filings =
        new FilingRoutes(backend, views, uploads, watching, askers, settings.largestBody());
    var pages =
        new CheckPages(
            views,
            desk,
            backend.catalogue(),
            uploads,
            description,
            settings.largestBody(),
            watching,
            new Tasks(backend, new Forms(backend.catalogue()), askers));
    this.port = settings.port();
    this.identity = settings.identity();
    this.outside = settings.surroundings().address();
    this.metrics = new Metrics(desk.workers(), settings.surroundings().metricsPort());
    this.routes =
        Stream.of(
                pages.routes(),
                new HelpPages(views).routes(),
                assets.routes(),
                description.routes(),
                new Health(desk.workers(), backend.archive()).routes(),
                new CheckApi(desk, uploads, new PdfPrinter()).routes(),
                new FiguresApi(desk, backend.live()).routes(),
                new MeApi(backend.access(), askers).routes(),
                new LogInPages(backend.access(), askers, views).routes(),
                filings.routes(),
                new AccountApi(backend.access(), askers, views).routes(),
                new PeopleApi(backend.access(), askers, views, this::outside).routes(),
                new UnitsApi(backend, uploads, askers, views).routes(),
                new AuditApi(backend.access().log(), views).routes(),
                new AddinApi(views, addin).routes(),
                new CatalogueApi(backend.catalogue()).routes())
            .flatMap(List::stream)
            .toList();
    this.javalin =
        Javalin.create(config -> configure(config, settings, gate, new Problems(pages::problem)));
  }

  private void configure(
      JavalinConfig config, ServerSettings settings, Gate gate, Problems problems) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = settings.largestBody();
    config.jsonMapper(new JavalinJackson(Json.mapper(), false));
    Map<String, Long> larger =
        routes.stream()
            .filter(route -> route.largestBody() > 0)
            .collect(Collectors.toMap(Route::path, Route::largestBody));
    var headers = SecurityHeaders.of(settings.surroundings().framedBy(), settings.reachedByHttps());
    new Listening(settings, headers, larger).apply(config);
    config.routes.before(ctx -> headers.all().forEach(ctx::header));
    config.routes.before(RequestIds::give);
    if (settings.identity() != null) {
      config.routes.before(Https::require);
    }
    for (Route route : routes) {
      config.routes.addHttpHandler(route.method(), route.path(), gate.guard(route));
    }
    problems.install(config.routes);
    config.requestLogger.http(
        (ctx, ms) -> {
          metrics.answered(ctx.method().name(), ctx.statusCode(), ms);
          if (settings.surroundings().accessLog()) {
            ACCESS.info(
                "{} {} {} {} {} ms",
                ctx.ip(),
                ctx.method(),
                ctx.path(),
                ctx.statusCode(),
                ms.intValue());
          }
        });
  }

  /**
   * Listens and answers from now on.
   *
   * @throws Rejected when the port is not to be had
   */
  public Server start() {
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      throw new Rejected("no-port", "端口 " + port + " 用不了：已被占用或没有权限，请用 --port 换一个。");
    }
    metrics.start();
    LOG.info("Listening on port {}", port());
    return this;
  }

  /** Where it answers: where it was told that people reach it, or by itself. */
  public String address() {
    return outside() + "/";
  }

  private String outside() {
    if (outside != null) {
      return outside;
    }
    String host =
        identity == null
            ? "http://localhost"
            : "https://" + identity.names().stream().findFirst().orElse("localhost");
    return host + ":" + port();
  }

  public int port() {
    return javalin.port();
  }

  List<Route> routes() {
    return routes;
  }

  /** Takes no new requests, lets running ones finish, and stops. */
  @Override
  public void close() {
    javalin.stop();
    filings.close();
    metrics.close();
    LOG.info("Stopped");
  }
}
