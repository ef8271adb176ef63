package gongkai.http.request;

import gongkai.report.Rejected;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;

/** Tells requests that our pages send from those that a foreign page makes a browser send. */
public final class Forgery {
  /** Scripts send it; forms have a field instead. */
  static final String HEADER = "X-CSRF-Token";

  private static final String FIELD = "csrf";
  private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD);
  private static final Set<String> OUR_SITES = Set.of("same-origin", "none");

  private Forgery() {}

  static boolean isSafe(Context ctx) {
    return SAFE.contains(ctx.method());
  }

  /**
   * Lets pass what no foreign page can have sent.
   *
   * @throws Rejected when one may have
   */
  static void refuse(Context ctx, Asker asker) {
    refuseForeignOrigin(ctx);
    asker
        .loggedIn()
        .ifPresent(
            session -> {
              if (!session.accepts(sent(ctx))) {
                throw forged();
              }
            });
  }

  /**
   * Lets pass what does not say that a foreign page sent it.
   *
   * @throws Rejected when it does
   */
  static void refuseForeignOrigin(Context ctx) {
    String origin = ctx.header("Origin");
    String site = ctx.header("Sec-Fetch-Site");
    boolean foreignSite = site != null && !OUR_SITES.contains(site);
    boolean foreignOrigin = origin != null && !isOurs(origin, ctx.header("Host"));
    if (foreignOrigin || foreignSite) {
      throw forged();
    }
  }

  /** The scheme is left out: what ends TLS in front of us may speak HTTP to us. */
  private static boolean isOurs(String origin, String host) {
    return host != null && origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
  }

  private static String sent(Context ctx) {
    String header = ctx.header(HEADER);
    return header != null ? header : Uploads.field(ctx, FIELD);
  }

  private static Rejected forged() {
    return new Rejected("csrf", "这个请求不是从本站的页面发出的，或页面已经过期；请刷新页面后重试。");
  }
}
