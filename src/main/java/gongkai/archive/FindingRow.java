package gongkai.archive;

import gongkai.report.Finding;
import gongkai.report.FindingCell;

/** What the database keeps of a finding, to be searched for and counted. */
record FindingRow(String rule, String level, String message, String sheet, String address) {
  static FindingRow of(Finding finding) {
    FindingCell cell = finding.cells().isEmpty() ? null : finding.cells().get(0);
    return new FindingRow(
        finding.rule(),
        finding.level().name(),
        finding.message(),
        cell == null ? null : cell.sheet(),
        cell == null ? null : cell.address());
  }
}
