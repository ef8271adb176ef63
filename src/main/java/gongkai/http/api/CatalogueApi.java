package gongkai.http.api;

import gongkai.desk.Catalogue;
import gongkai.desk.Catalogue.Form;
import gongkai.http.reply.Attachment;
import gongkai.http.reply.Forms;
import gongkai.http.request.Need;
import gongkai.http.request.Route;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.util.List;

/** What can be filed, and what must hold in it. */
public final class CatalogueApi {
  private final Catalogue catalogue;

  public CatalogueApi(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/api/v1/templates", Need.OPEN, ctx -> ctx.json(new Forms(catalogue.forms()))),
        Route.get("/api/v1/templates/{family}/{year}/blank.xlsx", Need.OPEN, this::blank),
        Route.get("/api/v1/rules", Need.OPEN, this::rules));
  }

  /** The shape of the list of templates. */
  record Forms(List<Form> templates) {}

  /** The rules of one template. */
  record Rules(String template, List<Catalogue.Check> rules) {}

  /** The shape of the list of rules. */
  record RuleBook(List<Rules> templates) {}

  private void blank(Context ctx) {
    String id = ctx.pathParam("family") + "/" + ctx.pathParam("year");
    Form form =
        catalogue.forms().stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Rejected("no-template", "没有模板 " + id + "，请从模板列表中选一个。"));
    Attachment.named(form.year() + "年" + form.name() + ".xlsx", catalogue.blank(id)).send(ctx);
  }

  private void rules(Context ctx) {
    String only = ctx.queryParam("template");
    List<String> ids =
        only != null ? List.of(only) : catalogue.forms().stream().map(Form::id).toList();
    ctx.json(new RuleBook(ids.stream().map(id -> new Rules(id, catalogue.checks(id))).toList()));
  }
}
