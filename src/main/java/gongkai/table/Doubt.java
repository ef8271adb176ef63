package gongkai.table;

/** What stands behind a figure or a name that somebody has to look at again. */
public final class Doubt {
  public static final String MARK = "【待核】";

  private Doubt() {}

  /** What was written before it was marked. */
  public static String unmarked(String text) {
    return text.replace(MARK, "");
  }
}
