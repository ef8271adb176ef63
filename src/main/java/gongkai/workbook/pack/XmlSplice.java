package gongkai.workbook.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A part with some of its bytes replaced, from front to back; all others stay as they were. */
public final class XmlSplice implements PackedPart.Content {
  private final byte[] source;
  private final List<Edit> edits = new ArrayList<>();
  private int done;

  private record Edit(int from, int to, byte[] by) {}

  public XmlSplice(byte[] source) {
    this.source = source;
  }

  /** Puts text in place of the bytes from {@code from} to before {@code to}. */
  public XmlSplice replace(int from, int to, String text) {
    if (from < done) {
      throw new IllegalStateException("Edits of a part must go from front to back");
    }
    edits.add(new Edit(from, to, text.getBytes(StandardCharsets.UTF_8)));
    done = to;
    return this;
  }

  public XmlSplice insert(int at, String text) {
    return replace(at, at, text);
  }

  /** Whether nothing was changed so far. */
  public boolean untouched() {
    return edits.isEmpty();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    int copied = 0;
    for (Edit edit : edits) {
      out.write(source, copied, edit.from() - copied);
      out.write(edit.by());
      copied = edit.to();
    }
    out.write(source, copied, source.length - copied);
  }

  /** The changed part as a whole. */
  public byte[] bytes() {
    var out = new ByteArrayOutputStream(source.length + source.length / 8 + 1024);
    try {
      writeTo(out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
