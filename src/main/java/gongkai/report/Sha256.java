package gongkai.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one digest of this program. */
public final class Sha256 {
  private final MessageDigest digest;

  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every Java has it.
      throw new IllegalStateException(e);
    }
  }

  /** The digest of these bytes in hexadecimal. */
  public static String hex(byte[] bytes) {
    return new Sha256().feed(bytes).hex();
  }

  /** The digest of a text's UTF-8. */
  public static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Goes on with these bytes. */
  public Sha256 feed(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** Goes on with a field: its length first, so that no text can move from one to the next. */
  public Sha256 field(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return feed((bytes.length + ":").getBytes(StandardCharsets.UTF_8)).feed(bytes);
  }

  /** What all that was fed comes to. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
