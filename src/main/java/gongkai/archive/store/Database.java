package gongkai.archive.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import gongkai.report.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite file of a data folder.
 *
 * <p>SQLite lets many read while one writes, so there are two pools: readers, which never wait for
 * a writer, and a single writer, for which writers queue in this process instead of failing as
 * busy.
 */
public final class Database implements AutoCloseable {
  public static final String FILE = "gongkai.db";
  private static final int READERS = 8;
  private static final int PATIENCE_MILLIS = 30_000;

  /** Without it, INSERT OR REPLACE would slip past the triggers that forbid deleting. */
  private static final String GUARDED = "PRAGMA recursive_triggers = ON";

  private static final int CACHE_KIB = 32_000;

  private final Path file;
  private final HikariDataSource readers;
  private final HikariDataSource writer;
  private final Jdbi reading;
  private final Jdbi writing;
  private volatile Consumer<Handle> beforeWrites = handle -> {};
  private volatile Runnable afterWrites = () -> {};

  private Database(Path file) {
    this.file = file;
    // A writer that began by reading could not wait for another process: SQLite refuses at once.
    this.writer = pool("writer", 1, source(file, TransactionMode.IMMEDIATE), GUARDED);
    this.readers =
        pool("readers", READERS, source(file, TransactionMode.DEFERRED), "PRAGMA query_only = ON");
    this.reading = Jdbi.create(readers);
    this.writing = Jdbi.create(writer);
  }

  /**
   * Opens the database of a data folder and brings its schema up to date; makes both when absent.
   *
   * @throws Rejected when a newer program wrote it
   */
  public static Database open(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path file = folder.resolve(FILE);
    migrate(file);
    return new Database(file);
  }

  /** Runs questions on one unchanging state of the database. */
  public <T> T read(Function<Handle, T> questions) {
    return reading.inTransaction(questions::apply);
  }

  /**
   * Runs changes as one transaction: all of them are durable when this returns, none when it
   * throws. Not to be nested: there is one writer.
   */
  public <T> T write(Function<Handle, T> changes) {
    T done =
        writing.inTransaction(
            handle -> {
              beforeWrites.accept(handle);
              return changes.apply(handle);
            });
    afterWrites.run();
    return done;
  }

  /** Does something at the beginning of every transaction that writes. */
  public void beforeWrites(Consumer<Handle> work) {
    beforeWrites = work;
  }

  /** Does something after every transaction that wrote. */
  public void afterWrites(Runnable work) {
    afterWrites = work;
  }

  /** Writes a copy of one unchanging state of the database, while others read and write. */
  public void copyTo(Path copy) {
    try (var connection = source(file, TransactionMode.DEFERRED).getConnection();
        var statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, copy.toAbsolutePath().toString());
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("Could not copy the database to " + copy, e);
    }
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
  }

  private static void migrate(Path file) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(source(file, TransactionMode.IMMEDIATE))
            .locations("classpath:db/migration")
            .load();
    if (Arrays.stream(flyway.info().all()).anyMatch(Database::isFromTheFuture)) {
      throw new Rejected(
          "newer-archive",
          "数据文件夹“%s”由更新版本的公开程序写入，本程序不能打开，请改用新版本的程序，或者换一个数据文件夹。"
              .formatted(file.toAbsolutePath().getParent()));
    }
    flyway.migrate();
  }

  private static boolean isFromTheFuture(MigrationInfo migration) {
    return migration.getState() == MigrationState.FUTURE_SUCCESS
        || migration.getState() == MigrationState.FUTURE_FAILED;
  }

  private static DataSource source(Path file, TransactionMode mode) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // FULL, because what was acknowledged must outlive a power cut and not only a crash.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.setTransactionMode(mode);
    config.setCacheSize(-CACHE_KIB);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  private static HikariDataSource pool(String name, int size, DataSource source, String atStart) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setConnectionInitSql(atStart);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(2L * PATIENCE_MILLIS);
    // A file does not hang up, so there is nothing to renew.
    config.setMaxLifetime(0);
    return new HikariDataSource(config);
  }
}
