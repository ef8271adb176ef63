package gongkai.desk;

import gongkai.performance.PerformanceResult;
import gongkai.reading.Recognised;
import gongkai.report.CouldNotRun;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.Summary;
import gongkai.rule.Checked;
import gongkai.table.Related;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables and performance forms of a workbook, and how the rules ended on them.
 *
 * @param related what else the unit filed
 * @param fingerprint of the definitions that judged them
 */
public record Judged(
    Recognised recognised,
    Related related,
    Checked checked,
    PerformanceResult performance,
    String fingerprint) {

  /** What reading and the rules found, the gravest first. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(recognised.findings());
    findings.addAll(checked.findings());
    findings.addAll(performance.findings());
    findings.sort(Comparator.comparing(Finding::level));
    return findings;
  }

  public List<Filled> filled() {
    return Stream.concat(checked.filled().stream(), performance.filled().stream()).toList();
  }

  public List<CouldNotRun> couldNotRun() {
    return Stream.concat(
            checked.outcomes().couldNotRun().stream(), performance.couldNotRun().stream())
        .toList();
  }

  /** How all rules ended; each is counted once. */
  public Summary.Rules rules() {
    Summary.Rules tables = checked.outcomes().rules();
    Summary.Rules forms = performance.rules();
    return new Summary.Rules(
        tables.passed() + forms.passed(),
        tables.failed() + forms.failed(),
        tables.notApplicable() + forms.notApplicable(),
        tables.couldNotRun() + forms.couldNotRun());
  }
}
