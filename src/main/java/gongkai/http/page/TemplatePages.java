package gongkai.http.page;

import gongkai.access.Action;
import gongkai.desk.Catalogue;
import gongkai.desk.Catalogue.Check;
import gongkai.desk.Catalogue.Form;
import gongkai.http.reply.Forms;
import gongkai.http.reply.Views;
import gongkai.http.request.Need;
import gongkai.http.request.Queries;
import gongkai.http.request.Route;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The blank workbooks, and what must hold in them, in Chinese. */
public final class TemplatePages {
  private final Catalogue catalogue;
  private final Views views;
  private final Forms forms;

  public TemplatePages(Catalogue catalogue, Views views, Forms forms) {
    this.catalogue = catalogue;
    this.views = views;
    this.forms = forms;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/templates", Need.of(Action.BROWSE), this::all),
        Route.get("/templates/{family}/{year}", Need.of(Action.BROWSE), this::one));
  }

  private void all(Context ctx) {
    views.show(ctx, "templates", Map.of("forms", catalogue.forms()));
  }

  private void one(Context ctx) {
    String id = ctx.pathParam("family") + "/" + ctx.pathParam("year");
    Form form =
        catalogue.forms().stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Rejected("no-template", "没有模板 " + id + "，请从模板列表中选一个。"));
    String asked = Queries.text(ctx, "q");
    List<Check> checks =
        catalogue.checks(id).stream().filter(it -> asked == null || says(it, asked)).toList();
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("title", forms.title(id));
    model.put("checks", checks);
    model.put("q", asked == null ? "" : asked);
    views.show(ctx, "template", model);
  }

  private static boolean says(Check check, String words) {
    String all = check.id() + " " + check.formula() + " " + check.source();
    return all.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }
}
