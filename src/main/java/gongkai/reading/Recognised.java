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
 * @param filing what it says
 * @param outcomes how the rules of reading ended
 */
public record Recognised(Template template, Filing filing, Outcomes.Result outcomes) {

  /** What reading found wrong. */
  public List<Finding> findings() {
    return outcomes.findings();
  }
}
