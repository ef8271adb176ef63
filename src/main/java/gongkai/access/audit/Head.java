package gongkai.access.audit;

import gongkai.report.Rejected;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last entry at some moment. Kept elsewhere, it proves later that nothing up to it was changed,
 * not even by somebody who could write the whole chain anew.
 *
 * @param n the entry's number; 0 while there is none
 */
public record Head(long n, String hash) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws Rejected when it is something else
   */
  public static Head parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      throw new Rejected("bad-head", "链头应写成“条数:校验值”，校验值是 64 位十六进制数，请照上次验证时的输出填写。");
    }
    return new Head(Long.parseLong(written.group(1)), written.group(2));
  }

  @Override
  public String toString() {
    return n + ":" + hash;
  }
}
