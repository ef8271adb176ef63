package gongkai.access.unit;

import java.time.Instant;

/**
 * A list that somebody wants to import, with what that would change now.
 *
 * @param by who brought it
 * @param applied whether it has been imported
 */
public record UnitProposal(
    long id,
    String fileName,
    Instant at,
    String by,
    UnitList list,
    UnitDiff diff,
    boolean applied) {

  /** Whether it can be imported. */
  public boolean isReady() {
    return !applied && diff.problems().isEmpty();
  }
}
