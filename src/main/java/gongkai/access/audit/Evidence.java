package gongkai.access.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What entries say of the rows that they changed: on each line a row's name and its digest. */
final class Evidence {
  private final Map<String, String> states = new LinkedHashMap<>();
  private boolean sealed;

  static String write(Map<String, String> changes) {
    return changes.entrySet().stream()
        .map(it -> it.getKey() + "\t" + it.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** Takes in what an entry says. */
  void add(String event, String evidence) {
    sealed |= event.equals(AuditEvent.SEALED.name());
    for (String line : evidence.lines().toList()) {
      int tab = line.lastIndexOf('\t');
      states.put(line.substring(0, tab), line.substring(tab + 1));
    }
  }

  /**
   * What does not stand as the last entry about it says.
   *
   * @param rows as they stand now
   */
  List<String> contradictions(Map<String, String> rows) {
    List<String> found = new ArrayList<>();
    if (!sealed) {
      // An archive of an earlier program, of whose rows no entry speaks yet.
      return found;
    }
    var names = new TreeSet<>(states.keySet());
    names.addAll(rows.keySet());
    for (String name : names) {
      String said = states.getOrDefault(name, Witness.GONE);
      String is = rows.getOrDefault(name, Witness.GONE);
      if (!said.equals(is)) {
        found.add("“%s”%s，没有审计记录与此相符，请查明是谁改动的，或从备份恢复。".formatted(name, what(said, is)));
      }
    }
    return found;
  }

  private static String what(String said, String is) {
    if (is.equals(Witness.GONE)) {
      return "不见了";
    }
    return said.equals(Witness.GONE) ? "是多出来的" : "被改动过";
  }
}
