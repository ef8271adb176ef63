package gongkai.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.archive.store.Database;
import gongkai.report.Rejected;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
  private static final Actor WANG = new Actor("wang", "10.0.0.7");

  @TempDir Path folder;
  private Database database;
  private AuditLog log;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    log = new AuditLog(database, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_empty_log_is_sound() {
    assertThat(log.verify())
        .isEqualTo(new ChainVerification(new Head(0, "0".repeat(64)), 0, null, List.of()));
  }

  @Test
  void entries_say_who_did_what_when_from_where_to_what_and_how_it_ended() {
    log.done(WANG, AuditEvent.FILED, "104013", "第 1 版");
    log.refused(WANG, AuditEvent.LOG_IN, "wang", "密码不对");

    assertThat(log.entries(AuditQuery.ALL).items())
        .extracting(
            AuditEntry::n,
            AuditEntry::at,
            AuditEntry::actor,
            AuditEntry::event,
            AuditEntry::target,
            AuditEntry::outcome)
        .containsExactly(
            tuple(2L, NOW, WANG, AuditEvent.LOG_IN, "wang", Outcome.REFUSED),
            tuple(1L, NOW, WANG, AuditEvent.FILED, "104013", Outcome.DONE));
    assertThat(log.verify().isSound()).isTrue();
    assertThat(log.verify().head().n()).isEqualTo(2);
  }

  @Test
  void entries_are_found_by_actor_event_target_outcome_and_time() {
    log.done(WANG, AuditEvent.FILED, "104013", "");
    log.done(Actor.SYSTEM, AuditEvent.LINK_ISSUED, "li", "");
    log.refused(WANG, AuditEvent.LOG_IN, "wang", "");

    assertThat(count(query("wang", null, null, null, null, null))).isEqualTo(2);
    assertThat(count(query(null, AuditEvent.LINK_ISSUED, null, null, null, null))).isEqualTo(1);
    assertThat(count(query(null, null, "104013", null, null, null))).isEqualTo(1);
    assertThat(count(query(null, null, null, Outcome.REFUSED, null, null))).isEqualTo(1);
    assertThat(count(query(null, null, null, null, NOW, null))).isEqualTo(3);
    assertThat(count(query(null, null, null, null, null, NOW))).isZero();
    assertThat(log.entries(new AuditQuery(null, null, null, null, null, null, 2, 2)).items())
        .extracting(AuditEntry::n)
        .containsExactly(1L);
  }

  @Test
  void an_entry_is_undone_with_the_event_that_fails() {
    assertThatThrownBy(
            () ->
                database.write(
                    handle -> {
                      log.done(handle, WANG, AuditEvent.FILED, "104013", "");
                      throw new IllegalStateException("power cut");
                    }))
        .hasMessage("power cut");
    assertThat(count(AuditQuery.ALL)).isZero();
    assertThat(log.verify().isSound()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit SET detail = '' WHERE n = 2",
        "UPDATE audit SET n = 9 WHERE n = 3",
        "DELETE FROM audit WHERE n = 3",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE n = 2",
        "INSERT INTO audit SELECT n + 2, at, who, address, event, target, outcome, detail, hash,"
            + " evidence FROM audit WHERE n = 3",
      })
  void the_database_refuses_to_change_the_log(String attempt) {
    three();
    assertThatThrownBy(() -> database.write(handle -> handle.execute(attempt)))
        .rootCause()
        .hasMessageContaining("CONSTRAINT");
    assertThat(log.verify().isSound()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "UPDATE audit SET at = at + 1 WHERE n = 2 | 2 | 改动",
        "UPDATE audit SET who = 'li' WHERE n = 1 | 1 | 改动",
        "UPDATE audit SET address = '' WHERE n = 3 | 3 | 改动",
        "UPDATE audit SET event = 'NOTHING' WHERE n = 3 | 3 | 改动",
        "UPDATE audit SET target = 'x' WHERE n = 2 | 2 | 改动",
        "UPDATE audit SET outcome = 'REFUSED' WHERE n = 2 | 2 | 改动",
        "UPDATE audit SET detail = 'x' WHERE n = 2 | 2 | 改动",
        "UPDATE audit SET who = 'wang1', address = '0.0.0.7' WHERE n = 2 | 2 | 改动",
        "UPDATE audit SET hash = (SELECT hash FROM audit WHERE n = 1) WHERE n = 3 | 3 | 改动",
        "DELETE FROM audit WHERE n = 1 | 1 | 不见了",
        "DELETE FROM audit WHERE n = 2 | 2 | 不见了",
        "DELETE FROM audit WHERE n = 3 | 3 | 末尾",
        "DELETE FROM audit | 1 | 末尾",
      })
  void whoever_gets_past_the_triggers_is_found_out(String attempt, long broken, String why)
      throws Exception {
    three();
    tamper(attempt);

    ChainVerification verification = log.verify();
    assertThat(verification.broken()).isEqualTo(broken);
    assertThat(verification.complaint()).get().asString().contains(why);
    assertThat(verification.head().n()).isEqualTo(broken - 1);
  }

  @Test
  void a_kept_head_finds_out_even_who_writes_the_whole_chain_anew() throws Exception {
    three();
    Head kept = log.verify().head();
    log.done(WANG, AuditEvent.LOG_OUT, "wang", "");
    assertThat(log.verify(Head.parse(kept.toString())).isSound()).isTrue();

    tamper("DELETE FROM audit", "DELETE FROM sqlite_sequence");
    log.done(WANG, AuditEvent.LOG_IN, "wang", "");
    assertThat(log.verify().isSound()).isTrue();
    assertThat(log.verify(kept).complaint()).get().asString().contains("记下的链头有 3 条");

    three();
    assertThat(log.verify().isSound()).isTrue();
    assertThat(log.verify(kept).broken()).isEqualTo(3);
  }

  @Test
  void a_head_that_is_none_is_refused() {
    assertThatThrownBy(() -> Head.parse("3"))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("链头");
  }

  @Test
  void any_text_comes_back_as_it_was_hashed() {
    log.done(new Actor("\uD800", "a\0b"), AuditEvent.LOG_IN, "<b>\r\n", "长".repeat(5000));
    assertThat(log.verify().isSound()).isTrue();
    assertThat(log.entries(AuditQuery.ALL).items().get(0).detail()).hasSize(2000);
  }

  private void three() {
    IntStream.rangeClosed(1, 3)
        .forEach(n -> log.done(WANG, AuditEvent.FILED, "unit " + n, "detail"));
  }

  private long count(AuditQuery query) {
    return log.entries(query).total();
  }

  private static AuditQuery query(
      String who, AuditEvent deed, String target, Outcome outcome, Instant from, Instant to) {
    return new AuditQuery(who, deed, target, outcome, from, to, 1, 10);
  }

  /** What somebody with the file in hand could do. */
  private void tamper(String... statements) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gongkai.db"));
        var statement = connection.createStatement()) {
      statement.execute("DROP TRIGGER IF EXISTS audit_stays");
      statement.execute("DROP TRIGGER IF EXISTS audit_is_kept");
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }
}
