package gongkai.report;

import java.util.List;

/** The counts of a report. */
public record Summary(int errors, int warnings, int roundings, int infos, int filled, Rules rules) {

  /** How the rules ended; every rule is counted once. */
  public record Rules(int passed, int failed, int notApplicable, int couldNotRun) {
    Rules plus(Rules other) {
      return new Rules(
          passed + other.passed,
          failed + other.failed,
          notApplicable + other.notApplicable,
          couldNotRun + other.couldNotRun);
    }
  }

  public static Summary of(List<Finding> findings, int filled, Rules rules) {
    return new Summary(
        count(findings, Level.ERROR),
        count(findings, Level.WARNING),
        count(findings, Level.ROUNDING),
        count(findings, Level.INFO),
        filled,
        rules);
  }

  private static int count(List<Finding> findings, Level level) {
    return (int) findings.stream().filter(finding -> finding.level() == level).count();
  }
}
