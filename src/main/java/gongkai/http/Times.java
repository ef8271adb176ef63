package gongkai.http;

import gongkai.review.Ledgers;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Moments as people in China read them. */
final class Times {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Ledgers.CHINA);

  private Times() {}

  static String minute(Instant moment) {
    return moment == null ? "" : MINUTE.format(moment);
  }
}
