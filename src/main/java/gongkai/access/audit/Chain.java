package gongkai.access.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** How each entry's hash covers the entry and, through its predecessor's hash, all before it. */
final class Chain {
  /** Stands before the first entry. */
  static final String START = "0".repeat(64);

  private Chain() {}

  /**
   * An entry as it is hashed: plain text, so that even one that was made senseless can be checked.
   *
   * @param fields its number and whatever else it says, in the order of the table's columns
   */
  record Link(long n, List<String> fields, String hash) {}

  static String hash(String previous, List<String> fields) {
    MessageDigest digest = sha256();
    feed(digest, previous);
    fields.forEach(field -> feed(digest, field));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Its length before each field, so that no text can move from one field to the next. */
  private static void feed(MessageDigest digest, String field) {
    byte[] bytes = field.getBytes(UTF_8);
    digest.update((bytes.length + ":").getBytes(UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
