package gongkai.http.reply;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers that every reply carries: pages use nothing from elsewhere, and what we send is never
 * taken for something else.
 *
 * @param all by name
 */
public record SecurityHeaders(Map<String, String> all) {
  private static final String YEAR_OF_HTTPS = "max-age=31536000";

  /**
   * @param framedBy sites that may show our pages within their own
   * @param secure whether browsers are to come by HTTPS from now on
   */
  public static SecurityHeaders of(String framedBy, boolean secure) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "Content-Security-Policy",
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors "
            + framedBy);
    all.put("X-Content-Type-Options", "nosniff");
    all.put("Referrer-Policy", "same-origin");
    all.put("Cross-Origin-Resource-Policy", "same-origin");
    if (secure) {
      all.put("Strict-Transport-Security", YEAR_OF_HTTPS);
    }
    return new SecurityHeaders(Map.copyOf(all));
  }
}
