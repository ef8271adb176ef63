package gongkai.http.people;

import gongkai.access.Action;
import gongkai.access.audit.Actor;
import gongkai.access.login.Access;
import gongkai.access.unit.BudgetUnit;
import gongkai.access.unit.UnitDiff;
import gongkai.access.unit.UnitProposal;
import gongkai.access.unit.UnitTree;
import gongkai.archive.Page;
import gongkai.desk.Desk;
import gongkai.desk.UnitLists;
import gongkai.desk.Upload;
import gongkai.http.reply.Lists;
import gongkai.http.reply.Pager;
import gongkai.http.reply.Views;
import gongkai.http.request.Askers;
import gongkai.http.request.Backend;
import gongkai.http.request.JsonBody;
import gongkai.http.request.Need;
import gongkai.http.request.Params;
import gongkai.http.request.Queries;
import gongkai.http.request.Route;
import gongkai.http.request.Uploads;
import gongkai.report.Rejected;
import gongkai.table.Sheet;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** The register of units, as administrators keep it. */
public final class UnitsApi {
  private static final String UNITS = "/api/v1/units";
  private static final String IMPORT = "/api/v1/unit-imports/{number}";
  private static final int PAGE_SIZE = 100;
  private final Access access;
  private final Desk desk;
  private final Uploads uploads;
  private final Askers askers;
  private final Views views;

  public UnitsApi(Backend backend, Uploads uploads, Askers askers, Views views) {
    this.access = backend.access();
    this.desk = backend.desk();
    this.uploads = uploads;
    this.askers = askers;
    this.views = views;
  }

  public List<Route> routes() {
    Need manage = Need.of(Action.MANAGE_UNITS);
    return List.of(
        Route.get("/admin/units", manage, this::page),
        Route.get("/admin/units/imports/{number}", manage, this::importPage),
        Route.get(UNITS, manage, ctx -> ctx.json(All.of(lines(ctx)))),
        Route.get("/api/v1/units.csv", manage, this::csv),
        Route.put(UNITS + "/{code}", manage, this::save),
        Route.post(UNITS + "/{code}/retire", manage, this::retire),
        uploads.taking(Route.post("/api/v1/unit-imports", manage, this::propose)),
        Route.get(IMPORT, manage, ctx -> ctx.json(Proposed.of(proposal(ctx)))),
        Route.post(IMPORT + "/apply", manage, this::apply));
  }

  /**
   * A unit of the tree.
   *
   * @param depth how many units stand above it
   */
  public record Line(BudgetUnit unit, int depth) {}

  /** One page of the units. */
  record All(List<Line> units, int page, int pages, long total) {
    static All of(Page<Line> it) {
      return new All(it.items(), it.page(), it.pages(), it.total());
    }
  }

  /** What is said of a unit. */
  record Said(
      String name, String parent, String nature, Boolean files, String contact, String phone) {}

  /** What an import would change. */
  record Proposed(
      long number,
      String fileName,
      boolean ready,
      boolean applied,
      List<String> problems,
      UnitDiff diff) {
    static Proposed of(UnitProposal it) {
      return new Proposed(
          it.id(),
          it.fileName(),
          it.isReady(),
          it.applied(),
          it.diff().problems().stream().map(Object::toString).toList(),
          it.diff());
    }
  }

  /** How an import is to be applied. */
  record Application(Boolean retireVanished) {}

  private void page(Context ctx) {
    Page<Line> found = lines(ctx);
    String asked = Queries.text(ctx, "q");
    views.show(
        ctx,
        "units",
        Map.of(
            "units",
            found.items(),
            "q",
            asked == null ? "" : asked,
            "empty",
            access.units().tree().isEmpty(),
            "pager",
            Pager.of(ctx, found)));
  }

  private void importPage(Context ctx) {
    views.show(ctx, "unit-import", Map.of("it", proposal(ctx)));
  }

  /** The units whose code begins with what is asked for, or whose name holds it. */
  private Page<Line> lines(Context ctx) {
    String asked = Queries.text(ctx, "q");
    int page = Params.page(ctx);
    UnitTree tree = access.units().tree();
    List<BudgetUnit> found =
        tree.units().stream()
            .filter(it -> asked == null || it.code().startsWith(asked) || it.name().contains(asked))
            .toList();
    List<Line> lines =
        found.stream()
            .skip((long) PAGE_SIZE * (page - 1))
            .limit(PAGE_SIZE)
            .map(unit -> new Line(unit, tree.path(unit.code()).size() - 1))
            .toList();
    return new Page<>(lines, page, PAGE_SIZE, found.size());
  }

  /** The register as a list that can be imported again. */
  private void csv(Context ctx) {
    Lists.csv(ctx, "单位名录", UnitLists.listing(access.units().tree().units()));
  }

  private void save(Context ctx) {
    Said said = JsonBody.read(ctx, Said.class);
    var unit =
        new BudgetUnit(
            ctx.pathParam("code"),
            said.name() == null ? "" : said.name().strip(),
            orNull(said.parent()),
            orNull(said.nature()),
            said.files() == null || said.files(),
            orNull(said.contact()),
            orNull(said.phone()),
            false);
    access.units().save(unit, askers.of(ctx).actor());
    ctx.json(unit);
  }

  private void retire(Context ctx) {
    access.units().retire(ctx.pathParam("code"), askers.of(ctx).actor());
    ctx.status(204);
  }

  private void propose(Context ctx) {
    Upload upload = uploads.workbook(ctx);
    Actor actor = askers.of(ctx).actor();
    UnitProposal proposal =
        desk.workers()
            .run(
                () -> {
                  Sheet sheet = UnitLists.sheet(upload.name(), upload.content().read());
                  return access.units().propose(upload.name(), sheet, actor);
                });
    ctx.status(201)
        .header("Location", "/admin/units/imports/" + proposal.id())
        .json(Proposed.of(proposal));
  }

  private void apply(Context ctx) {
    Application how = JsonBody.read(ctx, Application.class);
    boolean retire = Boolean.TRUE.equals(how.retireVanished());
    access.units().apply(Params.number(ctx), retire, askers.of(ctx).actor());
    ctx.status(204);
  }

  private UnitProposal proposal(Context ctx) {
    return access
        .units()
        .proposal(Params.number(ctx))
        .orElseThrow(() -> new Rejected("no-unit-list", "没有这份名录预览，请重新上传名录。"));
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
