package gongkai.http;

import gongkai.access.Action;
import gongkai.access.audit.Deed;
import gongkai.access.login.Access;
import gongkai.access.unit.BudgetUnit;
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
import gongkai.report.Rejected;
import gongkai.report.Report;
import gongkai.report.Summary;
import gongkai.table.Unit;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Files workbooks, and finds what was filed. */
final class SubmissionsApi {
  private static final String BASE = "/api/v1/submissions";
  private static final String VERSION = BASE + "/{id}/versions/{n}/";
  private static final int PAGE_SIZE = 20;
  private final Desk desk;
  private final Archive archive;
  private final Uploads uploads;

  private final Access access;
  private final Askers askers;

  SubmissionsApi(Backend backend, Uploads uploads, Askers askers) {
    this.desk = backend.desk();
    this.archive = backend.archive();
    this.access = backend.access();
    this.uploads = uploads;
    this.askers = askers;
  }

  List<Route> routes() {
    return List.of(
        Route.post(BASE, Need.ofWorkbook(Action.FILE), this::file),
        Route.get(BASE, Need.narrowed(Action.VIEW), this::list),
        Route.get(BASE + "/{id}", Need.ofSubmission(Action.VIEW), this::one),
        Route.get(VERSION + "original", Need.ofSubmission(Action.VIEW), this::original),
        Route.get(VERSION + "corrected", Need.ofSubmission(Action.VIEW), this::corrected),
        Route.get(VERSION + "report", Need.ofSubmission(Action.VIEW), this::report));
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
    Asker asker = askers.of(ctx);
    Filed filed = desk.file(uploads.workbook(ctx), asker.login(), it -> owner(asker, it));
    Version version = filed.receipt().version();
    boolean repeated = filed.receipt().repeated();
    if (!repeated) {
      access.log().done(asker.actor(), Deed.FILED, version.submission(), "第 " + version.n() + " 版");
    }
    ctx.status(repeated ? 200 : 201)
        .header("Location", BASE + "/" + version.submission())
        .json(new Receipt(version.submission(), VersionView.of(version), repeated, filed.report()));
  }

  /** The unit of the register that a workbook is of, if the asker files for it. */
  private Unit owner(Asker asker, Unit written) {
    if (!access.links().isClaimed()) {
      return written;
    }
    BudgetUnit unit = access.units().match(written);
    access.policy().require(asker.principal(), Action.FILE, unit.code());
    return unit.unit();
  }

  private void list(Context ctx) {
    Set<String> seen = askers.units(ctx, Action.VIEW).orElse(null);
    Page<SubmissionSummary> found = archive.list(query(ctx).within(seen));
    List<Line> lines = found.items().stream().map(Line::of).toList();
    ctx.json(new Lines(lines, found.page(), found.pages(), found.size(), found.total()));
  }

  private static SubmissionQuery query(Context ctx) {
    return SubmissionQuery.ALL
        .unit(ctx.queryParam("unit"))
        .year(number(ctx, "year", null))
        .template(ctx.queryParam("template"))
        .status(status(ctx.queryParam("status")))
        .words(ctx.queryParam("q"))
        .page(number(ctx, "page", 1), number(ctx, "size", PAGE_SIZE));
  }

  private static Integer number(Context ctx, String name, Integer otherwise) {
    String value = ctx.queryParam(name);
    if (value == null || value.isEmpty()) {
      return otherwise;
    }
    if (!value.matches("\\d{1,6}")) {
      throw new Rejected("bad-parameter", "参数 " + name + " 应是不带符号的整数。");
    }
    return Integer.valueOf(value);
  }

  private static Status status(String value) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    return Arrays.stream(Status.values())
        .filter(it -> it.name().equalsIgnoreCase(value) || it.label().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new Rejected(
                    "bad-parameter",
                    "参数 status 只能是 "
                        + Arrays.stream(Status.values())
                            .map(it -> it.name() + "（" + it.label() + "）")
                            .collect(Collectors.joining("、"))
                        + "。"));
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

  private static void send(Context ctx, String name, Optional<byte[]> content) {
    Attachment.workbook(name, content.orElseThrow(SubmissionsApi::noVersion)).send(ctx);
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
