package gongkai.http.reply;

import gongkai.http.request.Askers;
import io.javalin.http.Context;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages from templates; whatever a template prints is escaped. */
public final class Views {
  private final PebbleEngine engine;
  private final Askers askers;
  private final Waiting waiting;

  public Views(Assets assets, Askers askers, Waiting waiting) {
    this.askers = askers;
    this.waiting = waiting;
    var loader = new ClasspathLoader();
    loader.setPrefix("web/pages");
    loader.setSuffix(".html");
    this.engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .autoEscaping(true)
            .strictVariables(true)
            .extension(new AssetFunction(assets))
            .build();
  }

  /** Shows a page to whoever asks, within their navigation. */
  public void show(Context ctx, String page, Map<String, Object> model) {
    show(ctx, page, model, Frame.of(ctx, askers.ofPage(ctx), waiting));
  }

  public void show(Context ctx, String page, Map<String, Object> model, Frame frame) {
    var whole = new HashMap<>(model);
    whole.put("frame", frame);
    ctx.header("Cache-Control", "no-store").html(text(page, whole));
  }

  /** What a template prints. */
  public String text(String page, Map<String, Object> model) {
    PebbleTemplate template = engine.getTemplate(page);
    var html = new StringWriter();
    try {
      template.evaluate(html, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html.toString();
  }

  /** {@code asset('check.js')} in a template. */
  private static final class AssetFunction extends AbstractExtension implements Function {
    private final Assets assets;

    AssetFunction(Assets assets) {
      this.assets = assets;
    }

    @Override
    public Map<String, Function> getFunctions() {
      return Map.of("asset", this);
    }

    @Override
    public List<String> getArgumentNames() {
      return List.of("name");
    }

    @Override
    public Object execute(
        Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
      return assets.address((String) args.get("name"));
    }
  }
}
