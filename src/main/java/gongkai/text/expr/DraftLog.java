package gongkai.text.expr;

import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.Missing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what a draft lacks and what it stumbles over, each once. */
public final class DraftLog {
  private final Set<Missing> missing = new LinkedHashSet<>();
  private final Set<Filled> filled = new LinkedHashSet<>();
  private final Set<Finding> findings = new LinkedHashSet<>();

  public void ask(Gap gap) {
    missing.add(gap.missing());
  }

  /** Notes a finding; null is none. */
  public void report(Finding finding) {
    if (finding != null) {
      findings.add(finding);
    }
  }

  /** Notes what an archived filing says for a blank cell of an input sheet. */
  void fill(Filled blank) {
    filled.add(blank);
  }

  public List<Filled> filled() {
    return new ArrayList<>(filled);
  }

  public List<Missing> missing() {
    return new ArrayList<>(missing);
  }

  public List<Finding> findings() {
    return new ArrayList<>(findings);
  }
}
