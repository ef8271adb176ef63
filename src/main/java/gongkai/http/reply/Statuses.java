package gongkai.http.reply;

import java.util.Map;

/** Which HTTP status says what about a {@link gongkai.report.Rejected}. */
public final class Statuses {
  private static final int UNUSABLE = 422;
  private static final Map<String, Integer> BY_CODE =
      Map.ofEntries(
          Map.entry("no-workbook", 400),
          Map.entry("bad-multipart", 400),
          Map.entry("bad-parameter", 400),
          Map.entry("bad-page", 400),
          Map.entry("use-https", 426),
          Map.entry("bad-figures", 400),
          Map.entry("bad-json", 400),
          Map.entry("not-logged-in", 401),
          Map.entry("wrong-password", 401),
          Map.entry("bad-token", 401),
          Map.entry("forbidden", 403),
          Map.entry("token-scope", 403),
          Map.entry("must-change-password", 403),
          Map.entry("csrf", 403),
          Map.entry("bad-words", 400),
          Map.entry("bad-due-date", 400),
          Map.entry("bad-batch", 400),
          Map.entry("unknown-base", 409),
          Map.entry("locked", 409),
          Map.entry("judged", 409),
          Map.entry("only-version", 409),
          Map.entry("not-locked", 409),
          Map.entry("stale-version", 409),
          Map.entry("open-errors", 409),
          Map.entry("already-returned", 409),
          Map.entry("already-waived", 409),
          Map.entry("not-waived", 409),
          Map.entry("unit-name-differs", 409),
          Map.entry("ambiguous-unit", 409),
          Map.entry("retired-unit", 409),
          Map.entry("login-taken", 409),
          Map.entry("last-administrator", 409),
          Map.entry("already-imported", 409),
          Map.entry("stale-unit-list", 409),
          Map.entry("unit-in-use", 409),
          Map.entry("bad-link", 404),
          Map.entry("no-person", 404),
          Map.entry("no-token", 404),
          Map.entry("no-unit-list", 404),
          Map.entry("no-template", 404),
          Map.entry("no-blank", 404),
          Map.entry("no-submission", 404),
          Map.entry("no-version", 404),
          Map.entry("no-finding", 404),
          Map.entry("no-batch", 404),
          Map.entry("no-inspection", 404),
          Map.entry("no-carry-over", 404),
          Map.entry("nothing-approved", 404),
          Map.entry("no-page", 404),
          Map.entry("not-acceptable", 406),
          Map.entry("no-pdf-printer", 501),
          Map.entry("cannot-print", 503),
          Map.entry("too-large", 413),
          Map.entry("not-multipart", 415),
          Map.entry("too-many-attempts", 429),
          Map.entry("busy", 503),
          Map.entry("no-room", 507),
          Map.entry("stopping", 503),
          Map.entry("not-ready", 503));

  private Statuses() {}

  public static int of(String code) {
    return BY_CODE.getOrDefault(code, UNUSABLE);
  }
}
