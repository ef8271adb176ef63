package gongkai.desk;

import gongkai.workbook.text.WrittenText;
import java.io.IOException;

/**
 * A workbook or a publication as it arrives.
 *
 * @param name its file name as the sender gave it
 * @param content read only when its turn has come, so that waiting costs no memory
 * @param text the 情况说明 that people wrote themselves, .docx or .txt; null when none came
 * @param workbook what a publication must agree with; null when it came alone
 */
public record Upload(String name, Content content, Content text, Content workbook) {

  /** A workbook or a publication alone. */
  public Upload(String name, Content content) {
    this(name, content, null, null);
  }

  /** All that came, read. */
  Papers papers() throws IOException {
    return new Papers(
        name,
        content.read(),
        text == null ? null : WrittenText.read(text.read()),
        workbook == null ? null : workbook.read());
  }

  /** Where the bytes are. */
  @FunctionalInterface
  public interface Content {
    byte[] read() throws IOException;
  }
}
