package gongkai.archive;

import org.jdbi.v3.core.Handle;

/** Which version of a submission stands, and in which status it is: both follow from other rows. */
public final class Standing {
  /** The status of a submission {@code s}, from its latest version's findings and judgements. */
  public static final String STATUS =
      """
      SELECT CASE (SELECT verdict FROM judgement
          WHERE version_id = s.latest_id ORDER BY id DESC LIMIT 1)
        WHEN 'RETURNED' THEN 'RETURNED' WHEN 'APPROVED' THEN 'APPROVED'
        ELSE CASE WHEN EXISTS (SELECT 1 FROM finding f
            WHERE f.version_id = s.latest_id AND f.level = 'ERROR'
              AND ifnull((SELECT kind FROM remark r
                WHERE r.version_id = f.version_id AND r.n = f.n
                  AND r.kind <> 'ANSWERED' ORDER BY r.id DESC LIMIT 1), '')
                <> 'WAIVED')
          THEN 'WITH_ERRORS' ELSE 'FILED' END END
      """;

  private Standing() {}

  /** Lets the last version that was not taken back stand. */
  public static void refresh(Handle handle, long submission) {
    handle.execute(
        """
        UPDATE submission SET latest_id = (SELECT max(id) FROM version
          WHERE submission_id = submission.id AND id NOT IN (SELECT version_id FROM withdrawal))
        WHERE id = ?
        """,
        submission);
    handle.execute("UPDATE submission AS s SET status = (" + STATUS + ") WHERE id = ?", submission);
  }
}
