package gongkai.http.page;

import gongkai.access.Action;
import gongkai.access.login.People;
import gongkai.archive.Archive;
import gongkai.archive.Page;
import gongkai.archive.Status;
import gongkai.archive.SubmissionQuery;
import gongkai.archive.SubmissionSummary;
import gongkai.http.reply.Forms;
import gongkai.http.reply.Times;
import gongkai.http.reply.Views;
import gongkai.http.request.Askers;
import gongkai.http.request.Backend;
import gongkai.http.request.Need;
import gongkai.http.request.Queries;
import gongkai.http.request.Route;
import gongkai.review.Ledgers;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Lists of filings: one's own, those to be judged, and all that were ever filed. */
public final class ListPages {
  private static final List<String> FILTERS =
      List.of("unit", "year", "template", "status", "rule", "item", "min", "max", "q");
  private final Archive archive;
  private final Ledgers ledgers;
  private final People people;
  private final Views views;
  private final Forms forms;
  private final Askers askers;

  public ListPages(Backend backend, Views views, Forms forms, Askers askers) {
    this.archive = backend.archive();
    this.ledgers = backend.review().ledgers();
    this.people = backend.access().people();
    this.views = views;
    this.forms = forms;
    this.askers = askers;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/mine", Need.narrowed(Action.FILE), ctx -> plain(ctx, "mine", Action.FILE)),
        Route.get("/archive", Need.narrowed(Action.VIEW), this::archive),
        Route.get("/queue", Need.narrowed(Action.JUDGE), this::queue));
  }

  /** A filing as a line of a list. */
  public record Line(
      String id,
      String code,
      String unit,
      int year,
      String form,
      Status status,
      int version,
      String at,
      String by,
      String file,
      int errors,
      int warnings) {}

  /** A choice of a select, or a tab with a count. */
  public record Choice(String value, String label, boolean chosen, long count) {}

  private void archive(Context ctx) {
    Map<String, Object> model = list(ctx, Queries.submissions(ctx), Action.VIEW);
    Map<String, String> asked = new LinkedHashMap<>();
    FILTERS.forEach(name -> asked.put(name, value(ctx, name)));
    model.put("asked", asked);
    model.put("statuses", statuses(asked.get("status")));
    model.put("years", years(asked.get("year")));
    model.put("families", families(asked.get("template")));
    model.put("filtered", asked.values().stream().anyMatch(it -> !it.isEmpty()));
    views.show(ctx, "archive", model);
  }

  private void plain(Context ctx, String page, Action action) {
    views.show(ctx, page, list(ctx, Queries.submissions(ctx), action));
  }

  /** What waits to be judged; what was judged stands behind the other tabs. */
  private void queue(Context ctx) {
    Set<String> within = askers.units(ctx, Action.JUDGE).orElse(null);
    SubmissionQuery query = Queries.submissions(ctx);
    Status wanted = query.status() == null ? Status.FILED : query.status();
    Map<String, Object> model = list(ctx, query.status(wanted), Action.JUDGE);
    model.put("choosing", wanted == Status.FILED || wanted == Status.WITH_ERRORS);
    model.put(
        "tabs",
        Arrays.stream(Status.values())
            .map(
                it ->
                    new Choice(
                        it.name(),
                        it.label(),
                        it == wanted,
                        archive
                            .list(SubmissionQuery.ALL.within(within).status(it).page(1, 1))
                            .total()))
            .toList());
    views.show(ctx, "queue", model);
  }

  private Map<String, Object> list(Context ctx, SubmissionQuery query, Action action) {
    Page<SubmissionSummary> found =
        archive.list(query.within(askers.units(ctx, action).orElse(null)));
    Map<String, Object> model = new HashMap<>();
    model.put("lines", lines(found.items()));
    model.put("page", found.page());
    model.put("pages", found.pages());
    model.put("total", found.total());
    model.put("query", query(ctx));
    model.put("choosing", false);
    return model;
  }

  private List<Line> lines(List<SubmissionSummary> found) {
    UnaryOperator<String> names = people.names();
    return found.stream().map(it -> line(it, names)).toList();
  }

  private Line line(SubmissionSummary it, UnaryOperator<String> names) {
    var latest = it.latest();
    return new Line(
        it.id(),
        it.unit().code() == null ? "" : it.unit().code(),
        it.unit().name(),
        it.year(),
        forms.name(it.family()),
        it.status(),
        latest.n(),
        Times.minute(latest.filedAt()),
        names.apply(latest.filedBy()),
        latest.fileName(),
        latest.summary().errors(),
        latest.summary().warnings());
  }

  /** The question without its page, for the links to other pages and to exports. */
  private static String query(Context ctx) {
    return FILTERS.stream()
        .filter(name -> Queries.text(ctx, name) != null)
        .map(name -> name + "=" + URLEncoder.encode(value(ctx, name), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String value(Context ctx, String name) {
    String value = Queries.text(ctx, name);
    return value == null ? "" : value;
  }

  private static List<Choice> statuses(String chosen) {
    return Arrays.stream(Status.values())
        .map(it -> new Choice(it.name(), it.label(), it.name().equals(chosen), 0))
        .toList();
  }

  private List<Choice> years(String chosen) {
    return ledgers.years().stream()
        .map(it -> new Choice("" + it, "" + it, chosen.equals("" + it), 0))
        .toList();
  }

  private List<Choice> families(String chosen) {
    return forms.families().stream()
        .map(it -> new Choice(it, forms.name(it), it.equals(chosen), 0))
        .toList();
  }
}
