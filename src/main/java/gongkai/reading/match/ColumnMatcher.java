package gongkai.reading.match;

import gongkai.reading.header.SheetColumn;
import gongkai.template.ColumnSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds which column of a sheet is which column of a template, by header words. */
final class ColumnMatcher {
  private static final Pattern YEAR = Pattern.compile("(20\\d{2})年度?(?=.)");

  private static final int SAME_YEAR = 10;

  private ColumnMatcher() {}

  /** A possible pairing and how closely the header fits. */
  private record Pairing(ColumnSpec spec, SheetColumn column, int closeness) {}

  /** For each column found, its place in the band. */
  static Map<String, SheetColumn> match(List<ColumnSpec> specs, List<SheetColumn> columns) {
    var pairings = new ArrayList<Pairing>();
    for (ColumnSpec spec : specs) {
      for (SheetColumn column : columns) {
        int closeness = closeness(spec, column);
        if (closeness > 0) {
          pairings.add(new Pairing(spec, column, closeness));
        }
      }
    }
    Set<String> heads = heads(pairings);
    pairings.sort(
        Comparator.comparingInt(Pairing::closeness)
            .thenComparing(pairing -> heads.contains(pairing.column().path().get(0)))
            .thenComparing(pairing -> year(pairing.column()))
            .reversed());
    Map<String, SheetColumn> found = new HashMap<>();
    var taken = new ArrayList<SheetColumn>();
    for (Pairing pairing : pairings) {
      if (!found.containsKey(pairing.spec().name()) && !taken.contains(pairing.column())) {
        found.put(pairing.spec().name(), pairing.column());
        taken.add(pairing.column());
      }
    }
    return found;
  }

  /** What stands over columns that fit like no other: there the others are meant as well. */
  private static Set<String> heads(List<Pairing> pairings) {
    return pairings.stream()
        .filter(one -> pairings.stream().noneMatch(other -> rivals(one, other)))
        .map(only -> only.column().path().get(0))
        .collect(Collectors.toSet());
  }

  private static boolean rivals(Pairing one, Pairing other) {
    return other.spec() == one.spec()
        && other.column() != one.column()
        && other.closeness() >= one.closeness();
  }

  /** The year in a column's header, or 0: of columns with years the latest is meant. */
  private static int year(SheetColumn column) {
    return column.path().stream()
        .flatMap(word -> YEAR.matcher(word).results())
        .mapToInt(year -> Integer.parseInt(year.group(1)))
        .max()
        .orElse(0);
  }

  private static List<String> withoutYear(List<String> words) {
    return words.stream().map(word -> YEAR.matcher(word).replaceFirst("")).toList();
  }

  /**
   * Larger is closer: more words matched, the same year, earlier wording, shorter leftover path.
   */
  private static int closeness(ColumnSpec spec, SheetColumn column) {
    int exact = closeness(spec, column.path());
    return exact > 0 ? exact + SAME_YEAR : closeness(spec, withoutYear(column.path()));
  }

  private static int closeness(ColumnSpec spec, List<String> path) {
    int best = 0;
    int order = 0;
    for (List<String> words : spec.wordings()) {
      if (path.containsAll(words) && words.contains(path.get(path.size() - 1))) {
        int leftover = path.size() - words.size();
        best = Math.max(best, 1000 * words.size() + 20 * (10 - Math.min(leftover, 9)) - order);
      }
      order++;
    }
    return best;
  }
}
