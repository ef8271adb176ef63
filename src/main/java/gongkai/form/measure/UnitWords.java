package gongkai.form.measure;

/** When unit words can mean the same. */
public final class UnitWords {
  private UnitWords() {}

  /** Whether these units cannot mean the same: 家次 and 人次; 场 and 场次 can, and so can none. */
  public static boolean differ(Measure one, Measure other) {
    String a = one.unit();
    String b = other.unit();
    return !a.isEmpty() && !b.isEmpty() && !a.contains(b) && !b.contains(a);
  }

  /** Whether both are counted by the same period; a year is what a form is about anyway. */
  public static boolean samePeriod(Measure one, Measure other) {
    return period(one).equals(period(other));
  }

  private static String period(Measure measure) {
    return measure.per().matches("年|年度|") ? "" : measure.per();
  }
}
