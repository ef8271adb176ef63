package gongkai.http.page;

import gongkai.http.reply.Views;
import gongkai.http.request.Need;
import gongkai.http.request.Route;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** The handbook (帮助): a chapter for each kind of reader, open to everybody. */
public final class HelpPages {
  /** What the navigation of the handbook offers, in the order of reading. */
  public static final List<Chapter> CHAPTERS =
      List.of(
          new Chapter("filing", "填报人手册", "从空白表到报送：补全、改错、写情况说明、报送。"),
          new Chapter("findings", "读懂审核结果", "四种级别、尾差、“最可能出错的单元格”，常见问题怎样改。"),
          new Chapter("pane", "在 Excel 和 WPS 里用", "任务窗格里校验、补全、更正、起草、报送。"),
          new Chapter("review", "主管手册", "谁报了、谁没报，比较、退回、通过、汇总下载。"),
          new Chapter("install", "信息员手册", "没有外网的安装，HTTPS，人员和单位，备份，换年度模板。"));

  private final Views views;

  public HelpPages(Views views) {
    this.views = views;
  }

  /**
   * @param name the last part of its address and the name of its page
   */
  public record Chapter(String name, String title, String about) {}

  public List<Route> routes() {
    return List.of(
        Route.get("/help", Need.OPEN, ctx -> show(ctx, "index")),
        Route.get("/help/{chapter}", Need.OPEN, this::chapter));
  }

  private void chapter(Context ctx) {
    String name = ctx.pathParam("chapter");
    if (CHAPTERS.stream().noneMatch(it -> it.name().equals(name))) {
      throw new Rejected("no-page", "帮助里没有这一章，请从目录里选。");
    }
    show(ctx, name);
  }

  private void show(Context ctx, String name) {
    views.show(ctx, "help/" + name, Map.of("chapters", CHAPTERS, "here", name));
  }
}
