package gongkai.archive;

import gongkai.table.Unit;
import java.util.List;

/**
 * What one unit filed for one year in one template family.
 *
 * @param id its public id
 * @param versions oldest first, never empty, with those that were taken back
 * @param standing number of the version that stands: the last that was not taken back
 */
public record Submission(
    String id,
    Unit unit,
    int year,
    String family,
    Status status,
    List<Version> versions,
    int standing) {
  public Submission {
    versions = List.copyOf(versions);
  }

  /** The version that stands. */
  public Version latest() {
    return versions.get(standing - 1);
  }
}
