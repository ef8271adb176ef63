package gongkai.http.page;

import gongkai.access.Action;
import gongkai.archive.Archive;
import gongkai.archive.FigureChange;
import gongkai.archive.SubmissionQuery;
import gongkai.http.api.CompareApi;
import gongkai.http.reply.AmountText;
import gongkai.http.reply.Forms;
import gongkai.http.reply.Views;
import gongkai.http.request.Askers;
import gongkai.http.request.Backend;
import gongkai.http.request.Need;
import gongkai.http.request.Queries;
import gongkai.http.request.Route;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How two versions or two years differ, as a page. */
public final class ComparePages {
  private final Archive archive;
  private final Views views;
  private final CompareApi api;
  private final Forms forms;
  private final Askers askers;

  public ComparePages(Backend backend, Views views, CompareApi api, Forms forms, Askers askers) {
    this.archive = backend.archive();
    this.views = views;
    this.api = api;
    this.forms = forms;
    this.askers = askers;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/compare", Need.narrowed(Action.VIEW), this::compare),
        Route.get("/carry-overs", Need.narrowed(Action.VIEW), this::carryOvers));
  }

  /** A figure that changed, as people read it. */
  public record Change(String row, String column, String before, String after, String difference) {
    static Change of(FigureChange it) {
      BigDecimal before = it.before() == null ? BigDecimal.ZERO : it.before();
      BigDecimal after = it.after() == null ? BigDecimal.ZERO : it.after();
      BigDecimal difference = after.subtract(before);
      return new Change(
          it.row(),
          it.column(),
          it.before() == null ? "（新增）" : AmountText.grouped(it.before()),
          it.after() == null ? "（消失）" : AmountText.grouped(it.after()),
          (difference.signum() > 0 ? "+" : "") + AmountText.grouped(difference));
    }
  }

  /** A version that can be chosen. */
  public record Choice(String id, int version, String label) {}

  /** What a unit carried over, as people read it. */
  public record Carried(String code, String unit, String closing, String opening, boolean agrees) {}

  private void compare(Context ctx) {
    CompareApi.Difference difference = api.asked(ctx);
    Map<String, List<Change>> tables = new LinkedHashMap<>();
    for (FigureChange it : difference.figures()) {
      tables.computeIfAbsent(it.table(), key -> new ArrayList<>()).add(Change.of(it));
    }
    Map<String, Object> model = new HashMap<>();
    model.put("it", difference);
    model.put("before", label(difference.before()));
    model.put("after", label(difference.after()));
    model.put("tables", tables);
    model.put("choices", choices(ctx, difference.after()));
    views.show(ctx, "compare", model);
  }

  private static String label(CompareApi.Side it) {
    return "%d年第 %d 版".formatted(it.year(), it.version());
  }

  /** Everything the unit filed in the same family that the asker may see. */
  private List<Choice> choices(Context ctx, CompareApi.Side side) {
    var filing = archive.submission(side.id()).orElseThrow();
    Set<String> within = askers.units(ctx, Action.VIEW).orElse(null);
    String key = filing.unit().code() == null ? filing.unit().name() : filing.unit().code();
    if (within != null && !within.contains(key)) {
      throw new Rejected("no-submission", "没有这份报送，请从列表中选一份。");
    }
    List<Choice> choices = new ArrayList<>();
    SubmissionQuery own = SubmissionQuery.ALL.within(Set.of(key)).template(filing.family());
    archive
        .list(own.page(1, 50))
        .items()
        .forEach(
            it -> {
              for (int n = it.latest().n(); n >= 1; n--) {
                choices.add(new Choice(it.id(), n, it.year() + "年第 " + n + " 版"));
              }
            });
    return choices;
  }

  /** What the archive holds most of, of what can be followed from year to year. */
  private String mostFiled() {
    return forms.followed().stream()
        .max(
            Comparator.comparing(
                it -> archive.list(SubmissionQuery.ALL.template(it).page(1, 1)).total()))
        .orElseThrow(() -> new Rejected("no-carry-over", "没有一类模板有年初、年末结转，不能核对上下年衔接。"));
  }

  private void carryOvers(Context ctx) {
    String family = Queries.text(ctx, "template");
    String asked = family == null ? mostFiled() : family;
    int year = Queries.number(ctx, "year", 0);
    List<Carried> lines =
        api.carryOvers(ctx, asked, year).stream()
            .map(
                it ->
                    new Carried(
                        it.unit().code() == null ? "" : it.unit().code(),
                        it.unit().name(),
                        AmountText.grouped(it.closing()),
                        AmountText.grouped(it.opening()),
                        it.agrees()))
            .toList();
    Map<String, Object> model = new HashMap<>();
    model.put("lines", lines);
    model.put("wrong", lines.stream().filter(it -> !it.agrees()).count());
    model.put("year", year);
    model.put("form", forms.name(asked));
    model.put("template", asked);
    model.put(
        "families",
        forms.followed().stream()
            .map(it -> new ListPages.Choice(it, forms.name(it), it.equals(asked), 0))
            .toList());
    views.show(ctx, "carry-overs", model);
  }
}
