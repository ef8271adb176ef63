package gongkai.narrative;

import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.Missing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what a draft lacks and what it stumbles over, each once. */
final class Ledger {
  private final Set<Missing> missing = new LinkedHashSet<>();
  private final Set<Filled> filled = new LinkedHashSet<>();
  private final Set<Finding> findings = new LinkedHashSet<>();

  void ask(Gap gap) {
    missing.add(gap.missing());
  }

  /** Notes a finding; null is none. */
  void report(Finding finding) {
    if (finding != null) {
      findings.add(finding);
    }
  }

  /** Notes what an archived filing says for a blank cell of an input sheet. */
  void fill(Filled blank) {
    filled.add(blank);
  }

  List<Filled> filled() {
    return new ArrayList<>(filled);
  }

  List<Missing> missing() {
    return new ArrayList<>(missing);
  }

  List<Finding> findings() {
    return new ArrayList<>(findings);
  }
}
