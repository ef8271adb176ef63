package gongkai.review;

import gongkai.report.Level;
import java.nio.file.Path;

/** Files, judges and backs up without end; says what it begins, and names what was acknowledged. */
public final class KilledOffice {
  private static final int EACH_BACKUP = 5;

  private KilledOffice() {}

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Office office = Office.open(folder);
    office.log().guard(folder.resolve("audit-head"));
    for (int i = 0; ; i++) {
      System.out.println("filing");
      String unit = i % 2 == 0 ? "104001" : "104002";
      var version = office.file(unit, 1900 + i, "内容" + i, Level.WARNING).version();
      String id = version.submission();
      System.out.println("filed " + id);
      System.out.println("judging");
      if (i % 3 == 0) {
        office.reviews().giveBack(Office.BOSS, id, 1, "请改正");
      } else {
        office.reviews().approve(Office.BOSS, id, 1, "");
      }
      System.out.println("judged " + id);
      if (i % EACH_BACKUP == EACH_BACKUP - 1) {
        Path backup = folder.resolveSibling("backup-" + i + ".zip");
        System.out.println("backing");
        office.archive().backup(backup);
        System.out.println("backed " + backup);
      }
    }
  }
}
