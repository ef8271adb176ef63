package gongkai.access.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash with all that is needed to make it again.
 *
 * @param memory KiB
 * @param passes over the memory
 * @param lanes computed beside each other
 */
record Argon2(int memory, int passes, int lanes, byte[] salt, byte[] hash) {
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,3})\\$([\\w+/]+)\\$([\\w+/]+)");

  /** Hashes a password with the costs of this one and with its salt, to as many bytes. */
  static Argon2 hash(String password, int memory, int passes, int lanes, byte[] salt, int size) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[size];
    generator.generateBytes(password.getBytes(UTF_8), hash);
    return new Argon2(memory, passes, lanes, salt, hash);
  }

  /** Reads the PHC string format, {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. */
  static Argon2 parse(String phc) {
    Matcher parts = PHC.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not an Argon2id hash in PHC format");
    }
    return new Argon2(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)),
        Base64.getDecoder().decode(parts.group(4)),
        Base64.getDecoder().decode(parts.group(5)));
  }

  boolean matches(String password) {
    Argon2 again = hash(password, memory, passes, lanes, salt, hash.length);
    return MessageDigest.isEqual(hash, again.hash);
  }

  /** The PHC string. */
  String phc() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(memory, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
  }
}
