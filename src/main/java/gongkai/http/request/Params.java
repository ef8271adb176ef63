package gongkai.http.request;

import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Parameters of addresses, read strictly, and moments as pages show them. */
public final class Params {
  /** Where this program is used there is one time. */
  private static final ZoneId CHINA = ZoneOffset.ofHours(8);

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Params() {}

  /** The number of a thing in the path; 0, which nothing has, when it is no number. */
  public static long number(Context ctx) {
    String text = ctx.pathParam("number");
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  /** Which page is asked for, from 1. */
  public static int page(Context ctx) {
    int page = Queries.number(ctx, "page", 1);
    if (page < 1) {
      throw new Rejected("bad-page", "页码是从 1 开始的整数，请修改后重试。");
    }
    return page;
  }

  /** The first moment of a day in China, or null. */
  public static Instant day(Context ctx, String name, int daysLater) {
    String value = Queries.text(ctx, name);
    try {
      return value == null
          ? null
          : LocalDate.parse(value).plusDays(daysLater).atStartOfDay(CHINA).toInstant();
    } catch (DateTimeParseException e) {
      throw new Rejected("bad-parameter", "参数 " + name + " 应是形如 2025-06-30 的日期。");
    }
  }

  /** One of an enum, by its name or its Chinese label, or null. */
  public static <E extends Enum<E>> E choice(
      String name, String value, E[] all, Function<E, String> label) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return Arrays.stream(all)
        .filter(it -> it.name().equalsIgnoreCase(value) || label.apply(it).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new Rejected(
                    "bad-parameter",
                    "参数 %s 只能是 %s。"
                        .formatted(
                            name,
                            Arrays.stream(all)
                                .map(it -> it.name() + "（" + label.apply(it) + "）")
                                .collect(Collectors.joining("、")))));
  }

  /** A moment as people in China read it; empty for none. */
  public static String moment(Instant at) {
    return at == null ? "" : MINUTES.format(at.atZone(CHINA));
  }
}
