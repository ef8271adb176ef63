package gongkai.http.page;

import gongkai.access.Action;
import gongkai.desk.Catalogue;
import gongkai.desk.Desk;
import gongkai.desk.Examined;
import gongkai.http.api.OpenApi;
import gongkai.http.api.Watching;
import gongkai.http.reply.Forms;
import gongkai.http.reply.Frame;
import gongkai.http.reply.Problem;
import gongkai.http.reply.Problems;
import gongkai.http.reply.Views;
import gongkai.http.request.Need;
import gongkai.http.request.Next;
import gongkai.http.request.Route;
import gongkai.http.request.Uploads;
import gongkai.report.Report;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** The pages that people see. */
public final class CheckPages {
  private final Views views;
  private final Desk desk;
  private final Catalogue catalogue;
  private final Uploads uploads;
  private final OpenApi description;
  private final long largest;
  private final Watching watching;
  private final Tasks tasks;
  private final Forms forms;

  public CheckPages(
      Views views,
      Desk desk,
      Catalogue catalogue,
      Uploads uploads,
      OpenApi description,
      long largest,
      Watching watching,
      Tasks tasks) {
    this.views = views;
    this.desk = desk;
    this.catalogue = catalogue;
    this.uploads = uploads;
    this.description = description;
    this.largest = largest;
    this.watching = watching;
    this.tasks = tasks;
    this.forms = new Forms(catalogue);
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/", Need.of(Action.CHECK), this::first),
        uploads.taking(Route.post("/check", Need.of(Action.CHECK), this::result)),
        Route.get("/api", Need.OPEN, ctx -> views.show(ctx, "api", description.outline())));
  }

  private void first(Context ctx) {
    Map<String, Object> model =
        Map.of("forms", catalogue.forms(), "largest", largest, "waiting", tasks.of(ctx));
    views.show(ctx, "first", model);
  }

  /** The result as a page, or as the part of a page that the script puts in place. */
  private void result(Context ctx) {
    ResultView result =
        watching.over(
            ctx.header(Watching.HEADER),
            progress -> desk.examine(uploads.papers(ctx), progress, this::drawn));
    boolean live = ctx.header("X-Requested-With") != null;
    views.show(
        ctx,
        live ? "parts/result" : "result",
        Map.of("it", result, "can", FilingPages.Can.NOTHING, "live", live));
  }

  private ResultView drawn(Examined examined) {
    Report report = examined.report();
    SheetHtml sheets = SheetHtml.of(examined.marked(false), report);
    return ResultView.of(report, forms.title(report.template()), sheets);
  }

  /** Shows a problem; who must first log in or change the password is taken there. */
  public void problem(Context ctx, Problem problem) {
    switch (problem.code()) {
      case "not-logged-in" -> ctx.redirect(Next.logIn(ctx));
      case "must-change-password" -> ctx.redirect("/password");
      default -> {
        Map<String, Object> model =
            Map.of(
                "problem",
                problem,
                "request",
                String.valueOf((Object) ctx.attribute(Problems.REQUEST)));
        if (problem.status() < 500) {
          views.show(ctx, "problem", model);
        } else {
          views.show(ctx, "problem", model, Frame.bare(ctx));
        }
      }
    }
  }
}
