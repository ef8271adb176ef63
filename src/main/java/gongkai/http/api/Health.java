package gongkai.http.api;

import gongkai.archive.Archive;
import gongkai.archive.store.StorageFailure;
import gongkai.desk.Workers;
import gongkai.http.request.Need;
import gongkai.http.request.Route;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the server lives, which an answer shows, and whether it can take work. */
public final class Health {
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);
  private final Workers workers;
  private final Archive archive;

  public Health(Workers workers, Archive archive) {
    this.workers = workers;
    this.archive = archive;
  }

  public List<Route> routes() {
    return List.of(Route.get("/health", Need.OPEN, this::health));
  }

  /** How the server is. */
  record State(boolean live, boolean ready, int running, int waiting) {}

  private void health(Context ctx) {
    if (!workers.isOpen()) {
      throw new Rejected("not-ready", "服务器正在停止，不再接受新的文件。");
    }
    askArchive();
    ctx.header("Cache-Control", "no-store")
        .json(new State(true, true, workers.running(), workers.waiting()));
  }

  private void askArchive() {
    try {
      archive.requireWritable();
    } catch (RuntimeException e) {
      LOG.error("The archive does not answer", e);
      throw StorageFailure.of(e)
          .orElseGet(() -> new Rejected("not-ready", "存档暂时不能读写，请管理员检查磁盘空间和数据文件夹的权限。"));
    }
  }
}
