package gongkai.reading;

import gongkai.template.ColumnSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which column of a sheet is which column of a template, by header words. */
final class ColumnMatcher {
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
    pairings.sort((a, b) -> Integer.compare(b.closeness(), a.closeness()));
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

  /** Larger is closer: more words matched, earlier wording, shorter leftover path. */
  private static int closeness(ColumnSpec spec, SheetColumn column) {
    int best = 0;
    int order = 0;
    for (List<String> words : spec.wordings()) {
      if (column.path().containsAll(words) && words.contains(column.leaf())) {
        int leftover = column.path().size() - words.size();
        best = Math.max(best, 1000 * words.size() + 20 * (10 - Math.min(leftover, 9)) - order);
      }
      order++;
    }
    return best;
  }
}
