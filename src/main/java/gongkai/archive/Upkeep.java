package gongkai.archive;

import gongkai.archive.store.BlobStore;
import gongkai.archive.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Looks whether everything is still there, and clears away what crashes left. */
final class Upkeep {
  /** Longer than any filing takes: its bytes are there before the rows that refer to them. */
  private static final Duration IN_USE = Duration.ofHours(1);

  private static final String REFERENCES =
      """
      SELECT original FROM version
      UNION SELECT corrected FROM version
      UNION SELECT report FROM version
      """;

  private final Database database;
  private final BlobStore blobs;
  private final Clock clock;

  Upkeep(Database database, BlobStore blobs, Clock clock) {
    this.database = database;
    this.blobs = blobs;
    this.clock = clock;
  }

  /** The hashes that versions refer to, in order. */
  TreeSet<String> references() {
    List<String> references = database.read(handle -> texts(handle, REFERENCES));
    return new TreeSet<>(references);
  }

  ArchiveVerification verify() {
    // Stored files first: one that arrives later is neither an orphan nor missing.
    TreeSet<String> orphans = blobs.hashes();
    TreeSet<String> references = references();
    orphans.removeAll(references);
    List<String> problems = new ArrayList<>(database.read(Upkeep::rowProblems));
    for (String hash : references) {
      if (!blobs.isIntact(hash)) {
        problems.add("存档文件 %s 丢失或已损坏，涉及 %s，请从备份恢复。".formatted(hash, users(hash)));
      }
    }
    long versions = database.read(handle -> number(handle, "SELECT count(*) FROM version"));
    return new ArchiveVerification(
        versions, references.size(), problems, List.copyOf(orphans), List.of(), "");
  }

  /** Deletes stored files that nothing refers to and nobody is about to; how many. */
  int sweep() {
    Instant settled = clock.instant().minus(IN_USE);
    TreeSet<String> orphans = blobs.hashes();
    orphans.removeAll(references());
    int swept = blobs.deleteUnfinished(settled);
    for (String orphan : orphans) {
      swept += blobs.deleteIfOlder(orphan, settled) ? 1 : 0;
    }
    return swept;
  }

  private static List<String> rowProblems(Handle handle) {
    List<String> problems = new ArrayList<>();
    for (String complaint : texts(handle, "PRAGMA integrity_check")) {
      if (!complaint.equals("ok")) {
        problems.add("数据库文件已损坏（%s），请从备份恢复。".formatted(complaint));
      }
    }
    for (String table : texts(handle, "SELECT \"table\" FROM pragma_foreign_key_check")) {
      problems.add("数据库表 %s 里有一行指向不存在的记录，请从备份恢复。".formatted(table));
    }
    String gaps =
        """
        SELECT s.name FROM submission s LEFT JOIN version v ON v.submission_id = s.id
        GROUP BY s.id HAVING count(v.id) = 0 OR max(v.n) <> count(v.id)
          OR max(iif(v.id IN (SELECT version_id FROM withdrawal), NULL, v.id)) IS NOT s.latest_id
        """;
    for (String submission : texts(handle, gaps)) {
      problems.add("报送 %s 的版本不完整，请从备份恢复。".formatted(submission));
    }
    return problems;
  }

  private String users(String hash) {
    List<String> users =
        database.read(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT DISTINCT u.name || ' ' || s.year || '年第' || v.n || '版'
                        FROM version v JOIN submission s ON s.id = v.submission_id
                        JOIN unit u ON u.id = s.unit_id
                        WHERE :hash IN (v.original, v.corrected, v.report) LIMIT 5
                        """)
                    .bind("hash", hash)
                    .mapTo(String.class)
                    .list());
    return String.join("、", users);
  }

  private static List<String> texts(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(String.class).list();
  }

  private static long number(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }
}
