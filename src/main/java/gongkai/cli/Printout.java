package gongkai.cli;

import gongkai.report.Finding;
import gongkai.report.Missing;
import gongkai.report.Report;
import java.io.PrintStream;
import java.util.List;

/** A report for reading on a terminal. */
final class Printout {
  private static final int MOST_MISSING = 10;
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
    printMissing(Missing.together(report.missing()));
  }

  private void printMissing(List<Missing> missing) {
    missing.stream().limit(MOST_MISSING).forEach(it -> out.println("[待填写] " + it.message()));
    int more = missing.size() - MOST_MISSING;
    if (more > 0) {
      out.println("[待填写] 另有 " + more + " 处，返回工作簿的“情况说明”表里都有标明。");
    }
  }
}
