package gongkai.workbook;

import gongkai.report.Report;

/** Writes a report into the workbook that it speaks of. */
public final class WorkbookWriter {
  private WorkbookWriter() {}

  /**
   * As {@link OpenWorkbook#annotate}, for a workbook that is not open.
   *
   * @throws gongkai.report.Rejected as {@link WorkbookReader#open(byte[], String)}
   */
  public static byte[] annotate(byte[] original, String fileName, Report report, boolean correct) {
    return WorkbookReader.open(original, fileName).annotate(report, correct);
  }
}
