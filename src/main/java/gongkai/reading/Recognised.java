package gongkai.reading;

import gongkai.report.Finding;
import gongkai.table.Filing;
import gongkai.template.Template;
import java.util.List;

/**
 * A workbook once its tables are found.
 *
 * @param template the template it follows
 * @param filing what it says
 * @param findings what reading found wrong
 */
public record Recognised(Template template, Filing filing, List<Finding> findings) {
  public Recognised {
    findings = List.copyOf(findings);
  }
}
