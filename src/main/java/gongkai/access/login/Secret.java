package gongkai.access.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongkai.report.Sha256;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 256 random bits that prove something to whoever keeps only their hash.
 *
 * @param text what is handed out, fit for URLs and cookies
 */
record Secret(String text) {
  private static final int BYTES = 32;

  static Secret fresh(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Secret(encode(bytes));
  }

  /** What is kept. So many random bits need no slow hash. */
  String hash() {
    return Sha256.hex(text);
  }

  /** Another secret that only who has this one can make, and that does not give this one away. */
  String derive(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(text.getBytes(UTF_8), "HmacSHA256"));
      return encode(mac.doFinal(purpose.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compares in a time that tells nothing. */
  static boolean same(String one, String other) {
    return one != null
        && other != null
        && MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Keeps it out of logs. */
  @Override
  public String toString() {
    return "Secret";
  }
}
