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
 * @param notes what is no proof of harm but worth knowing, one Chinese sentence each
 * @param head of the audit chain, to be noted outside; empty where it was not asked
 */
public record ArchiveVerification(
    long versions,
    int blobs,
    List<String> problems,
    List<String> orphans,
    List<String> notes,
    String head) {
  public ArchiveVerification {
    problems = List.copyOf(problems);
    orphans = List.copyOf(orphans);
    notes = List.copyOf(notes);
  }

  public boolean sound() {
    return problems.isEmpty();
  }
}
