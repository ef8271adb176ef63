package gongkai.archive;

import gongkai.report.Finding;
import gongkai.report.FindingCell;
import gongkai.report.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds what two versions say differently; things are matched by what they are, not by address. */
final class Differences {
  private Differences() {}

  /** A figure's identity; {@code nth} tells apart the rows of a key that a workbook repeats. */
  private record Key(String table, String row, String column, int nth) {}

  static List<FigureChange> figures(List<Figure> before, List<Figure> after) {
    Map<Key, Figure> old = keyed(before);
    Map<Key, Figure> fresh = keyed(after);
    List<FigureChange> changes = new ArrayList<>();
    for (Key key : inOrder(fresh.keySet(), old.keySet())) {
      Figure was = old.get(key);
      Figure is = fresh.get(key);
      if (was == null || is == null || was.value().compareTo(is.value()) != 0) {
        Figure named = is == null ? was : is;
        changes.add(
            new FigureChange(key.table(), named.title(), key.column(), value(was), value(is)));
      }
    }
    return changes;
  }

  /** The findings of the first list that have no equal in the second. */
  static List<Finding> findings(List<Finding> these, List<Finding> those) {
    Map<List<Object>, Integer> others = new HashMap<>();
    those.forEach(finding -> others.merge(identity(finding), 1, Integer::sum));
    return these.stream()
        .filter(finding -> others.merge(identity(finding), -1, Integer::sum) < 0)
        .toList();
  }

  static List<TextChange> texts(List<Section> before, List<Section> after) {
    Map<String, List<String>> old = titled(before);
    Map<String, List<String>> fresh = titled(after);
    Set<String> titles = new LinkedHashSet<>(fresh.keySet());
    titles.addAll(old.keySet());
    return titles.stream()
        .map(
            title ->
                new TextChange(
                    title,
                    old.getOrDefault(title, List.of()),
                    fresh.getOrDefault(title, List.of())))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  private static Map<Key, Figure> keyed(List<Figure> figures) {
    Map<Key, Figure> keyed = new LinkedHashMap<>();
    Map<Key, Integer> seen = new HashMap<>();
    for (Figure figure : figures) {
      Key first = new Key(figure.table(), figure.key(), figure.column(), 0);
      int nth = seen.merge(first, 1, Integer::sum) - 1;
      keyed.put(new Key(figure.table(), figure.key(), figure.column(), nth), figure);
    }
    return keyed;
  }

  /** The later keys, and after those of each table the ones that only the earlier side has. */
  private static List<Key> inOrder(Set<Key> later, Set<Key> earlier) {
    Set<Key> all = new LinkedHashSet<>(later);
    all.addAll(earlier);
    Map<String, Integer> tables = new HashMap<>();
    all.forEach(key -> tables.putIfAbsent(key.table(), tables.size()));
    return all.stream().sorted(Comparator.comparing(key -> tables.get(key.table()))).toList();
  }

  private static BigDecimal value(Figure figure) {
    return figure == null ? null : figure.value();
  }

  /** Rows move and amounts change while the trouble stays the same, so neither counts. */
  private static List<Object> identity(Finding finding) {
    if (finding.cells().isEmpty()) {
      return List.of(finding.rule(), finding.level(), finding.message());
    }
    FindingCell cell = finding.cells().get(0);
    String where = Objects.requireNonNullElse(cell.label(), cell.address());
    return List.of(finding.rule(), finding.level(), cell.sheet(), where);
  }

  private static Map<String, List<String>> titled(List<Section> sections) {
    Map<String, List<String>> titled = new LinkedHashMap<>();
    sections.forEach(section -> titled.put(section.title(), section.paragraphs()));
    return titled;
  }
}
