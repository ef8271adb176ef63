package gongkai.desk;

import gongkai.reading.Recognised;
import gongkai.report.Finding;
import gongkai.rule.Checked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The tables of a workbook, and how the rules ended on them.
 *
 * @param fingerprint of the definitions that judged them
 */
public record Judged(Recognised recognised, Checked checked, String fingerprint) {

  /** What reading and the rules found, the gravest first. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(recognised.findings());
    findings.addAll(checked.findings());
    findings.sort(Comparator.comparing(Finding::level));
    return findings;
  }
}
