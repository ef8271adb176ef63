package gongkai.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.archive.store.Database;
import gongkai.report.Rejected;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
  @TempDir Path folder;

  @Test
  void a_new_folder_gets_a_database_in_write_ahead_mode_with_foreign_keys() {
    try (Database database = Database.open(folder.resolve("new/data"))) {
      assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(database, "synchronous")).isEqualTo("2");
    }
    assertThat(folder.resolve("new/data/gongkai.db")).exists();
  }

  @Test
  void what_was_written_is_there_after_reopening() {
    try (Database database = Database.open(folder)) {
      insert(database, 1);
    }
    try (Database database = Database.open(folder)) {
      assertThat(count(database)).isEqualTo(1);
    }
  }

  @Test
  void a_transaction_that_throws_leaves_nothing() {
    try (Database database = Database.open(folder)) {
      assertThatThrownBy(
              () ->
                  database.write(
                      handle -> {
                        handle.execute("INSERT INTO word (text) VALUES (?)", "甲");
                        throw new IllegalStateException("power cut");
                      }))
          .hasMessage("power cut");
      assertThat(count(database)).isZero();
    }
  }

  @Test
  void readers_cannot_write() {
    try (Database database = Database.open(folder)) {
      assertThatThrownBy(
              () ->
                  database.read(
                      handle -> handle.execute("INSERT INTO word (text) VALUES (?)", "甲")))
          .rootCause()
          .hasMessageContaining("readonly");
    }
  }

  @Test
  void many_threads_write_and_none_is_told_that_the_database_is_busy() throws Exception {
    try (Database database = Database.open(folder);
        Database otherProcess = Database.open(folder)) {
      var threads = Executors.newFixedThreadPool(8);
      List<Callable<Object>> tasks = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        int number = i;
        tasks.add(
            () -> {
              insert(number % 2 == 0 ? database : otherProcess, number);
              return count(database);
            });
      }
      for (Future<Object> done : threads.invokeAll(tasks)) {
        done.get();
      }
      threads.shutdown();
      assertThat(count(database)).isEqualTo(200);
    }
  }

  @Test
  void a_folder_of_a_newer_program_is_refused_and_left_as_it_was() throws Exception {
    try (Database database = Database.open(folder)) {
      database.write(
          handle ->
              handle.execute(
                  "INSERT INTO flyway_schema_history SELECT installed_rank + 1000, '9999',"
                      + " 'later', type, 'V9999__later.sql', 0, installed_by, installed_on,"
                      + " execution_time, success FROM flyway_schema_history LIMIT 1"));
    }
    long size = Files.size(folder.resolve("gongkai.db"));

    assertThatThrownBy(() -> Database.open(folder))
        .isInstanceOfSatisfying(
            Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("newer-archive"))
        .hasMessageContaining("更新版本");
    assertThat(folder.resolve("gongkai.db")).hasSize(size);
  }

  /** A folder of every schema there ever was, with something in it, opens and keeps it. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "100", "101", "102", "120", "130", "140"})
  void a_folder_of_an_older_program_is_brought_up_to_date(String version) {
    migrate(version);

    try (Database database = Database.open(folder)) {
      assertThat(count(database)).isEqualTo(1);
      assertThat(versions(database)).isEqualTo(migrations());
    }
  }

  @Test
  void every_schema_is_tried() {
    assertThat(migrations()).containsExactly("1", "100", "101", "102", "120", "130", "140");
  }

  private void migrate(String version) {
    String url = "jdbc:sqlite:" + folder.resolve("gongkai.db");
    flyway(url).target(version).load().migrate();
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("INSERT INTO word (text) VALUES ('旧')");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> migrations() {
    return Arrays.stream(flyway("jdbc:sqlite::memory:").load().info().all())
        .map(it -> it.getVersion().getVersion())
        .toList();
  }

  private static FluentConfiguration flyway(String url) {
    return Flyway.configure().dataSource(url, null, null).locations("classpath:db/migration");
  }

  private static List<String> versions(Database database) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT version FROM flyway_schema_history WHERE success = 1"
                        + " ORDER BY installed_rank")
                .mapTo(String.class)
                .list());
  }

  private static String pragma(Database database, String name) {
    return database.read(handle -> handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
  }

  private static void insert(Database database, int number) {
    database.write(handle -> handle.execute("INSERT INTO word (text) VALUES (?)", "字" + number));
  }

  private static int count(Database database) {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM word").mapTo(Integer.class).one());
  }
}
