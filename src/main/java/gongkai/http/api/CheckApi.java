package gongkai.http.api;

import gongkai.access.Action;
import gongkai.desk.Desk;
import gongkai.desk.Examined;
import gongkai.desk.PdfPrinter;
import gongkai.desk.Product;
import gongkai.http.reply.Attachment;
import gongkai.http.request.Accept;
import gongkai.http.request.Need;
import gongkai.http.request.Route;
import gongkai.http.request.Uploads;
import gongkai.report.Json;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Examines a workbook and gives back what was asked for; nothing is kept. */
public final class CheckApi {
  private static final String JSON = "application/json";
  private static final String TEXT = "text/plain";
  private static final List<String> OFFERED =
      List.of(JSON, Attachment.XLSX, Attachment.XLSM, Attachment.DOCX, Attachment.PDF, TEXT);
  private final Desk desk;
  private final Uploads uploads;
  private final PdfPrinter printer;

  public CheckApi(Desk desk, Uploads uploads, PdfPrinter printer) {
    this.printer = printer;
    this.desk = desk;
    this.uploads = uploads;
  }

  public List<Route> routes() {
    return List.of(
        uploads.taking(Route.post("/api/v1/check", Need.of(Action.CHECK), this::check)),
        uploads.taking(Route.post("/api/v1/check/finish", Need.of(Action.CHECK), this::finish)));
  }

  private void check(Context ctx) {
    String wanted = Accept.choose(ctx.header("Accept"), OFFERED);
    boolean correct = flag(ctx, "correct");
    desk.examine(uploads.papers(ctx), examined -> reply(examined, wanted, correct)).send(ctx);
  }

  private void finish(Context ctx) {
    ctx.json(desk.examine(uploads.papers(ctx), Examined::finish));
  }

  private Attachment reply(Examined sent, String wanted, boolean correct) {
    Examined examined = correct ? sent.corrected() : sent;
    if (wanted.equals(JSON)) {
      return new Attachment(null, JSON, utf8(Json.write(examined.report())));
    }
    String name = sent.markedName(correct);
    String type = Attachment.typeOf(name);
    boolean workbook = type.equals(Attachment.XLSX) || type.equals(Attachment.XLSM);
    if (!workbook && !wanted.equals(type)) {
      throw new Rejected(
          "not-acceptable", "公开文本标注后仍是原来的格式；请把 Accept 改为 " + type + " 或 " + JSON + "。");
    }
    return workbook
        ? ofWorkbook(examined, wanted, name)
        : new Attachment(name, type, examined.marked(false));
  }

  private Attachment ofWorkbook(Examined examined, String wanted, String name) {
    String base = name.replaceAll("-[^-]+\\.xls[xm]$", "");
    return switch (wanted) {
      case Attachment.DOCX ->
          new Attachment(base + "-公开文本.docx", wanted, examined.make(Product.PUBLICATION));
      case Attachment.PDF ->
          new Attachment(
              base + "-公开文本.pdf", wanted, printer.print(examined.make(Product.PUBLICATION)));
      case TEXT ->
          new Attachment(base + "-情况说明.txt", TEXT + ";charset=utf-8", utf8(examined.text()));
      default -> Attachment.named(name, examined.marked(false));
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean flag(Context ctx, String name) {
    String value = ctx.queryParam(name);
    if (value == null || value.equals("false")) {
      return false;
    }
    if (value.equals("true")) {
      return true;
    }
    throw new Rejected("bad-parameter", "参数 " + name + " 只能是 true 或 false。");
  }
}
