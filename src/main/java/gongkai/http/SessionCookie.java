package gongkai.http;

import io.javalin.http.Context;

/** The cookie that a log-in lives in: no script reads it, and no foreign page sends it along. */
final class SessionCookie {
  private static final String NAME = "gongkai-session";

  private SessionCookie() {}

  /** What the browser sent, or null. */
  static String of(Context ctx) {
    return ctx.cookie(NAME);
  }

  static void set(Context ctx, String secret) {
    write(ctx, NAME + "=" + secret + "; Path=/; HttpOnly; SameSite=Lax");
  }

  static void clear(Context ctx) {
    write(ctx, NAME + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
  }

  private static void write(Context ctx, String cookie) {
    ctx.res().addHeader("Set-Cookie", ctx.req().isSecure() ? cookie + "; Secure" : cookie);
  }
}
