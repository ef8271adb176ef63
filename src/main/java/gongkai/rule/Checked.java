package gongkai.rule;

import gongkai.report.Cause;
import gongkai.report.CouldNotRun;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.Summary;
import gongkai.table.Filing;
import java.util.List;

/**
 * A filing once it is completed and checked.
 *
 * @param filing with its blanks filled
 * @param filled which blanks, and how
 * @param rules how the rules ended
 */
public record Checked(
    Filing filing,
    List<Filled> filled,
    List<Finding> findings,
    List<Cause> causes,
    Summary.Rules rules,
    List<CouldNotRun> couldNotRun) {
  public Checked {
    filled = List.copyOf(filled);
    findings = List.copyOf(findings);
    causes = List.copyOf(causes);
    couldNotRun = List.copyOf(couldNotRun);
  }
}
