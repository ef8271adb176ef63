package gongkai.http.request;

import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;

/** What the sender of a request would like to get. */
public final class Accept {
  private Accept() {}

  /**
   * The media type that the sender likes best of those that can be had; the first for one who does
   * not mind.
   *
   * @throws Rejected when none of them will do
   */
  public static String choose(String header, List<String> offered) {
    if (header == null || header.isBlank()) {
      return offered.get(0);
    }
    String best = null;
    double bestWeight = 0;
    for (String type : offered) {
      double weight = weight(header, type);
      if (weight > bestWeight) {
        best = type;
        bestWeight = weight;
      }
    }
    if (best == null) {
      throw new Rejected(
          "not-acceptable", "这里给不出 Accept 所要的格式，可以要：" + String.join("、", offered) + "。");
    }
    return best;
  }

  /** A person follows a link in a browser, rather than a program asks. */
  public static boolean isNavigation(Context ctx) {
    String header = ctx.header("Accept");
    return header != null
        && header.contains("text/html")
        && !ctx.path().startsWith("/api/")
        && ctx.header("X-Requested-With") == null;
  }

  /** The most exact range that covers the type decides. */
  private static double weight(String header, String type) {
    double weight = 0;
    int exactness = 0;
    for (String range : header.toLowerCase(Locale.ROOT).split(",")) {
      String[] parts = range.trim().split("\\s*;\\s*");
      int exact = exactness(parts[0], type.toLowerCase(Locale.ROOT));
      if (exact > exactness) {
        exactness = exact;
        weight = quality(parts);
      }
    }
    return weight;
  }

  private static int exactness(String range, String type) {
    if (range.equals(type)) {
      return 3;
    }
    if (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1))) {
      return 2;
    }
    return range.equals("*/*") ? 1 : 0;
  }

  private static double quality(String[] parts) {
    for (String part : parts) {
      if (part.matches("q=[01](\\.\\d{1,3})?")) {
        return Double.parseDouble(part.substring(2));
      }
    }
    return 1;
  }
}
