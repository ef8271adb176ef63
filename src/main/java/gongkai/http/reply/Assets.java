package gongkai.http.reply;

import gongkai.http.request.Need;
import gongkai.http.request.Route;
import gongkai.report.Rejected;
import gongkai.report.Sha256;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scripts, styles and pictures from the jar, under names that change with their content. */
public final class Assets {
  private static final Pattern HASHED =
      Pattern.compile("([a-z0-9-]+)(?:\\.[0-9a-f]{12})?\\.([a-z0-9]+)");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg");

  private final Map<String, Optional<Asset>> loaded = new ConcurrentHashMap<>();

  private record Asset(byte[] content, String hash) {}

  public List<Route> routes() {
    return List.of(
        Route.get("/assets/{file}", Need.OPEN, this::send),
        Route.get("/favicon.ico", Need.OPEN, ctx -> ctx.redirect(address("icon.svg"))));
  }

  /** Where a page finds this file. */
  String address(String name) {
    Asset asset =
        load(name).orElseThrow(() -> new IllegalArgumentException("No such asset: " + name));
    int dot = name.lastIndexOf('.');
    return "/assets/" + name.substring(0, dot) + "." + asset.hash() + name.substring(dot);
  }

  private void send(Context ctx) {
    String asked = ctx.pathParam("file");
    Matcher parts = HASHED.matcher(asked);
    if (!parts.matches() || !TYPES.containsKey(parts.group(2))) {
      throw missing();
    }
    String name = parts.group(1) + "." + parts.group(2);
    Asset asset = load(name).orElseThrow(Assets::missing);
    // An old page may ask by an old name; what it gets must not be kept under that name.
    boolean current = address(name).endsWith("/" + asked);
    ctx.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache")
        .contentType(TYPES.get(parts.group(2)))
        .result(asset.content());
  }

  private Optional<Asset> load(String name) {
    return loaded.computeIfAbsent(name, Assets::read);
  }

  private static Optional<Asset> read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/web/assets/" + name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] content = in.readAllBytes();
      return Optional.of(new Asset(content, Sha256.hex(content).substring(0, 12)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rejected missing() {
    return new Rejected("no-page", "没有这个文件。");
  }
}
