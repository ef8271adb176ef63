package gongkai.performance;

import gongkai.report.CouldNotRun;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.Summary;
import java.util.List;
import java.util.Map;

/**
 * What there is to say about the performance forms of a filing.
 *
 * @param forms how many forms were found
 * @param filled blank cells and what the rules determine for them
 * @param rules how the rules for this filing's template ended, each counted once
 * @param projects the drafted 自评综述 of each project, in the order of the sheets
 * @param whole what section 十三 says of all of them together
 * @param answers what they say of what the input sheets of the workbook ask
 */
public record PerformanceResult(
    int forms,
    List<Finding> findings,
    List<Filled> filled,
    Summary.Rules rules,
    List<CouldNotRun> couldNotRun,
    List<ProjectSummary> projects,
    WholeSummary whole,
    FormAnswers answers) {
  /** Of a filing whose library says nothing of performance forms. */
  public static final PerformanceResult NONE =
      new PerformanceResult(
          0,
          List.of(),
          List.of(),
          new Summary.Rules(0, 0, 0, 0),
          List.of(),
          List.of(),
          new WholeSummary(null, null, null, null, null, null),
          new FormAnswers(Map.of(), null, List.of()));

  public PerformanceResult {
    findings = List.copyOf(findings);
    filled = List.copyOf(filled);
    couldNotRun = List.copyOf(couldNotRun);
    projects = List.copyOf(projects);
  }
}
