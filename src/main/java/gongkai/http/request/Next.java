package gongkai.http.request;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where to go on after logging in: a page of ours, and nowhere else. */
public final class Next {
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\]{0,500}");

  private Next() {}

  public static String of(Context ctx) {
    String asked = ctx.queryParam("next");
    return asked != null && OURS.matcher(asked).matches() ? asked : "/";
  }

  /** The log-in page that comes back to this request's page. */
  public static String logIn(Context ctx) {
    String query = ctx.queryString();
    String here = query == null ? ctx.path() : ctx.path() + "?" + query;
    return "/login?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
  }
}
