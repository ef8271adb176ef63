package gongkai.desk;

import java.io.IOException;

/**
 * A workbook as it arrives.
 *
 * @param name its file name as the sender gave it
 * @param content read only when its turn has come, so that waiting costs no memory
 */
public record Upload(String name, Content content) {

  /** Where the bytes are. */
  @FunctionalInterface
  public interface Content {
    byte[] read() throws IOException;
  }
}
