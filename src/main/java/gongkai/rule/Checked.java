package gongkai.rule;

import gongkai.report.Cause;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.Outcomes;
import gongkai.table.CellRef;
import gongkai.table.Filing;
import java.util.List;
import java.util.Set;

/**
 * A filing once it is completed and checked.
 *
 * @param filing with its blanks filled
 * @param filled which blanks, and how
 * @param outcomes how the rules ended
 * @param doubted cells whose amount, code or name must not be published as it stands
 */
public record Checked(
    Filing filing,
    List<Filled> filled,
    Outcomes.Result outcomes,
    List<Cause> causes,
    Set<CellRef> doubted) {
  public Checked {
    filled = List.copyOf(filled);
    causes = List.copyOf(causes);
    doubted = Set.copyOf(doubted);
  }

  public List<Finding> findings() {
    return outcomes.findings();
  }
}
