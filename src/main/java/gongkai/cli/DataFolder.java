package gongkai.cli;

import gongkai.access.audit.Head;
import gongkai.archive.ArchiveVerification;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder that holds an archive and all that belongs to it.
 *
 * <p>Everything here throws {@link gongkai.report.Rejected} when the folder holds no archive.
 */
public interface DataFolder {
  /**
   * Writes everything into one zip file, also while a server works on it.
   *
   * @return what is in it
   */
  BackedUp backup(Path file);

  /**
   * Makes the folder from a backup; no server may be working on it.
   *
   * @param setAside whether a folder that is in use is moved aside; else it is refused
   */
  Restored restore(Path file, boolean setAside);

  /** Reads every row and every stored file, and examines each workbook again. */
  ArchiveVerification verify();

  /**
   * Recomputes the audit chain.
   *
   * @param kept a head that was kept elsewhere, or null
   */
  gongkai.access.audit.ChainVerification verifyAudit(Head kept);

  /**
   * Looks at the machine and the archive.
   *
   * @param backups folder of the daily backups, or null
   */
  List<Finding> doctor(Path backups);

  /**
   * Something that was looked at.
   *
   * @param remedy what to do about it; null when all is well
   */
  record Finding(String what, String found, String remedy) {}

  /** The secret of a new link that makes an administrator. */
  String administratorLink();

  /**
   * A backup that was written.
   *
   * @param lost hashes of stored files that are missing or damaged and therefore not in it
   * @param head of the audit chain that it holds, to be noted outside
   */
  record BackedUp(List<String> lost, Head head) {}

  /**
   * A folder made from a backup.
   *
   * @param aside where the folder that was there is now, or null
   */
  record Restored(ArchiveVerification found, Path aside) {
    Optional<Path> before() {
      return Optional.ofNullable(aside);
    }
  }
}
