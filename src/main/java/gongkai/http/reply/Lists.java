package gongkai.http.reply;

import gongkai.workbook.Listing;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Sends lists as files: workbooks, or CSV that Excel opens with its Chinese intact. */
public final class Lists {
  /** Excel takes a file for UTF-8 only when it begins with this. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Lists() {}

  public static void xlsx(Context ctx, String name, List<Listing.Sheetful> lists) {
    new Attachment(name + ".xlsx", Attachment.XLSX, Listing.write(lists)).send(ctx);
  }

  public static void csv(Context ctx, String name, Listing.Sheetful list) {
    byte[] content = csv(list).getBytes(StandardCharsets.UTF_8);
    new Attachment(name + ".csv", "text/csv;charset=utf-8", content).send(ctx);
  }

  public static String csv(Listing.Sheetful list) {
    var text = new StringBuilder(BYTE_ORDER_MARK);
    text.append(line(List.copyOf(list.heading())));
    list.lines().forEach(line -> text.append(line(line)));
    return text.toString();
  }

  private static String line(List<?> fields) {
    return fields.stream().map(Lists::field).collect(Collectors.joining(",")) + "\r\n";
  }

  /** Text that a spreadsheet would take for a formula is led by a quote. */
  private static String field(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    String text = value.toString();
    boolean formula = !(value instanceof Number) && text.matches("(?s)[=+\\-@\\t\\r].*");
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
