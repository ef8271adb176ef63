package gongkai.http;

import gongkai.desk.Workers;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.util.List;

/** Whether the server lives, which an answer shows, and whether it can take work. */
final class Health {
  private final Workers workers;

  Health(Workers workers) {
    this.workers = workers;
  }

  List<Route> routes() {
    return List.of(Route.get("/health", this::health));
  }

  /** How the server is. */
  record State(boolean live, boolean ready, int running, int waiting) {}

  private void health(Context ctx) {
    if (!workers.isOpen()) {
      throw new Rejected("not-ready", "服务器正在停止，不再接受新的文件。");
    }
    ctx.header("Cache-Control", "no-store")
        .json(new State(true, true, workers.running(), workers.waiting()));
  }
}
