package gongkai.http.api;

import gongkai.access.Action;
import gongkai.desk.Progress;
import gongkai.desk.Stage;
import gongkai.http.request.Need;
import gongkai.http.request.Route;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lets whoever sends a workbook see how far its examination is. */
public final class Watching {
  /** The sender's own name for the examination: random, so that nobody else knows it. */
  public static final String HEADER = "X-Progress";

  private static final String NAME = "[0-9a-f]{32}";
  private final Progress progress = new Progress();

  public List<Route> routes() {
    return List.of(Route.get("/api/v1/progress/{name}", Need.of(Action.CHECK), this::progress));
  }

  /** How far an examination is; both null before it begins and after it ends. */
  record Far(Stage stage, String label) {}

  /**
   * Does something that tells how far it is.
   *
   * @param name what the sender calls it, or null
   */
  public <T> T over(String name, Function<Consumer<Stage>, T> work) {
    if (name != null && !name.matches(NAME)) {
      throw new Rejected("bad-parameter", "请求头 X-Progress 应是 32 位小写十六进制数。");
    }
    try {
      return work.apply(progress.watch(name));
    } finally {
      progress.forget(name);
    }
  }

  private void progress(Context ctx) {
    Optional<Stage> stage = progress.of(ctx.pathParam("name"));
    ctx.header("Cache-Control", "no-store")
        .json(new Far(stage.orElse(null), stage.map(Stage::label).orElse(null)));
  }
}
