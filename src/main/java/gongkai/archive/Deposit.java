package gongkai.archive;

import gongkai.report.Rejected;
import gongkai.report.Report;
import gongkai.table.Filing;
import gongkai.table.Unit;

/**
 * What is to be archived as one version.
 *
 * @param unit the unit that it belongs to, which may know more than the workbook says
 * @param by who files it, or null when nobody logged in
 * @param fileName the workbook's name
 * @param original its bytes as posted
 * @param corrected the bytes that were returned
 * @param report the report that was returned
 * @param filing its figures, once completed
 */
public record Deposit(
    Unit unit,
    String by,
    String fileName,
    byte[] original,
    byte[] corrected,
    Report report,
    Filing filing) {

  public Deposit {
    if (unit == null || unit.name() == null || unit.name().isBlank()) {
      throw new Rejected("no-unit", "工作簿里没有单位名称，请在表头“部门（单位）”处填写后再报送。");
    }
    if (filing.year() == null) {
      throw new Rejected("no-year", "工作簿里没有年度，请在表的标题中写明年度（如 2024年度）后再报送。");
    }
  }

  /** Year of the budget. */
  public int year() {
    return filing.year();
  }

  /** The template's family, e.g. {@code final-accounts}. */
  public String family() {
    return filing.template().split("/")[0];
  }
}
