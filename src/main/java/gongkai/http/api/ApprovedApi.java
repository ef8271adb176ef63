package gongkai.http.api;

import gongkai.access.Action;
import gongkai.archive.Archive;
import gongkai.archive.Page;
import gongkai.archive.Status;
import gongkai.archive.SubmissionQuery;
import gongkai.archive.SubmissionSummary;
import gongkai.desk.Desk;
import gongkai.desk.Examined;
import gongkai.desk.Product;
import gongkai.desk.Upload;
import gongkai.http.reply.Attachment;
import gongkai.http.reply.Forms;
import gongkai.http.reply.Times;
import gongkai.http.request.Askers;
import gongkai.http.request.Need;
import gongkai.http.request.Queries;
import gongkai.http.request.Route;
import gongkai.http.request.Uploads;
import gongkai.report.Rejected;
import gongkai.workbook.Listing;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All approved filings of a year in one zip, finished and with their publications. */
public final class ApprovedApi {
  private static final int AT_ONCE = 500;
  private static final List<String> HEADING =
      List.of("单位编码", "单位名称", "年度", "模板", "版本", "报送时间", "错误", "警告", "文件夹", "公开文本", "SHA-256");
  private static final String PUBLICATION = "公开文本.docx";
  private final Archive archive;
  private final Desk desk;
  private final Forms forms;
  private final Askers askers;

  public ApprovedApi(Archive archive, Desk desk, Forms forms, Askers askers) {
    this.archive = archive;
    this.desk = desk;
    this.forms = forms;
    this.askers = askers;
  }

  public List<Route> routes() {
    return List.of(Route.get("/api/v1/approved.zip", Need.narrowed(Action.VIEW), this::zip));
  }

  private void zip(Context ctx) {
    Integer year = Queries.number(ctx, "year", null);
    if (year == null) {
      throw new Rejected("bad-parameter", "缺少参数 year，用法见 /api。");
    }
    List<SubmissionSummary> approved = approved(ctx, year);
    if (approved.isEmpty()) {
      throw new Rejected("nothing-approved", year + "年还没有已通过的报送，没有可以下载的内容。");
    }
    ctx.contentType("application/zip")
        .header("Content-Disposition", Attachment.disposition(year + "年已通过报送.zip"));
    // Sent as it is made, because all of it together may be larger than the memory.
    try (var zip = new ZipOutputStream(ctx.outputStream())) {
      List<List<Object>> index = new ArrayList<>();
      Set<String> folders = new HashSet<>();
      for (SubmissionSummary it : approved) {
        String folder = folder(it);
        // Two filings of a unit are told apart by their ids.
        folder = folders.add(folder) ? folder : folder + " " + it.id();
        index.add(indexed(it, folder, files(zip, folder + "/", it)));
      }
      put(zip, "目录.xlsx", Listing.write(List.of(new Listing.Sheetful("目录", HEADING, index))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<SubmissionSummary> approved(Context ctx, int year) {
    Set<String> within = askers.units(ctx, Action.VIEW).orElse(null);
    SubmissionQuery query =
        SubmissionQuery.ALL
            .within(within)
            .year(year)
            .template(Queries.text(ctx, "template"))
            .status(Status.APPROVED);
    List<SubmissionSummary> approved = new ArrayList<>();
    Page<SubmissionSummary> page;
    int n = 0;
    do {
      page = archive.list(query.page(++n, AT_ONCE));
      approved.addAll(page.items());
    } while (n < page.pages());
    return approved;
  }

  /** A unit, a year, a family, as people call them. */
  private String folder(SubmissionSummary it) {
    String code = it.unit().code() == null ? "" : it.unit().code() + " ";
    return "%s/%d年/%s"
        .formatted(named(code + it.unit().name()), it.year(), named(forms.name(it.family())));
  }

  private static String named(String text) {
    return Uploads.clean(text.replace('/', '_').replace('\\', '_'));
  }

  /** Puts in the files of a filing; what the index says of its publication. */
  private String files(ZipOutputStream zip, String folder, SubmissionSummary it)
      throws IOException {
    int version = it.latest().n();
    String name = Uploads.clean(it.latest().fileName());
    byte[] original = archive.original(it.id(), version).orElseThrow();
    put(zip, folder + name, original);
    put(
        zip,
        folder + Examined.returnedName(name),
        archive.corrected(it.id(), version).orElseThrow());
    try {
      var upload = new Upload(it.latest().fileName(), () -> original);
      put(zip, folder + PUBLICATION, desk.examine(upload, e -> e.make(Product.PUBLICATION)));
      return PUBLICATION;
    } catch (Rejected none) {
      return "没有生成：" + none.getMessage();
    }
  }

  private static List<Object> indexed(SubmissionSummary it, String folder, String publication) {
    return Arrays.asList(
        it.unit().code(),
        it.unit().name(),
        it.year(),
        it.latest().template(),
        it.latest().n(),
        Times.minute(it.latest().filedAt()),
        it.latest().summary().errors(),
        it.latest().summary().warnings(),
        folder,
        publication,
        it.latest().sha256());
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
