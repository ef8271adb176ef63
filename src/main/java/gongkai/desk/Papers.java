package gongkai.desk;

/**
 * What is examined together.
 *
 * @param name file name of what is judged, with extension
 * @param bytes a workbook, or a whole publication as .docx or .pdf
 * @param text the 情况说明 that people wrote to a workbook, as plain lines; null when none came
 * @param workbook what a publication must agree with; null when it came alone
 */
public record Papers(String name, byte[] bytes, String text, byte[] workbook) {

  /** A workbook or a publication alone. */
  public Papers(String name, byte[] bytes) {
    this(name, bytes, null, null);
  }
}
