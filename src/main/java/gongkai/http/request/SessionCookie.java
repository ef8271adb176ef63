package gongkai.http.request;

import io.javalin.http.Context;

/** The cookie that a log-in lives in: no script reads it, and no foreign page sends it along. */
public final class SessionCookie {
  private static final String NAME = "gongkai-session";

  private SessionCookie() {}

  /** What the browser sent, or null. */
  public static String of(Context ctx) {
    return ctx.cookie(NAME);
  }

  public static void set(Context ctx, String secret) {
    write(ctx, NAME + "=" + secret + "; Path=/; HttpOnly; SameSite=Lax");
  }

  public static void clear(Context ctx) {
    write(ctx, NAME + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
  }

  private static void write(Context ctx, String cookie) {
    ctx.res().addHeader("Set-Cookie", ctx.req().isSecure() ? cookie + "; Secure" : cookie);
  }
}
