package gongkai.archive;

import gongkai.table.Unit;
import java.util.List;

/**
 * What one unit filed for one year in one template family.
 *
 * @param id its public id
 * @param versions oldest first, never empty
 */
public record Submission(
    String id, Unit unit, int year, String family, Status status, List<Version> versions) {
  public Submission {
    versions = List.copyOf(versions);
  }

  public Version latest() {
    return versions.get(versions.size() - 1);
  }
}
