package gongkai.machine;

import gongkai.desk.Examined;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints which reported inputs are judged rightly. */
final class ReportedInputs {
  private ReportedInputs() {}

  public static void main(String[] args) {
    Map<String, Examined> examined = new HashMap<>();
    List<Reported> all = Reported.all();
    int right = 0;
    for (Reported reported : all) {
      Examined it =
          examined.computeIfAbsent(reported.file(), file -> Machine.examine(reported.bytes()));
      boolean holds = reported.expectation().holds().test(it);
      right += holds ? 1 : 0;
      if (holds != reported.met()) {
        System.out.println((holds ? "now right: " : "wrong: ") + reported);
      }
    }
    System.out.println(right + " of " + all.size() + " hold");
  }
}
