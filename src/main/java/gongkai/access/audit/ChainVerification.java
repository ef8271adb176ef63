package gongkai.access.audit;

import java.util.Optional;

/**
 * What recomputing the chain showed.
 *
 * @param head the last entry that is sound
 * @param broken the number of the first entry that is not, or 0 when all are
 * @param problem what is wrong with it, in Chinese, or null
 */
public record ChainVerification(Head head, long broken, String problem) {

  static ChainVerification sound(Head head) {
    return new ChainVerification(head, 0, null);
  }

  public boolean isSound() {
    return broken == 0;
  }

  /** What is wrong, if anything is. */
  public Optional<String> complaint() {
    return Optional.ofNullable(problem);
  }
}
