package gongkai.archive;

import java.util.List;

/**
 * What a look through the whole archive found.
 *
 * @param versions how many versions there are
 * @param blobs how many stored files they refer to
 * @param problems what is broken, one Chinese sentence each
 * @param orphans hashes of stored files that nothing refers to; a crash leaves them, they harm
 *     nobody
 */
public record ArchiveVerification(
    long versions, int blobs, List<String> problems, List<String> orphans) {
  public ArchiveVerification {
    problems = List.copyOf(problems);
    orphans = List.copyOf(orphans);
  }

  public boolean sound() {
    return problems.isEmpty();
  }
}
