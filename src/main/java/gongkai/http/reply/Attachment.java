package gongkai.http.reply;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a reply carries.
 *
 * @param name under which to save it, or null when it is for reading at once
 */
public record Attachment(String name, String mediaType, byte[] content) {
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  public static final String XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12";
  public static final String XLS = "application/vnd.ms-excel";
  public static final String PDF = "application/pdf";
  public static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /** A file of the kind that its name says; .xls is how some originals came. */
  public static Attachment named(String name, byte[] content) {
    return new Attachment(name, typeOf(name), content);
  }

  public static String typeOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "xlsm" -> XLSM;
      case "xls" -> XLS;
      case "docx" -> DOCX;
      case "pdf" -> PDF;
      default -> XLSX;
    };
  }

  public void send(Context ctx) {
    ctx.contentType(mediaType).result(content);
    if (name != null) {
      ctx.header("Content-Disposition", disposition(name));
    }
  }

  /** RFC 6266: the name in UTF-8, and one in ASCII for old programs. */
  public static String disposition(String name) {
    String ascii = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encode(name);
  }

  private static String encode(String name) {
    var encoded = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if (c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }
}
