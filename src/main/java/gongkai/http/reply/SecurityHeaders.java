package gongkai.http.reply;

import java.util.Map;

/** Pages use nothing from elsewhere, and our replies are never taken for something else. */
public final class SecurityHeaders {
  private static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
              + " frame-ancestors 'self'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private SecurityHeaders() {}

  /** The headers that every reply carries. */
  public static Map<String, String> all() {
    return ALL;
  }
}
