package gongkai.archive.store;

import gongkai.report.Rejected;
import java.nio.file.AccessDeniedException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the disk below the archive can do to us, in words; all of it passes without our doing. */
public final class StorageFailure {
  private StorageFailure() {}

  /** What to tell who asked; empty when something else went wrong. */
  public static Optional<Rejected> of(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      Rejected told = told(cause);
      if (told != null) {
        return Optional.of(told);
      }
    }
    return Optional.empty();
  }

  private static Rejected told(Throwable cause) {
    if (cause instanceof SQLiteException sqlite) {
      return told(sqlite.getResultCode());
    }
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("no space left") || message.contains("disk quota")) {
      return noRoom();
    }
    if (message.contains("read-only file system") || cause instanceof AccessDeniedException) {
      return readOnly();
    }
    return cause instanceof SQLTransientConnectionException ? locked() : null;
  }

  private static Rejected told(SQLiteErrorCode code) {
    // Extended codes keep the plain one in their lowest byte.
    int plain = code.code & 0xFF;
    if (plain == SQLiteErrorCode.SQLITE_FULL.code) {
      return noRoom();
    }
    if (plain == SQLiteErrorCode.SQLITE_BUSY.code || plain == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return locked();
    }
    boolean refused =
        plain == SQLiteErrorCode.SQLITE_READONLY.code
            || plain == SQLiteErrorCode.SQLITE_CANTOPEN.code
            || plain == SQLiteErrorCode.SQLITE_IOERR.code;
    return refused ? readOnly() : null;
  }

  private static Rejected noRoom() {
    return new Rejected("no-room", "服务器的磁盘已满，没有存档；请管理员清理磁盘，之后重试即可，不需要重启。");
  }

  private static Rejected readOnly() {
    return new Rejected("not-ready", "存档暂时不能读写，没有存档；请管理员检查数据文件夹的权限和磁盘，之后重试即可。");
  }

  private static Rejected locked() {
    return new Rejected("busy", "存档正被占用（例如备份或杀毒软件），没有存档，请稍后再试。");
  }
}
