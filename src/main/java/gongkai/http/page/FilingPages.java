package gongkai.http.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongkai.access.Action;
import gongkai.access.Policy;
import gongkai.access.Principal;
import gongkai.access.login.People;
import gongkai.archive.Archive;
import gongkai.archive.Status;
import gongkai.archive.Submission;
import gongkai.archive.Version;
import gongkai.desk.Desk;
import gongkai.http.reply.Forms;
import gongkai.http.reply.Times;
import gongkai.http.reply.Views;
import gongkai.http.request.Askers;
import gongkai.http.request.Backend;
import gongkai.http.request.Need;
import gongkai.http.request.Queries;
import gongkai.http.request.Route;
import gongkai.report.Json;
import gongkai.report.Rejected;
import gongkai.report.Report;
import gongkai.review.Decision;
import gongkai.review.History;
import gongkai.review.Reviews;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The page of one filing: its versions, what was found and said, and the sheets themselves. */
public final class FilingPages {
  private final Archive archive;
  private final Reviews reviews;
  private final Desk desk;
  private final People people;
  private final Policy policy;
  private final Views views;
  private final Forms forms;
  private final Askers askers;

  public FilingPages(Backend backend, Views views, Forms forms, Askers askers) {
    this.archive = backend.archive();
    this.reviews = backend.review().reviews();
    this.desk = backend.desk();
    this.people = backend.access().people();
    this.policy = backend.access().policy();
    this.views = views;
    this.forms = forms;
    this.askers = askers;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/filings/{id}", Need.ofSubmission(Action.VIEW), this::filing),
        Route.get("/batch", Need.of(Action.CHECK), this::batch));
  }

  /** What the reader of a filing may do with the version that is shown. */
  public record Can(
      boolean answer, boolean waive, boolean judge, boolean reopen, boolean takeBack) {
    static final Can NOTHING = new Can(false, false, false, false, false);
  }

  /** Something that happened to a filing, for its story. */
  public record Event(String at, String by, String what, String words) {}

  /** A version as a line of the list. */
  public record VersionLine(int n, String at, String by, String file, int errors, int warnings) {
    static VersionLine of(Version it, UnaryOperator<String> names) {
      return new VersionLine(
          it.n(),
          Times.minute(it.filedAt()),
          names.apply(it.filedBy()),
          it.fileName(),
          it.summary().errors(),
          it.summary().warnings());
    }
  }

  private void filing(Context ctx) {
    Submission filing = archive.submission(ctx.pathParam("id")).orElseThrow();
    int latest = filing.latest().n();
    int n = Queries.number(ctx, "version", latest);
    Version version =
        archive
            .version(filing.id(), n)
            .orElseThrow(() -> new Rejected("no-version", "没有这个版本，请从版本列表中选一个。"));
    UnaryOperator<String> names = people.names();
    History history = reviews.history(filing.id()).calling(names);
    Map<String, Object> model = new HashMap<>();
    model.put("filing", filing);
    model.put("version", version);
    model.put("latest", latest);
    model.put("clean", lastClean(filing));
    model.put("form", forms.name(filing.family()));
    model.put("versions", filing.versions().stream().map(it -> VersionLine.of(it, names)).toList());
    model.put("events", events(filing, history, names));
    model.put("opinion", history.lastOpinion(Decision.RETURNED).orElse(""));
    model.put("open", openErrors(filing, history));
    model.put("can", can(askers.of(ctx).principal(), filing, history, n));
    model.put("it", desk.workers().run(() -> result(version, history)));
    views.show(ctx, "filing", model);
  }

  private ResultView result(Version version, History history) {
    byte[] json = archive.report(version.submission(), version.n()).orElseThrow();
    Report report = Json.readReport(new String(json, UTF_8));
    byte[] annotated = archive.corrected(version.submission(), version.n()).orElseThrow();
    SheetHtml sheets = SheetHtml.of(annotated, report);
    String form = forms.title(report.template());
    return ResultView.of(report, form, sheets, history, version.n());
  }

  private Can can(Principal principal, Submission filing, History history, int n) {
    boolean isLatest = n == filing.standing();
    String unit = filing.unit().code();
    boolean open = isLatest && filing.status() != Status.APPROVED;
    boolean locked = isLatest && filing.status() == Status.APPROVED;
    return new Can(
        open && policy.may(principal, Action.ANSWER, unit),
        open && policy.may(principal, Action.WAIVE, unit),
        open && policy.may(principal, Action.JUDGE, unit),
        locked && policy.may(principal, Action.REOPEN, unit),
        open
            && n > 1
            && history.judgements().stream().noneMatch(it -> it.version() == n)
            && policy.may(principal, Action.FILE, unit));
  }

  /** Errors of the latest version that nobody waived. */
  private long openErrors(Submission filing, History history) {
    Version latest = filing.latest();
    byte[] json = archive.report(filing.id(), latest.n()).orElseThrow();
    Report report = Json.readReport(new String(json, UTF_8));
    var waived = history.waived(latest.n());
    long open = 0;
    for (int i = 0; i < report.findings().size(); i++) {
      boolean error = report.findings().get(i).level() == gongkai.report.Level.ERROR;
      open += error && !waived.contains(i) ? 1 : 0;
    }
    return open;
  }

  /** The number of the last version without errors, where the latest has some; else 0. */
  private static int lastClean(Submission filing) {
    return filing.latest().summary().errors() == 0
        ? 0
        : filing.versions().stream()
            .filter(it -> it.n() < filing.standing() && it.summary().errors() == 0)
            .mapToInt(Version::n)
            .max()
            .orElse(0);
  }

  /** All that happened, the latest first. */
  private static List<Event> events(
      Submission filing, History history, UnaryOperator<String> names) {
    List<Event> events = new ArrayList<>();
    for (Version it : filing.versions()) {
      String by = names.apply(it.filedBy());
      events.add(new Event(Times.minute(it.filedAt()), by, "报送第 " + it.n() + " 版", it.fileName()));
      history.judgements().stream()
          .filter(judgement -> judgement.version() == it.n())
          .forEach(
              judgement ->
                  events.add(
                      new Event(
                          Times.minute(judgement.at()),
                          judgement.by(),
                          judgement.verdict().label() + "第 " + it.n() + " 版",
                          judgement.opinion())));
    }
    java.util.Collections.reverse(events);
    return events;
  }

  private void batch(Context ctx) {
    boolean files = policy.may(askers.of(ctx).principal(), Action.FILE);
    views.show(ctx, "batch", Map.of("files", files));
  }
}
