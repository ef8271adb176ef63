package gongkai.http.api;

import gongkai.access.Action;
import gongkai.access.Policy;
import gongkai.archive.Archive;
import gongkai.archive.CarryOver;
import gongkai.archive.Comparison;
import gongkai.archive.FigureChange;
import gongkai.archive.Submission;
import gongkai.archive.TextChange;
import gongkai.archive.Version;
import gongkai.http.reply.Forms;
import gongkai.http.request.Askers;
import gongkai.http.request.Need;
import gongkai.http.request.Queries;
import gongkai.http.request.Route;
import gongkai.report.Finding;
import gongkai.report.Rejected;
import gongkai.table.Unit;
import gongkai.template.Landmarks;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** How versions and years differ. */
public final class CompareApi {
  private final Archive archive;
  private final Policy policy;
  private final Forms forms;
  private final Askers askers;

  public CompareApi(Archive archive, Policy policy, Forms forms, Askers askers) {
    this.archive = archive;
    this.policy = policy;
    this.forms = forms;
    this.askers = askers;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/api/v1/compare", Need.narrowed(Action.VIEW), ctx -> ctx.json(asked(ctx))),
        Route.get("/api/v1/carry-overs", Need.narrowed(Action.VIEW), this::carryOvers));
  }

  /** One side of a comparison. */
  public record Side(String id, Unit unit, int year, int version, String filedAt) {}

  /** The whole difference; amounts in 万元. */
  public record Difference(
      Side before,
      Side after,
      List<FigureChange> figures,
      List<Finding> settled,
      List<Finding> raised,
      List<TextChange> texts) {}

  /** What a unit closed a year with and opened the next with. */
  public record CarryOverView(Unit unit, BigDecimal closing, BigDecimal opening, boolean agrees) {}

  /** All of them, the disagreeing first. */
  record CarryOvers(String template, int year, List<CarryOverView> items) {}

  /** The comparison that a request asks for: of the latest versions, unless it names others. */
  public Difference asked(Context ctx) {
    Submission before = seen(ctx, Queries.required(ctx, "before"));
    Submission after = seen(ctx, Queries.required(ctx, "after"));
    int latest = before.id().equals(after.id()) ? before.latest().n() - 1 : before.latest().n();
    int beforeN = Queries.number(ctx, "beforeVersion", Math.max(1, latest));
    int afterN = Queries.number(ctx, "afterVersion", after.latest().n());
    Comparison it =
        archive
            .compare(before.id(), beforeN, after.id(), afterN)
            .orElseThrow(() -> new Rejected("no-version", "没有这个版本，请从报送的版本列表中选一个。"));
    return new Difference(
        side(before, it.before()),
        side(after, it.after()),
        it.figures(),
        it.settled(),
        it.raised(),
        it.texts());
  }

  private static Side side(Submission of, Version version) {
    return new Side(of.id(), of.unit(), of.year(), version.n(), version.filedAt().toString());
  }

  /** What somebody may not see is not there for them. */
  private Submission seen(Context ctx, String id) {
    return archive
        .submission(id)
        .filter(it -> policy.sees(askers.of(ctx).principal(), it.unit().code()))
        .orElseThrow(() -> new Rejected("no-submission", "没有这份报送，请从列表中选一份。"));
  }

  private void carryOvers(Context ctx) {
    String template = Queries.required(ctx, "template");
    Integer year = Queries.number(ctx, "year", null);
    if (year == null) {
      throw new Rejected("bad-parameter", "缺少参数 year，用法见 /api。");
    }
    ctx.json(new CarryOvers(template, year, carryOvers(ctx, template, year)));
  }

  /** Of each unit that may be seen: last year's closing against this year's opening. */
  public List<CarryOverView> carryOvers(Context ctx, String family, int year) {
    Set<String> within = askers.units(ctx, Action.VIEW).orElse(null);
    Landmarks marks =
        forms
            .landmarks(family)
            .orElseThrow(() -> new Rejected("no-carry-over", "这类模板没有年初、年末结转，不能核对上下年衔接。"));
    return archive.carryOvers(family, year, marks.closing(), marks.opening()).stream()
        .filter(it -> within == null || within.contains(key(it.unit())))
        .sorted((a, b) -> Boolean.compare(a.agrees(), b.agrees()))
        .map(CompareApi::view)
        .toList();
  }

  private static String key(Unit unit) {
    return unit.code() == null ? unit.name() : unit.code();
  }

  private static CarryOverView view(CarryOver it) {
    return new CarryOverView(it.unit(), it.closing(), it.opening(), it.agrees());
  }
}
