package gongkai.review;

import gongkai.report.Level;
import java.nio.file.Path;

/** Files, judges and backs up without end, naming each filing that was acknowledged. */
public final class KilledOffice {
  private KilledOffice() {}

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Office office = Office.open(folder);
    office.log().guard(folder.resolve("audit-head"));
    for (int i = 0; ; i++) {
      int year = 1900 + i;
      String id =
          office
              .file(i % 2 == 0 ? "104001" : "104002", year, "内容" + i, Level.WARNING)
              .version()
              .submission();
      System.out.println(id);
      if (i % 3 == 0) {
        office.reviews().giveBack(Office.BOSS, id, 1, "请改正");
      } else {
        office.reviews().approve(Office.BOSS, id, 1, "");
      }
      if (i % 5 == 0) {
        office.archive().backup(folder.resolveSibling(folder.getFileName() + "-" + i + ".zip"));
      }
    }
  }
}
