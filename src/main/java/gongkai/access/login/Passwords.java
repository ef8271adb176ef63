package gongkai.access.login;

import gongkai.report.Rejected;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes and verifies passwords at a cost that makes guessing expensive, a few at a time so that
 * many log-ins cannot exhaust the memory.
 */
public final class Passwords {
  /** What OWASP recommends at least: 19 MiB, two passes. */
  private static final int MEMORY_KIB = 19_456;

  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LONGEST = 1024;
  private static final int AT_A_TIME = 4;
  private static final int PATIENCE_SECONDS = 20;

  private final int memory;
  private final int passes;
  private final SecureRandom random = new SecureRandom();
  private final Semaphore places = new Semaphore(AT_A_TIME, true);
  private final String nobodys;

  public Passwords() {
    this(MEMORY_KIB, PASSES);
  }

  /**
   * @param memory KiB that a hash takes
   * @param passes over that memory
   */
  Passwords(int memory, int passes) {
    this.memory = memory;
    this.passes = passes;
    this.nobodys = hash(Secret.fresh(random).text());
  }

  /** The hash to keep, as a PHC string. */
  String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return inTurn(
        () -> Argon2.hash(plain(password), memory, passes, LANES, salt, HASH_BYTES).phc());
  }

  /**
   * Whether this is the password.
   *
   * @param phc the hash that was kept; null takes as long, as it is held against random bits
   */
  boolean matches(String password, String phc) {
    if (password.length() > LONGEST) {
      return false;
    }
    Argon2 kept = Argon2.parse(phc == null ? nobodys : phc);
    return inTurn(() -> kept.matches(plain(password)));
  }

  /** Whether the hash was made at another cost than today's. */
  boolean isOutdated(String phc) {
    Argon2 kept = Argon2.parse(phc);
    return kept.memory() != memory
        || kept.passes() != passes
        || kept.lanes() != LANES
        || kept.hash().length != HASH_BYTES;
  }

  /** Input methods write the same character with different widths. */
  private static String plain(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Rejected("busy", "登录的人太多，请稍后再试。");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Rejected("stopping", "服务器正在停止或重启，请稍后再试。");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
