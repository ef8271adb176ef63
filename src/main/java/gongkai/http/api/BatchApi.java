package gongkai.http.api;

import gongkai.access.Action;
import gongkai.access.Policy;
import gongkai.desk.Desk;
import gongkai.desk.Examined;
import gongkai.desk.Filed;
import gongkai.desk.Filer;
import gongkai.desk.Upload;
import gongkai.desk.batch.Batch;
import gongkai.desk.batch.Batches;
import gongkai.desk.batch.Spool;
import gongkai.desk.batch.ZipUploads;
import gongkai.http.reply.Attachment;
import gongkai.http.reply.Lists;
import gongkai.http.request.Asker;
import gongkai.http.request.Askers;
import gongkai.http.request.Filers;
import gongkai.http.request.Need;
import gongkai.http.request.Route;
import gongkai.http.request.Uploads;
import gongkai.inspection.InspectionPrint;
import gongkai.publication.Publication;
import gongkai.report.Finding;
import gongkai.report.Rejected;
import gongkai.report.Report;
import gongkai.report.Summary;
import gongkai.workbook.Listing;
import gongkai.workbook.PrintedWorkbook;
import gongkai.workbook.word.PublicationDocument;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Many workbooks at once: taken in, watched, and summed up in one workbook. */
public final class BatchApi {
  private static final String BASE = "/api/v1/batches";
  private static final int UNPACKED = 8;
  private final Batches batches = new Batches();
  private final Desk desk;
  private final Uploads uploads;
  private final Filers filers;
  private final Policy policy;
  private final Askers askers;
  private final long largest;

  public BatchApi(
      Desk desk, Uploads uploads, Filers filers, Policy policy, Askers askers, long largest) {
    this.desk = desk;
    this.uploads = uploads;
    this.filers = filers;
    this.policy = policy;
    this.askers = askers;
    this.largest = largest;
  }

  public List<Route> routes() {
    return List.of(
        uploads.taking(Route.post(BASE, Need.of(Action.CHECK), this::begin)),
        Route.get(BASE + "/{batch}", Need.of(Action.CHECK), this::progress),
        Route.get(BASE + "/{batch}/summary.xlsx", Need.of(Action.CHECK), this::summary),
        Route.get(BASE + "/{batch}/inspection.xlsx", Need.of(Action.CHECK), this::formSheets),
        Route.get(BASE + "/{batch}/inspection.docx", Need.of(Action.CHECK), this::formText));
  }

  /** A workbook of a batch as the interface shows it. */
  record LineView(
      String name,
      Batch.Stage stage,
      String stageLabel,
      String unit,
      Integer year,
      String verdict,
      Summary summary,
      String code,
      String detail,
      String submission,
      Integer version) {
    static LineView of(Batch.Line it) {
      Report report = it.report();
      Rejected refusal = it.refusal();
      var version = it.filed() == null ? null : it.filed().receipt().version();
      return new LineView(
          it.name(),
          it.stage(),
          it.stage().label(),
          report == null || report.unit() == null ? null : report.unit().name(),
          report == null ? null : report.year(),
          report == null ? null : report.verdict(),
          report == null ? null : report.summary(),
          refusal == null ? null : refusal.code(),
          refusal == null ? null : refusal.getMessage(),
          version == null ? null : version.submission(),
          version == null ? null : version.n());
    }
  }

  /** A batch as the interface shows it. */
  record BatchView(String id, boolean over, int done, int total, List<LineView> items) {}

  private void begin(Context ctx) {
    boolean files = "true".equals(ctx.queryParam("file"));
    if (files) {
      policy.require(askers.of(ctx).principal(), Action.FILE);
    }
    Set<String> endings = files ? ZipUploads.WORKBOOKS : ZipUploads.PAPERS;
    Filer filer = files ? filers.of(ctx) : null;
    var spool = new Spool(largest, UNPACKED * largest);
    String id;
    try {
      List<Upload> workbooks = desk.workers().run(() -> workbooks(ctx, endings, spool));
      id = batches.begin(owner(ctx), workbooks, spool, upload -> work(upload, filer));
    } catch (RuntimeException e) {
      spool.close();
      throw e;
    }
    ctx.status(202).header("Location", BASE + "/" + id);
    show(ctx, id);
  }

  private Batches.Result work(Upload upload, Filer filer) {
    if (filer == null) {
      return new Batches.Result(desk.examine(upload, Examined::report), null);
    }
    Filed filed = desk.file(upload, filer, stage -> {});
    return new Batches.Result(filed.report(), filed);
  }

  /** What was sent, zips unpacked; read now, because it is gone once the request is answered. */
  private List<Upload> workbooks(Context ctx, Set<String> endings, Spool spool) throws IOException {
    List<Upload> workbooks = new ArrayList<>();
    for (Upload sent : uploads.workbooks(ctx)) {
      if (sent.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
        ZipUploads.of(sent.content(), endings, spool)
            .forEach(it -> workbooks.add(new Upload(Uploads.clean(it.name()), it.content())));
      } else {
        var in = new ByteArrayInputStream(sent.content().read());
        workbooks.add(new Upload(sent.name(), spool.take(in, true)));
      }
    }
    return workbooks;
  }

  private void progress(Context ctx) {
    show(ctx, ctx.pathParam("batch"));
  }

  private void show(Context ctx, String id) {
    Batch batch = batch(ctx, id);
    List<LineView> lines = batch.lines().stream().map(LineView::of).toList();
    int done = (int) batch.lines().stream().filter(BatchApi::isDone).count();
    ctx.header("Cache-Control", "no-store")
        .json(new BatchView(id, batch.isOver(), done, lines.size(), lines));
  }

  private static boolean isDone(Batch.Line line) {
    return line.stage() == Batch.Stage.DONE || line.stage() == Batch.Stage.FAILED;
  }

  private Batch batch(Context ctx, String id) {
    return batches
        .find(id, owner(ctx))
        .orElseThrow(() -> new Rejected("no-batch", "没有这一批工作簿，或者结果已经过期，请重新上传。"));
  }

  private String owner(Context ctx) {
    Asker asker = askers.of(ctx);
    return asker.login() == null ? "@" + ctx.ip() : asker.login();
  }

  private void summary(Context ctx) {
    Batch batch = batch(ctx, ctx.pathParam("batch"));
    List<List<Object>> files = new ArrayList<>();
    List<List<Object>> findings = new ArrayList<>();
    for (Batch.Line line : batch.lines()) {
      files.add(file(line));
      if (line.report() != null) {
        line.report().findings().forEach(it -> findings.add(finding(line, it)));
      }
    }
    Lists.xlsx(
        ctx,
        "批量审核汇总",
        List.of(
            new Listing.Sheetful(
                "汇总", List.of("文件", "结果", "单位", "年度", "错误", "警告", "尾差", "补全", "结论", "报送编号"), files),
            new Listing.Sheetful(
                "问题", List.of("文件", "单位", "级别", "规则", "表", "单元格", "问题"), findings)));
  }

  private void formSheets(Context ctx) {
    new Attachment("公开情况检查表.xlsx", Attachment.XLSX, PrintedWorkbook.xlsx(forms(ctx))).send(ctx);
  }

  private void formText(Context ctx) {
    new Attachment("公开情况检查表.docx", Attachment.DOCX, PublicationDocument.docx(forms(ctx))).send(ctx);
  }

  /** The forms of inspection of the publications in a batch. */
  private Publication forms(Context ctx) {
    Publication forms =
        InspectionPrint.of(
            batch(ctx, ctx.pathParam("batch")).lines().stream()
                .map(Batch.Line::report)
                .filter(Objects::nonNull)
                .toList());
    if (forms.parts().isEmpty()) {
      throw new Rejected("no-inspection", "这一批里没有审核完的公开文本（.docx、.pdf）；检查表说的是公开文本。");
    }
    return forms;
  }

  private static List<Object> file(Batch.Line line) {
    Report report = line.report();
    if (report == null) {
      String why = line.refusal() == null ? "" : line.refusal().getMessage();
      return Arrays.asList(
          line.name(), line.stage().label(), null, null, null, null, null, null, why, null);
    }
    Summary summary = report.summary();
    return Arrays.asList(
        line.name(),
        line.stage().label(),
        report.unit() == null ? null : report.unit().name(),
        report.year(),
        summary.errors(),
        summary.warnings(),
        summary.roundings(),
        summary.filled(),
        report.verdict(),
        line.filed() == null ? null : line.filed().receipt().version().submission());
  }

  private static List<Object> finding(Batch.Line line, Finding finding) {
    var cell = finding.cells().isEmpty() ? null : finding.cells().get(0);
    Report report = line.report();
    return Arrays.asList(
        line.name(),
        report.unit() == null ? null : report.unit().name(),
        finding.level().label(),
        finding.rule(),
        cell == null ? null : cell.sheet(),
        cell == null ? null : cell.address(),
        finding.message());
  }

  public void close() {
    batches.close();
  }
}
