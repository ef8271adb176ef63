package gongkai.reading;

import gongkai.report.Finding;
import gongkai.report.Outcomes;
import gongkai.table.Filing;
import gongkai.template.Template;
import java.util.List;

/**
 * A workbook once its tables are found.
 *
 * @param template the template it follows
 * @param beside the template that was made of its other sheets by their own headers, or null
 * @param filing what it says
 * @param outcomes how the rules of reading ended
 */
public record Recognised(
    Template template, Template beside, Filing filing, Outcomes.Result outcomes) {

  /** A filing without the tables that no template asks for. */
  public Filing own(Filing filing) {
    return beside == null
        ? filing
        : filing.with(
            filing.tables().stream().filter(it -> beside.table(it.name()) == null).toList());
  }

  /** What reading found wrong. */
  public List<Finding> findings() {
    return outcomes.findings();
  }
}
