package gongkai.rule;

import gongkai.report.Cause;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.Outcomes;
import gongkai.table.Filing;
import java.util.List;

/**
 * A filing once it is completed and checked.
 *
 * @param filing with its blanks filled
 * @param filled which blanks, and how
 * @param outcomes how the rules ended
 */
public record Checked(
    Filing filing, List<Filled> filled, Outcomes.Result outcomes, List<Cause> causes) {
  public Checked {
    filled = List.copyOf(filled);
    causes = List.copyOf(causes);
  }

  public List<Finding> findings() {
    return outcomes.findings();
  }
}
