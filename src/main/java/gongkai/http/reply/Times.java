package gongkai.http.reply;

import gongkai.review.Ledgers;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Moments as people in China read them. */
public final class Times {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Ledgers.CHINA);

  private Times() {}

  public static String minute(Instant moment) {
    return moment == null ? "" : MINUTE.format(moment);
  }
}
