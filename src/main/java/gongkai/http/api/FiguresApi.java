package gongkai.http.api;

import gongkai.access.Action;
import gongkai.desk.Desk;
import gongkai.desk.LiveCheck;
import gongkai.http.request.JsonBody;
import gongkai.http.request.Need;
import gongkai.http.request.Route;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.util.List;

/** Checks figures that the task pane sends while a table is being filled in. */
public final class FiguresApi {
  /** Some tables of a large department; a whole workbook is posted as such. */
  private static final long LARGEST = 8 << 20;

  private final Desk desk;
  private final LiveCheck live;

  public FiguresApi(Desk desk, LiveCheck live) {
    this.desk = desk;
    this.live = live;
  }

  public List<Route> routes() {
    return List.of(
        Route.post("/api/v1/check-figures", Need.of(Action.CHECK), this::check).upTo(LARGEST));
  }

  private void check(Context ctx) {
    LiveCheck.Question question =
        JsonBody.read(
            ctx.body(),
            LiveCheck.Question.class,
            new Rejected("bad-figures", "收到的数据不是约定的格式；请更新任务窗格后重试。"));
    ctx.json(desk.workers().run(() -> live.check(question)));
  }
}
