package gongkai.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongkai.access.Action;
import gongkai.access.login.People;
import gongkai.archive.Archive;
import gongkai.archive.Page;
import gongkai.archive.Status;
import gongkai.archive.Submission;
import gongkai.archive.SubmissionQuery;
import gongkai.archive.SubmissionSummary;
import gongkai.archive.Version;
import gongkai.desk.Desk;
import gongkai.desk.Examined;
import gongkai.desk.Filed;
import gongkai.http.reply.Attachment;
import gongkai.http.reply.Forms;
import gongkai.http.reply.Lists;
import gongkai.http.reply.Times;
import gongkai.http.request.Askers;
import gongkai.http.request.Backend;
import gongkai.http.request.Filers;
import gongkai.http.request.Need;
import gongkai.http.request.Queries;
import gongkai.http.request.Route;
import gongkai.http.request.Uploads;
import gongkai.report.Json;
import gongkai.report.Rejected;
import gongkai.report.Report;
import gongkai.report.Summary;
import gongkai.review.History;
import gongkai.review.OpinionLetter;
import gongkai.review.Reviews;
import gongkai.table.Unit;
import gongkai.workbook.Listing;
import gongkai.workbook.text.TextDocument;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files workbooks, and finds what was filed. */
public final class SubmissionsApi {
  private static final String BASE = "/api/v1/submissions";
  private static final String VERSION = BASE + "/{id}/versions/{n}/";
  private static final int EXPORTED_AT_ONCE = 500;
  private static final int MOST_EXPORTED = 50_000;
  private static final List<String> EXPORTED =
      List.of("单位编码", "单位名称", "年度", "模板", "状态", "版本", "报送时间", "报送人", "文件", "错误", "警告", "编号");
  private final Desk desk;
  private final Archive archive;
  private final Reviews reviews;
  private final People people;
  private final Forms forms;
  private final Uploads uploads;

  private final Filers filers;
  private final Watching watching;
  private final Askers askers;

  public SubmissionsApi(
      Backend backend, Uploads uploads, Filers filers, Watching watching, Askers askers) {
    this.desk = backend.desk();
    this.archive = backend.archive();
    this.reviews = backend.review().reviews();
    this.people = backend.access().people();
    this.forms = new Forms(backend.catalogue());
    this.uploads = uploads;
    this.filers = filers;
    this.watching = watching;
    this.askers = askers;
  }

  public List<Route> routes() {
    return List.of(
        uploads.taking(Route.post(BASE, Need.ofWorkbook(Action.FILE), this::file)),
        Route.get(BASE, Need.narrowed(Action.VIEW), this::list),
        Route.get(BASE + ".xlsx", Need.narrowed(Action.VIEW), this::workbook),
        Route.get(BASE + ".csv", Need.narrowed(Action.VIEW), this::csv),
        Route.get(BASE + "/{id}", Need.ofSubmission(Action.VIEW), this::one),
        Route.get(VERSION + "original", Need.ofSubmission(Action.VIEW), this::original),
        Route.get(VERSION + "corrected", Need.ofSubmission(Action.VIEW), this::corrected),
        Route.get(VERSION + "report", Need.ofSubmission(Action.VIEW), this::report),
        Route.get(VERSION + "opinion", Need.ofSubmission(Action.VIEW), this::opinion));
  }

  /** A version as the interface shows it. */
  record VersionView(
      int n,
      String filedAt,
      String filedBy,
      String fileName,
      String template,
      String rulesFingerprint,
      String sha256,
      Summary summary) {
    static VersionView of(Version it) {
      return new VersionView(
          it.n(),
          it.filedAt().toString(),
          it.filedBy(),
          it.fileName(),
          it.template(),
          it.rulesFingerprint(),
          it.sha256(),
          it.summary());
    }
  }

  /** A submission as a line of a list. */
  record Line(
      String id,
      Unit unit,
      int year,
      String family,
      Status status,
      String statusLabel,
      VersionView latest) {
    static Line of(SubmissionSummary it) {
      return new Line(
          it.id(),
          it.unit(),
          it.year(),
          it.family(),
          it.status(),
          it.status().label(),
          VersionView.of(it.latest()));
    }
  }

  /** One page of a list. */
  record Lines(List<Line> items, int page, int pages, int size, long total) {}

  /** A submission with its versions, newest last. */
  record Whole(
      String id,
      Unit unit,
      int year,
      String family,
      Status status,
      String statusLabel,
      List<VersionView> versions) {}

  /** What filing answers. */
  record Receipt(String id, VersionView version, boolean repeated, Report report) {}

  private void file(Context ctx) {
    String watched = ctx.header(Watching.HEADER);
    Filed filed =
        watching.over(watched, it -> desk.file(uploads.workbook(ctx), filers.of(ctx), it));
    Version version = filed.receipt().version();
    boolean repeated = filed.receipt().repeated();
    ctx.status(repeated ? 200 : 201)
        .header("Location", BASE + "/" + version.submission())
        .json(new Receipt(version.submission(), VersionView.of(version), repeated, filed.report()));
  }

  private void list(Context ctx) {
    Set<String> seen = askers.units(ctx, Action.VIEW).orElse(null);
    Page<SubmissionSummary> found = archive.list(Queries.submissions(ctx).within(seen));
    List<Line> lines = found.items().stream().map(Line::of).toList();
    ctx.json(new Lines(lines, found.page(), found.pages(), found.size(), found.total()));
  }

  private void workbook(Context ctx) {
    Lists.xlsx(ctx, "报送清单", List.of(listing(ctx)));
  }

  private void csv(Context ctx) {
    Lists.csv(ctx, "报送清单", listing(ctx));
  }

  /** All that a question finds, up to a limit, as lines of a file. */
  private Listing.Sheetful listing(Context ctx) {
    SubmissionQuery query =
        Queries.submissions(ctx).within(askers.units(ctx, Action.VIEW).orElse(null));
    List<List<Object>> lines = new ArrayList<>();
    for (int page = 1; page <= MOST_EXPORTED / EXPORTED_AT_ONCE; page++) {
      Page<SubmissionSummary> found = archive.list(query.page(page, EXPORTED_AT_ONCE));
      found.items().forEach(it -> lines.add(exported(it)));
      if (page >= found.pages()) {
        break;
      }
    }
    return new Listing.Sheetful("报送清单", EXPORTED, lines);
  }

  private static List<Object> exported(SubmissionSummary it) {
    Summary summary = it.latest().summary();
    return Arrays.asList(
        it.unit().code(),
        it.unit().name(),
        it.year(),
        it.latest().template(),
        it.status().label(),
        it.latest().n(),
        Times.minute(it.latest().filedAt()),
        it.latest().filedBy(),
        it.latest().fileName(),
        summary.errors(),
        summary.warnings(),
        it.id());
  }

  private void one(Context ctx) {
    Submission it =
        archive
            .submission(ctx.pathParam("id"))
            .orElseThrow(() -> new Rejected("no-submission", "没有这份报送，请从列表中选一份。"));
    List<VersionView> versions = it.versions().stream().map(VersionView::of).toList();
    ctx.json(
        new Whole(
            it.id(),
            it.unit(),
            it.year(),
            it.family(),
            it.status(),
            it.status().label(),
            versions));
  }

  private void original(Context ctx) {
    Version version = version(ctx);
    send(ctx, version.fileName(), archive.original(version.submission(), version.n()));
  }

  private void corrected(Context ctx) {
    Version version = version(ctx);
    String name = Examined.returnedName(version.fileName());
    send(ctx, name, archive.corrected(version.submission(), version.n()));
  }

  private void report(Context ctx) {
    Version version = version(ctx);
    byte[] report =
        archive.report(version.submission(), version.n()).orElseThrow(SubmissionsApi::noVersion);
    new Attachment(null, "application/json", report).send(ctx);
  }

  /** What a supervisor hands to the unit, as a Word document. */
  private void opinion(Context ctx) {
    Version version = version(ctx);
    Submission filing = archive.submission(version.submission()).orElseThrow();
    Report report =
        archive
            .report(version.submission(), version.n())
            .map(it -> Json.readReport(new String(it, UTF_8)))
            .orElseThrow(SubmissionsApi::noVersion);
    History history = reviews.history(version.submission());
    var letter = new OpinionLetter(filing, version, report, history, people.names());
    byte[] docx =
        desk.workers()
            .run(() -> TextDocument.docx("审核意见书", letter.parts(forms.name(filing.family()))));
    String name =
        "审核意见书-%s-%d-第%d版.docx".formatted(filing.unit().name(), filing.year(), version.n());
    Attachment.named(name, docx).send(ctx);
  }

  private static void send(Context ctx, String name, Optional<byte[]> content) {
    Attachment.named(name, content.orElseThrow(SubmissionsApi::noVersion)).send(ctx);
  }

  private Version version(Context ctx) {
    String n = ctx.pathParam("n");
    return Optional.of(n)
        .filter(it -> it.matches("[1-9]\\d{0,5}"))
        .flatMap(it -> archive.version(ctx.pathParam("id"), Integer.parseInt(it)))
        .orElseThrow(SubmissionsApi::noVersion);
  }

  private static Rejected noVersion() {
    return new Rejected("no-version", "没有这个版本，请从报送的版本列表中选一个。");
  }
}
