package gongkai.desk;

import gongkai.form.FormResult;
import gongkai.reading.Recognised;
import gongkai.report.Filled;
import gongkai.report.Finding;
import gongkai.report.Outcomes;
import gongkai.rule.Checked;
import gongkai.table.Filing;
import gongkai.table.Related;
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
    Recognised recognised, Related related, Checked checked, FormResult forms, String fingerprint) {

  /** How all rules ended; each is counted once. */
  public Outcomes.Result outcomes() {
    return recognised.outcomes().and(checked.outcomes()).and(forms.outcomes());
  }

  /** What the workbook says in the tables of its template, once they are completed. */
  public Filing filing() {
    return recognised.own(checked.filing());
  }

  /** What reading and the rules found, the gravest first. */
  public List<Finding> findings() {
    return outcomes().findings().stream().sorted(Comparator.comparing(Finding::level)).toList();
  }

  public List<Filled> filled() {
    return Stream.concat(checked.filled().stream(), forms.filled().stream()).toList();
  }
}
