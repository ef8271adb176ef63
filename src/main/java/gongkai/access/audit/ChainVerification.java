package gongkai.access.audit;

import java.util.List;
import java.util.Optional;

/**
 * What recomputing the chain showed.
 *
 * @param head the last entry that is sound
 * @param broken the number of the first entry that is not, or 0 when all are
 * @param problem what is wrong with it, in Chinese, or null
 * @param contradictions rows that do not stand as the chain says, one Chinese sentence each
 */
public record ChainVerification(
    Head head, long broken, String problem, List<String> contradictions) {
  public ChainVerification {
    contradictions = List.copyOf(contradictions);
  }

  /** Whether the chain is whole and everything stands as it says. */
  public boolean isSound() {
    return broken == 0 && contradictions.isEmpty();
  }

  /** What is wrong, if anything is. */
  public Optional<String> complaint() {
    return Optional.ofNullable(
        problem != null || contradictions.isEmpty() ? problem : String.join("\n", contradictions));
  }
}
