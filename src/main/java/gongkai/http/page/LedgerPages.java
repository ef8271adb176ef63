package gongkai.http.page;

import gongkai.access.Action;
import gongkai.access.Policy;
import gongkai.archive.Archive;
import gongkai.archive.UnitFigure;
import gongkai.http.api.LedgerApi;
import gongkai.http.reply.Forms;
import gongkai.http.reply.Times;
import gongkai.http.reply.Views;
import gongkai.http.request.Askers;
import gongkai.http.request.Backend;
import gongkai.http.request.Need;
import gongkai.http.request.Queries;
import gongkai.http.request.Route;
import gongkai.review.Ledger;
import gongkai.review.Reminder;
import gongkai.review.Review;
import gongkai.review.State;
import gongkai.template.Landmarks;
import gongkai.template.Place;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The ledger as a page: who has filed what, what is due, whom to remind, and charts. */
public final class LedgerPages {
  private static final int LINES = 50;
  private static final int MOST_DEPARTMENTS = 12;
  private static final int MOST_TROUBLES = 10;
  private final Archive archive;
  private final Review review;
  private final Policy policy;
  private final Views views;
  private final LedgerApi api;
  private final Forms forms;
  private final Askers askers;

  public LedgerPages(Backend backend, Views views, LedgerApi api, Forms forms, Askers askers) {
    this.archive = backend.archive();
    this.review = backend.review();
    this.policy = backend.access().policy();
    this.views = views;
    this.api = api;
    this.forms = forms;
    this.askers = askers;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/ledger", Need.narrowed(Action.VIEW), this::ledger),
        Route.get("/ledger/charts", Need.narrowed(Action.VIEW), this::charts));
  }

  /** A column of the ledger as the page shows it. */
  public record Column(
      String family, String form, int year, String due, List<Count> counts, String reminder) {}

  /** How many units are in a state. */
  public record Count(State state, int units) {}

  /** A line of the ledger as the page shows it. */
  public record Line(String department, String code, String name, List<Mark> marks) {}

  /** A cell of the ledger as the page shows it. */
  public record Mark(State state, String id, String title, String lateness) {}

  private void ledger(Context ctx) {
    Ledger ledger = api.asked(ctx);
    List<Ledger.Line> lines = LedgerApi.filtered(ctx, ledger);
    int pages = Math.max(1, (lines.size() + LINES - 1) / LINES);
    int page = Math.min(pages, Math.max(1, Queries.number(ctx, "page", 1)));
    Map<String, Object> model = chosen(ctx, ledger);
    model.put("columns", columns(ledger));
    model.put(
        "lines",
        lines.stream().skip((long) LINES * (page - 1)).limit(LINES).map(this::line).toList());
    model.put("page", page);
    model.put("pages", pages);
    model.put("total", lines.size());
    model.put("all", ledger.lines().size());
    model.put("states", State.values());
    model.put("state", text(ctx, "state"));
    model.put("unit", text(ctx, "unit"));
    model.put("sets", policy.may(askers.of(ctx).principal(), Action.SET_DUE_DATES));
    model.put("template", text(ctx, "template"));
    views.show(ctx, "ledger", model);
  }

  private Map<String, Object> chosen(Context ctx, Ledger ledger) {
    Map<String, Object> model = new HashMap<>();
    List<Integer> years = api.years();
    int year = ledger.columns().isEmpty() ? 0 : ledger.columns().get(0).year();
    model.put("years", years);
    model.put("every", LedgerApi.isEvery(ctx));
    model.put("year", year);
    List<ListPages.Choice> families = new ArrayList<>();
    String template = text(ctx, "template");
    for (String family : forms.families()) {
      families.add(new ListPages.Choice(family, forms.name(family), family.equals(template), 0));
    }
    model.put("families", families);
    model.put("query", ctx.queryString() == null ? "" : withoutPage(ctx.queryString()));
    return model;
  }

  private static String withoutPage(String query) {
    return query.replaceAll("(^|&)page=\\d*", "").replaceAll("^&", "");
  }

  private List<Column> columns(Ledger ledger) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < ledger.columns().size(); i++) {
      Ledger.Column it = ledger.columns().get(i);
      List<Count> counts = new ArrayList<>();
      ledger.counts(i).forEach((state, units) -> counts.add(new Count(state, units)));
      String form = forms.name(it.family());
      columns.add(
          new Column(
              it.family(),
              form,
              it.year(),
              it.due() == null ? "" : it.due().toString(),
              counts,
              Reminder.text(ledger, i, form)));
    }
    return columns;
  }

  private Line line(Ledger.Line it) {
    return new Line(
        it.department(),
        it.unit().code() == null ? "" : it.unit().code(),
        it.unit().name(),
        it.cells().stream().map(LedgerPages::mark).toList());
  }

  private static Mark mark(Ledger.Cell it) {
    String title =
        it.submission() == null
            ? ""
            : "第 %d 版，%s%s"
                .formatted(
                    it.version(),
                    Times.minute(it.filedAt()),
                    it.errors() > 0 ? "，" + it.errors() + " 处错误" : "");
    return new Mark(
        it.state(),
        it.submission() == null ? "" : it.submission(),
        title,
        it.late() ? it.lateness() : "");
  }

  private void charts(Context ctx) {
    Ledger ledger = api.asked(ctx);
    Map<String, Object> model = chosen(ctx, ledger);
    List<Map<String, Object>> progress = new ArrayList<>();
    for (int i = 0; i < ledger.columns().size() && !ledger.lines().isEmpty(); i++) {
      Ledger.Column it = ledger.columns().get(i);
      progress.add(
          Map.of(
              "title",
              it.year() + "年" + forms.name(it.family()),
              "chart",
              Chart.progress(ledger, i, MOST_DEPARTMENTS)));
    }
    Set<String> within = askers.units(ctx, Action.VIEW).orElse(null);
    model.put("progress", progress);
    model.put("money", money(within));
    model.put("troubles", troubles(within, (int) model.get("year")));
    views.show(ctx, "charts", model);
  }

  private List<Map<String, Object>> money(Set<String> within) {
    List<Map<String, Object>> money = new ArrayList<>();
    for (String family : forms.families()) {
      Landmarks marks = forms.landmarks(family).orElse(null);
      if (marks != null) {
        Map<Integer, BigDecimal> income = sums(within, family, marks.income());
        Map<Integer, BigDecimal> out = sums(within, family, marks.expenditure());
        if (!income.isEmpty()) {
          money.add(Map.of("title", forms.name(family), "chart", Chart.money(income, out)));
        }
      }
    }
    return money;
  }

  private Map<Integer, BigDecimal> sums(Set<String> within, String family, Place place) {
    Map<Integer, BigDecimal> sums = new TreeMap<>();
    for (int year : review.ledgers().years()) {
      for (UnitFigure it : archive.figureOfAllUnits(family, year, place)) {
        String key = it.unit().code() == null ? it.unit().name() : it.unit().code();
        if (within == null || within.contains(key)) {
          sums.merge(year, it.amount(), BigDecimal::add);
        }
      }
    }
    return sums;
  }

  private Chart troubles(Set<String> within, int year) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    review
        .troubles()
        .worst(within, year, MOST_TROUBLES)
        .forEach(it -> counts.put(it.rule(), it.filings()));
    return Chart.counts(counts, rule -> counts.get(rule) + " 份　" + forms.says(rule));
  }

  private static String text(Context ctx, String name) {
    String value = Queries.text(ctx, name);
    return value == null ? "" : value;
  }
}
