package gongkai.desk;

/** Reads a workbook, completes, checks and explains it. Implementations are safe to share. */
public interface Examiner {

  /**
   * @param fileName its name, with extension
   * @throws gongkai.report.Rejected when it is not a workbook that can be examined
   */
  Examined examine(String fileName, byte[] bytes);
}
