package gongkai.form.read;

import gongkai.table.Amounts;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weights as forms write them into names and headers: （20分）, 得分（20分*执行率）. */
public final class Weights {
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(\\[【](?:分值|权重|满分)?:?(\\d+(?:\\.\\d+)?)分?[^)\\]】\\d]*[)\\]】]$");
  private static final Pattern POINTS =
      Pattern.compile("[(\\[【](?:共|满分|分值|权重)?:?(\\d+(?:\\.\\d+)?)分[^)\\]】]*[)\\]】]");

  private Weights() {}

  /** The points that a text states in brackets, or null. */
  public static BigDecimal in(String text) {
    Matcher points = POINTS.matcher(Amounts.squeeze(text));
    return points.find() ? new BigDecimal(points.group(1)) : null;
  }

  /** A name without the points at its end. */
  public static String nameOf(String text) {
    String name = Amounts.squeeze(text);
    return in(name) == null ? name : IN_BRACKETS.matcher(name).replaceFirst("");
  }
}
