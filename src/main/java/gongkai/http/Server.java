package gongkai.http;

import gongkai.archive.Archive;
import gongkai.desk.Catalogue;
import gongkai.desk.Desk;
import gongkai.desk.LiveCheck;
import gongkai.report.Json;
import gongkai.report.Rejected;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server with all its routes. */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  /** Pages use nothing from elsewhere; our own replies are never taken for something else. */
  private static final Map<String, String> SECURITY_HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
              + " frame-ancestors 'self'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private final Javalin javalin;
  private final List<Route> routes;
  private final int port;

  public Server(
      Settings settings,
      Desk desk,
      LiveCheck live,
      Catalogue catalogue,
      Archive archive,
      Addin addin) {
    var assets = new Assets();
    var uploads = new Uploads(settings.largestBody());
    var description = new OpenApi();
    var views = new Views(assets);
    var pages = new Pages(views, desk, catalogue, uploads, description, settings.largestBody());
    this.port = settings.port();
    this.routes = new ArrayList<>();
    routes.addAll(pages.routes());
    routes.addAll(assets.routes());
    routes.addAll(description.routes());
    routes.addAll(new Health(desk.workers(), archive).routes());
    routes.addAll(new CheckApi(desk, uploads).routes());
    routes.addAll(new FiguresApi(desk, live).routes());
    routes.addAll(new SubmissionsApi(desk, archive, uploads).routes());
    routes.addAll(new AddinApi(views, addin).routes());
    routes.addAll(new CatalogueApi(catalogue).routes());
    this.javalin =
        Javalin.create(config -> configure(config, settings, new Problems(pages::problem)));
  }

  private void configure(JavalinConfig config, Settings settings, Problems problems) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = settings.largestBody();
    config.jsonMapper(new JavalinJackson(Json.mapper(), false));
    new Listening(settings).apply(config);
    config.routes.before(Server::secure);
    for (Route route : routes) {
      config.routes.addHttpHandler(route.method(), route.path(), route.handler());
    }
    problems.install(config.routes);
    config.requestLogger.http(
        (ctx, ms) ->
            LOG.debug("{} {} {} {} ms", ctx.method(), ctx.path(), ctx.statusCode(), ms.intValue()));
  }

  private static void secure(Context ctx) {
    SECURITY_HEADERS.forEach(ctx::header);
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
    LOG.info("Listening on port {}", port());
    return this;
  }

  public int port() {
    return javalin.port();
  }

  List<Route> routes() {
    return List.copyOf(routes);
  }

  /** Takes no new requests, lets running ones finish, and stops. */
  @Override
  public void close() {
    javalin.stop();
    LOG.info("Stopped");
  }
}
