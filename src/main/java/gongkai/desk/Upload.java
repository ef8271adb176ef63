package gongkai.desk;

import gongkai.workbook.text.WrittenText;
import java.io.IOException;

/**
 * A workbook as it arrives.
 *
 * @param name its file name as the sender gave it
 * @param content read only when its turn has come, so that waiting costs no memory
 * @param text the 情况说明 that people wrote themselves, .docx or .txt; null when none came
 */
public record Upload(String name, Content content, Content text) {

  /** A workbook alone. */
  public Upload(String name, Content content) {
    this(name, content, null);
  }

  /** The written text as plain lines, or null. */
  String ownText() throws IOException {
    return text == null ? null : WrittenText.read(text.read());
  }

  /** Where the bytes are. */
  @FunctionalInterface
  public interface Content {
    byte[] read() throws IOException;
  }
}
