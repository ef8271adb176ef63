package gongkai.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A part with some of its bytes replaced, from front to back; all others stay as they were. */
final class XmlSplice {
  private final byte[] source;
  private final ByteArrayOutputStream out;
  private int copied;

  XmlSplice(byte[] source) {
    this.source = source;
    this.out = new ByteArrayOutputStream(source.length + source.length / 8 + 1024);
  }

  /** Puts text in place of the bytes from {@code from} to before {@code to}. */
  XmlSplice replace(int from, int to, String text) {
    if (from < copied) {
      throw new IllegalStateException("Edits of a part must go from front to back");
    }
    out.write(source, copied, from - copied);
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    copied = to;
    return this;
  }

  XmlSplice insert(int at, String text) {
    return replace(at, at, text);
  }

  /** Whether nothing was changed so far. */
  boolean untouched() {
    return copied == 0 && out.size() == 0;
  }

  byte[] bytes() {
    out.write(source, copied, source.length - copied);
    copied = source.length;
    return out.toByteArray();
  }
}
