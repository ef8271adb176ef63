package gongkai.http.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.access.Action;
import gongkai.desk.Desk;
import gongkai.desk.LiveCheck;
import gongkai.http.request.Need;
import gongkai.http.request.Route;
import gongkai.report.Json;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.util.List;

/** Checks figures that the task pane sends while a table is being filled in. */
public final class FiguresApi {
  /** Some tables of a large department; a whole workbook is posted as such. */
  private static final long LARGEST = 8 << 20;

  private final Desk desk;
  private final LiveCheck live;
  private final ObjectMapper exact =
      Json.mapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  public FiguresApi(Desk desk, LiveCheck live) {
    this.desk = desk;
    this.live = live;
  }

  public List<Route> routes() {
    return List.of(
        Route.post("/api/v1/check-figures", Need.of(Action.CHECK), this::check).upTo(LARGEST));
  }

  private void check(Context ctx) {
    LiveCheck.Question question = question(ctx.body());
    ctx.json(desk.workers().run(() -> live.check(question)));
  }

  private LiveCheck.Question question(String body) {
    try {
      return exact.readValue(body, LiveCheck.Question.class);
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof Rejected rejected) {
        throw rejected;
      }
      throw new Rejected("bad-figures", "收到的数据不是约定的格式；请更新任务窗格后重试。");
    }
  }
}
