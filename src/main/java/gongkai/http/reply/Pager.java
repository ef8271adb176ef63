package gongkai.http.reply;

import gongkai.archive.Page;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Where the pages before and after this one are.
 *
 * @param before address, or empty on the first page
 * @param after address, or empty on the last page
 */
public record Pager(int page, int pages, long total, String before, String after) {

  public static Pager of(Context ctx, Page<?> found) {
    return new Pager(
        found.page(),
        found.pages(),
        found.total(),
        found.page() > 1 ? address(ctx, found.page() - 1) : "",
        found.page() < found.pages() ? address(ctx, found.page() + 1) : "");
  }

  private static String address(Context ctx, int page) {
    String others =
        ctx.queryParamMap().entrySet().stream()
            .filter(entry -> !entry.getKey().equals("page"))
            .flatMap(entry -> entry.getValue().stream().map(value -> pair(entry.getKey(), value)))
            .collect(Collectors.joining());
    return ctx.path() + "?" + others + "page=" + page;
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8)
        + "&";
  }
}
