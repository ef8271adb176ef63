package gongkai.http.request;

import gongkai.desk.Upload;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.InputStream;
import java.util.List;

/** Takes the workbook, and a text that people wrote to it, out of a request. */
public final class Uploads {
  private static final String PART = "workbook";
  private static final String TEXT = "text";
  private static final String DOCUMENT = "document";
  private static final int LONGEST_NAME = 200;
  private final long largest;

  public Uploads(long largest) {
    this.largest = largest;
  }

  /** A route that takes files. */
  public Route taking(Route route) {
    return route.upTo(largest);
  }

  /**
   * A workbook, or a publication with or without the workbook that it must agree with.
   *
   * @throws Rejected when the request carries neither
   */
  public Upload papers(Context ctx) {
    requireForm(ctx);
    UploadedFile document = part(ctx, DOCUMENT);
    if (document == null) {
      return workbook(ctx);
    }
    UploadedFile workbook = part(ctx, PART);
    return new Upload(
        clean(document.filename()), read(document), null, workbook == null ? null : read(workbook));
  }

  /**
   * @throws Rejected when the request carries none
   */
  public Upload workbook(Context ctx) {
    requireForm(ctx);
    UploadedFile file = part(ctx, PART);
    if (file == null) {
      throw new Rejected(
          "no-workbook", "没有收到文件，请把填好的工作簿放在名为 workbook 的部分上传；公开文本（.docx、.pdf）放在 document 部分。");
    }
    UploadedFile text = ctx.uploadedFile(TEXT);
    Upload workbook = upload(file);
    return text == null
        ? workbook
        : new Upload(workbook.name(), workbook.content(), read(text), null);
  }

  private void requireForm(Context ctx) {
    if (!ctx.isMultipartFormData()) {
      throw new Rejected("not-multipart", "请以 multipart/form-data 上传，工作簿放在名为 workbook 的部分。");
    }
    if (ctx.req().getContentLengthLong() > largest) {
      throw tooLarge();
    }
  }

  private static Upload upload(UploadedFile file) {
    return new Upload(clean(file.filename()), read(file));
  }

  private static Upload.Content read(UploadedFile file) {
    return () -> {
      try (InputStream content = file.content()) {
        return content.readAllBytes();
      }
    };
  }

  /**
   * A field of a form, or null; also of a form that carries a file.
   *
   * @throws Rejected when the form cannot be read
   */
  public static String field(Context ctx, String name) {
    try {
      return ctx.formParam(name);
    } catch (Exception e) {
      // As below.
      throw new Rejected("bad-multipart", "上传的内容不完整或太大，请检查后重新上传。");
    }
  }

  /**
   * All workbooks of a request, which may be zips.
   *
   * @throws Rejected when the request carries none
   */
  public List<Upload> workbooks(Context ctx) {
    workbook(ctx);
    return ctx.uploadedFiles(PART).stream().map(Uploads::upload).toList();
  }

  private UploadedFile part(Context ctx, String name) {
    try {
      return ctx.uploadedFile(name);
    } catch (Exception e) {
      // Jetty throws whatever its parser met, checked or not; all of it is about what was sent.
      throw saysTooLarge(e) ? tooLarge() : new Rejected("bad-multipart", "上传的内容不完整，可能是传输中断，请重新上传。");
    }
  }

  private static boolean saysTooLarge(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).matches(".*(max length|exceed|too large|413).*")) {
        return true;
      }
    }
    return false;
  }

  private Rejected tooLarge() {
    return new Rejected("too-large", "文件超过 " + (largest >> 20) + " MB，请删去图片和不需要的工作表后再上传。");
  }

  /** The last part of a path that some browsers send, free of what a file name must not hold. */
  public static String clean(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}:*?\"<>|]", "_").strip();
    int length = plain.length();
    return length > LONGEST_NAME ? plain.substring(length - LONGEST_NAME) : plain;
  }
}
