package gongkai.desk;

import gongkai.document.OpenDocument;
import gongkai.pdf.PdfReader;
import gongkai.report.Rejected;
import gongkai.workbook.document.WordReader;

/** Publications, told from workbooks by their bytes. */
public final class Publications {
  private Publications() {}

  /** Whether these bytes are a Word document or a PDF. */
  public static boolean isOne(byte[] bytes) {
    return PdfReader.isPdf(bytes) || WordReader.isWord(bytes);
  }

  /**
   * Opens a publication to be read and marked.
   *
   * @throws Rejected when it is damaged, protected, hostile, too large, or a scan
   */
  public static OpenDocument open(byte[] bytes) {
    return PdfReader.isPdf(bytes) ? PdfReader.open(bytes) : WordReader.open(bytes);
  }
}
