package gongkai.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** In which characters Chinese files are written: UTF-8, or what Windows took before. */
public final class Encodings {
  /** What old Chinese programs write without saying so. */
  public static final Charset GB18030 = Charset.forName("GB18030");

  private Encodings() {}

  /** The text of these bytes without a byte order mark; empty when they are text in neither. */
  public static Optional<String> decode(byte[] bytes) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
      try {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
      } catch (CharacterCodingException e) {
        // The next one, if there is one.
      }
    }
    return Optional.empty();
  }
}
