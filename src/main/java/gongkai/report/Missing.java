package gongkai.report;

import gongkai.table.CellRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something that only a person can supply and that the draft lacks.
 *
 * @param what its kind: reason, use, effect, prior, budget, fact
 * @param about what it concerns
 * @param where the cell to fill, or null when the workbook has none for it
 * @param message one Chinese sentence that asks for it
 */
public record Missing(String what, String about, CellRef where, String message) {

  /** For reading: those that ask the same of several things, and have no cell, in one sentence. */
  public static List<Missing> together(List<Missing> missing) {
    Map<String, List<Missing>> alike = new LinkedHashMap<>();
    for (Missing each : missing) {
      String key = each.canJoin() ? each.rest() : "#" + alike.size();
      alike.computeIfAbsent(key, rest -> new ArrayList<>()).add(each);
    }
    return alike.values().stream().map(Missing::joined).toList();
  }

  private boolean canJoin() {
    return where == null && message.startsWith(about);
  }

  private String rest() {
    return message.substring(about.length());
  }

  private static Missing joined(List<Missing> alike) {
    Missing first = alike.get(0);
    if (alike.size() == 1) {
      return first;
    }
    String about = alike.stream().map(Missing::about).collect(Collectors.joining("、"));
    String said = about + "（共 " + alike.size() + " 项）" + first.rest();
    return new Missing(first.what, about, null, said);
  }
}
