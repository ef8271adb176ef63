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
 * @param where the cell to fill, the heading when there is no row for it, or null when the workbook
 *     has neither
 * @param message one Chinese sentence that asks for it
 * @param ask the row of an input sheet that would answer it, or null when no input sheet asks
 */
public record Missing(String what, String about, CellRef where, String message, Ask ask) {

  /** Something that no input sheet asks for. */
  public Missing(String what, String about, CellRef where, String message) {
    this(what, about, where, message, null);
  }

  /**
   * Where on an input sheet something is answered, whether the workbook has that sheet or not.
   *
   * @param block the title of the table on it
   * @param keyHeader heading of the column that says what a row is about
   * @param key what stands there, or null when the person who fills it adds the rows
   * @param header heading of the column for the answer, or null likewise
   */
  public record Ask(String sheet, String block, String keyHeader, String key, String header) {}

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
