package gongkai.cli;

import gongkai.report.Finding;
import gongkai.report.Report;
import java.io.PrintStream;

/** A report for reading on a terminal. */
final class Printout {
  private final PrintStream out;

  Printout(PrintStream out) {
    this.out = out;
  }

  /** One line on the whole and, when asked for, one a finding. */
  void print(Report report, boolean withFindings) {
    out.println(report.file() + "：" + report.verdict());
    if (!withFindings) {
      return;
    }
    for (Finding finding : report.findings()) {
      out.println("[" + finding.level().label() + "] " + finding.rule() + " " + finding.message());
    }
    report.couldNotRun().forEach(it -> out.println("[未能审核] " + it.rule() + " " + it.why()));
    report.missing().forEach(it -> out.println("[待填写] " + it.message()));
  }
}
