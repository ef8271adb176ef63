package gongkai.reading.row;

import gongkai.table.Labels;
import gongkai.template.BandSpec;
import gongkai.template.RowSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds which named row of a template a label means, as the rows go by from the top. */
final class RowMatcher {
  private static final double NEAR = 0.8;
  private static final int SHORTEST = 4;
  private static final int MOST_OPEN = 8;
  private final BandSpec band;
  private final Set<String> seen = new HashSet<>();

  RowMatcher(BandSpec band) {
    this.band = band;
  }

  /** The named row that this label is as the last of its side, or null. */
  RowSpec last(String label) {
    return taken(
        band.rows().stream()
            .filter(spec -> spec.last().contains(label) && !seen.contains(spec.key()))
            .findFirst()
            .orElse(null));
  }

  /** The named row that this label is, or null. */
  RowSpec exact(String label) {
    RowSpec found = null;
    for (RowSpec spec : band.rows()) {
      if (spec.names().contains(label) && above(spec) && better(spec, found)) {
        found = spec;
      }
    }
    return taken(found);
  }

  /** The named row not yet met whose name is nearly this label, or null. */
  RowSpec near(String label) {
    RowSpec found = null;
    double best = NEAR;
    for (RowSpec spec : band.rows()) {
      if (seen.contains(spec.key()) || !above(spec) || label.length() < SHORTEST) {
        continue;
      }
      for (String name : spec.names()) {
        double alike = ofLikeLength(name, label) ? Labels.likeness(name, label) : 0;
        if (alike >= best) {
          best = alike;
          found = spec;
        }
      }
    }
    return taken(found);
  }

  /** Named rows that have not been met, but for those that stand below another. */
  List<String> open() {
    return band.rows().stream()
        .filter(spec -> spec.under() == null && !seen.contains(spec.key()))
        .map(RowSpec::key)
        .limit(MOST_OPEN)
        .toList();
  }

  /** Names of very different length cannot be near; to compare them would cost time. */
  private static boolean ofLikeLength(String one, String other) {
    return Math.min(one.length(), other.length()) >= NEAR * Math.max(one.length(), other.length());
  }

  private boolean above(RowSpec spec) {
    return spec.under() == null || seen.contains(spec.under());
  }

  /** A row below its own heading is meant before one that may stand anywhere. */
  private boolean better(RowSpec spec, RowSpec than) {
    if (than == null) {
      return true;
    }
    boolean fresh = !seen.contains(spec.key());
    boolean thanFresh = !seen.contains(than.key());
    if (fresh != thanFresh) {
      return fresh;
    }
    return spec.under() != null && than.under() == null;
  }

  private RowSpec taken(RowSpec spec) {
    if (spec != null) {
      seen.add(spec.key());
    }
    return spec;
  }
}
