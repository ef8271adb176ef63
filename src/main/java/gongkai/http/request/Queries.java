package gongkai.http.request;

import gongkai.archive.Status;
import gongkai.archive.SubmissionQuery;
import gongkai.report.Rejected;
import gongkai.table.Amounts;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads what a request asks for out of its query parameters. */
public final class Queries {
  private static final int PAGE_SIZE = 20;

  private Queries() {}

  /** The submissions asked for; {@code within} is the caller's to add. */
  public static SubmissionQuery submissions(Context ctx) {
    return SubmissionQuery.ALL
        .unit(text(ctx, "unit"))
        .year(number(ctx, "year", null))
        .template(text(ctx, "template"))
        .status(status(ctx))
        .rule(text(ctx, "rule"))
        .figure(text(ctx, "item"), amount(ctx, "min"), amount(ctx, "max"))
        .words(text(ctx, "q"))
        .page(number(ctx, "page", 1), number(ctx, "size", PAGE_SIZE));
  }

  /** A parameter; null when it is missing or blank. */
  public static String text(Context ctx, String name) {
    String value = ctx.queryParam(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** A parameter that must be there. */
  public static String required(Context ctx, String name) {
    String value = text(ctx, name);
    if (value == null) {
      throw new Rejected("bad-parameter", "缺少参数 " + name + "，用法见 /api。");
    }
    return value;
  }

  public static Integer number(Context ctx, String name, Integer otherwise) {
    String value = text(ctx, name);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("\\d{1,6}")) {
      throw new Rejected("bad-parameter", "参数 " + name + " 应是不带符号的整数。");
    }
    return Integer.valueOf(value);
  }

  private static BigDecimal amount(Context ctx, String name) {
    String value = text(ctx, name);
    if (value == null) {
      return null;
    }
    BigDecimal amount = value.length() > 30 ? null : Amounts.parse(value);
    if (amount == null) {
      throw new Rejected("bad-parameter", "参数 " + name + " 应是金额，以万元为单位，如 24.72。");
    }
    return amount;
  }

  private static Status status(Context ctx) {
    String value = text(ctx, "status");
    if (value == null) {
      return null;
    }
    return Arrays.stream(Status.values())
        .filter(it -> it.name().equalsIgnoreCase(value) || it.label().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new Rejected(
                    "bad-parameter",
                    "参数 status 只能是 "
                        + Arrays.stream(Status.values())
                            .map(it -> it.name() + "（" + it.label() + "）")
                            .collect(Collectors.joining("、"))
                        + "。"));
  }
}
