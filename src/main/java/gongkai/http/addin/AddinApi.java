package gongkai.http.addin;

import gongkai.http.reply.Attachment;
import gongkai.http.reply.Views;
import gongkai.http.request.Need;
import gongkai.http.request.Route;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The task pane, and what Excel and WPS must be told to show it. */
public final class AddinApi {
  public static final String AUTHORITY = "/addin/ca.cer";
  private static final String XML = "text/xml;charset=utf-8";
  private static final Set<String> HOSTS = Set.of("excel", "wps", "browser");
  private static final Set<Integer> ICONS = Set.of(16, 32, 64, 80);
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\-\\[\\]:]{1,255}");
  private static final Pattern OFFICE_FILE = Pattern.compile("([a-zA-Z0-9_-]+/)*[a-zA-Z0-9_.-]+");

  /** Of the add-in; Office takes a changed manifest for an update when this grows. */
  private static final String VERSION = "1.0.0.0";

  private final Views views;
  private final Addin addin;

  public AddinApi(Views views, Addin addin) {
    this.views = views;
    this.addin = addin;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/addin/pane", Need.OPEN, this::pane),
        Route.get("/addin/install", Need.OPEN, this::install),
        Route.get("/addin/manifest.xml", Need.OPEN, ctx -> file(ctx, "manifest.xml", XML)),
        Route.get("/addin/catalog.reg", Need.OPEN, this::registry),
        Route.get(AUTHORITY, Need.OPEN, this::authority),
        Route.get("/addin/icon-{size}.png", Need.OPEN, AddinApi::icon),
        Route.get("/addin/office/<file>", Need.OPEN, this::office),
        Route.get("/addin/wps/jsplugins.xml", Need.OPEN, ctx -> file(ctx, "jsplugins.xml", XML)),
        Route.get("/addin/wps/publish.xml", Need.OPEN, ctx -> file(ctx, "publish.xml", XML)),
        Route.get("/addin/wps/manifest.xml", Need.OPEN, ctx -> file(ctx, "wps-manifest.xml", XML)),
        Route.get("/addin/wps/ribbon.xml", Need.OPEN, ctx -> file(ctx, "wps-ribbon.xml", XML)),
        Route.get("/addin/wps/", Need.OPEN, ctx -> views.show(ctx, "addin/wps-index", Map.of())),
        Route.get(
            "/addin/wps/index.html",
            Need.OPEN,
            ctx -> views.show(ctx, "addin/wps-index", Map.of())));
  }

  private void pane(Context ctx) {
    views.show(ctx, "pane", Map.of("host", host(ctx)));
  }

  private static String host(Context ctx) {
    String host = ctx.queryParam("host") == null ? "browser" : ctx.queryParam("host");
    if (!HOSTS.contains(host)) {
      throw new Rejected("bad-parameter", "参数 host 只能是 excel、wps 或 browser。");
    }
    return host;
  }

  private void install(Context ctx) {
    Map<String, Object> model = model(ctx);
    model.put("host", host(ctx));
    views.show(ctx, "install", model);
  }

  private void file(Context ctx, String page, String type) {
    ctx.contentType(type).result(views.text("addin/" + page, model(ctx)));
  }

  /** Registry files are read as UTF-16 with a byte order mark, or else as the local code page. */
  private void registry(Context ctx) {
    String text = "\uFEFF" + views.text("addin/catalog.reg", model(ctx)).replace("\n", "\r\n");
    new Attachment("catalog.reg", "text/plain", text.getBytes(StandardCharsets.UTF_16LE)).send(ctx);
  }

  private Map<String, Object> model(Context ctx) {
    String id = addin.id().toString();
    Map<String, Object> model = new HashMap<>();
    model.put("id", id);
    model.put("braced", "{" + id.toUpperCase(Locale.ROOT) + "}");
    model.put("version", VERSION);
    model.put("base", base(ctx));
    model.put("name", name(ctx));
    model.put("share", "\\\\\\\\server\\\\gongkai");
    return model;
  }

  /** Excel takes nothing but HTTPS, so its files name that; WPS takes the address as it is. */
  private static String base(Context ctx) {
    String host = ctx.header("Host");
    if (host == null || !isHost(host)) {
      throw new Rejected("bad-parameter", "请用服务器的主机名访问这个地址。");
    }
    boolean wps = ctx.path().startsWith("/addin/wps/") || ctx.path().equals("/addin/install");
    return (wps ? ctx.scheme() : "https") + "://" + host;
  }

  /** The host name by which it was asked for; an example where that was none. */
  private static String name(Context ctx) {
    String host = ctx.header("Host").replaceFirst(":\\d+$", "");
    boolean usable =
        host.matches(".*[A-Za-z].*")
            && !host.equalsIgnoreCase("localhost")
            && !host.startsWith("[");
    return usable ? host : "主机名";
  }

  /** Whether this is a host name or an address, perhaps with a port. */
  public static boolean isHost(String text) {
    return HOST.matcher(text).matches();
  }

  private void authority(Context ctx) {
    if (!Files.isRegularFile(addin.authority())) {
      throw new Rejected("no-page", "这台服务器没有用自己签发的证书；证书由本单位的证书颁发机构签发，或还没有设置 HTTPS。");
    }
    new Attachment("gongkai-ca.cer", "application/pkix-cert", bytes(addin.authority())).send(ctx);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void icon(Context ctx) {
    String asked = ctx.pathParam("size");
    if (!asked.matches("\\d{2}") || !ICONS.contains(Integer.parseInt(asked))) {
      throw new Rejected("no-page", "没有这个大小的图标；有 16、32、64 和 80。");
    }
    ctx.contentType("image/png").result(Icon.png(Integer.parseInt(asked)));
  }

  private void office(Context ctx) {
    String asked = ctx.pathParam("file");
    Path file = addin.officeJs().resolve(asked).normalize();
    boolean inside = file.startsWith(addin.officeJs().normalize());
    if (!OFFICE_FILE.matcher(asked).matches() || !inside || !Files.isRegularFile(file)) {
      throw new Rejected("no-page", "服务器上没有 Office.js 的这个文件；请管理员把它放到存档文件夹下的 office-js 里。");
    }
    ctx.contentType(type(asked)).result(bytes(file));
  }

  private static String type(String name) {
    return name.endsWith(".js")
        ? "text/javascript;charset=utf-8"
        : name.endsWith(".css") ? "text/css;charset=utf-8" : "application/octet-stream";
  }
}
