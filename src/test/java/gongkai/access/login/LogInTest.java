package gongkai.access.login;

import static gongkai.access.login.House.ADMIN;
import static gongkai.access.login.House.HOME;
import static gongkai.access.login.House.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gongkai.access.Role;
import gongkai.access.audit.AuditEntry;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditQuery;
import gongkai.access.audit.Outcome;
import gongkai.report.Rejected;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogInTest {
  @TempDir Path folder;
  private House house;

  @BeforeEach
  void open() {
    house = House.open(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void the_right_password_begins_a_session_of_that_person() {
    Person wang = house.accountant("wang");
    LoggedIn in = house.logIn(" ＷＡＮＧ ", PASSWORD);
    assertThat(in.session().principal()).isEqualTo(wang.principal());
    assertThat(house.events()).startsWith(AuditEvent.LOG_IN);
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_refused_alike() {
    house.accountant("wang");
    refused("wrong-password", () -> house.logIn("wang", "wrong"));
    refused("wrong-password", () -> house.logIn("nobody", "wrong"));
    assertThatThrownBy(() -> house.logIn("nobody", PASSWORD)).hasMessage("用户名或密码不对，请检查大小写和输入法后重试。");
  }

  @Test
  void failures_are_on_record_but_no_text_that_may_be_a_password() {
    house.accountant("wang");
    refused("wrong-password", () -> house.logIn("wang", "secret typed wrong"));
    refused("wrong-password", () -> house.logIn("typed-in-the-name-field", ""));
    var entries = house.access().log().entries(AuditQuery.ALL).items().subList(0, 2);
    assertThat(entries)
        .extracting(AuditEntry::target, AuditEntry::outcome)
        .containsExactly(tuple("(没有这个用户名)", Outcome.REFUSED), tuple("wang", Outcome.REFUSED));
    assertThat(entries.toString()).doesNotContain("typed", "secret");
  }

  @Test
  void a_person_without_a_password_cannot_log_in() {
    house
        .access()
        .people()
        .add(new PersonDetails("li", "李", Role.ACCOUNTANT, Set.of("104")), ADMIN);
    refused("wrong-password", () -> house.logIn("li", ""));
  }

  @Test
  void guessing_one_account_is_slowed_down_even_for_who_then_guesses_right() {
    house.accountant("wang");
    for (int i = 0; i < 5; i++) {
      refused("wrong-password", () -> house.logIn("wang", "wrong"));
    }
    refused("too-many-attempts", () -> house.logIn("wang", PASSWORD));
    refused("too-many-attempts", () -> house.logIn("WANG ", PASSWORD));
    house.clock().advance(Duration.ofSeconds(2));
    house.logIn("wang", PASSWORD);
    refused("wrong-password", () -> house.logIn("wang", "wrong"));
  }

  @Test
  void guessing_from_many_addresses_is_slowed_down_by_account() {
    house.accountant("wang");
    for (int i = 0; i < 5; i++) {
      String address = "10.1.1." + i;
      refused("wrong-password", () -> house.access().logIn().logIn("wang", "wrong", address, ""));
    }
    refused(
        "too-many-attempts", () -> house.access().logIn().logIn("wang", "wrong", "10.1.1.99", ""));
  }

  @Test
  void guessing_many_accounts_is_slowed_down_by_address_and_not_washed_clean_by_one_success() {
    house.accountant("wang");
    for (int i = 0; i < 29; i++) {
      String name = "user" + i;
      refused("wrong-password", () -> house.logIn(name, "wrong"));
    }
    house.logIn("wang", PASSWORD);
    refused("wrong-password", () -> house.logIn("user30", "wrong"));
    refused("too-many-attempts", () -> house.logIn("user31", "wrong"));
    house.access().logIn().logIn("wang", PASSWORD, "10.9.9.9", "");
  }

  @Test
  void whoever_has_one_ipv6_address_has_its_whole_network() {
    assertThat(LogInThrottle.network("2001:db8::1"))
        .isEqualTo(LogInThrottle.network("2001:db8::2:0:0:1"))
        .isNotEqualTo(LogInThrottle.network("2001:db8:0:1::1"));
    assertThat(LogInThrottle.network("::ffff:10.0.0.7")).isEqualTo("::ffff:10.0.0.7");
    assertThat(LogInThrottle.network("not:an:address")).isEqualTo("not:an:address");
  }

  @Test
  void a_disabled_person_is_not_let_in() {
    Person wang = house.accountant("wang");
    house.access().people().disable(wang.id(), ADMIN);
    refused("wrong-password", () -> house.logIn("wang", PASSWORD));
    house.access().people().enable(wang.id(), ADMIN);
    house.logIn("wang", PASSWORD);
  }

  @Test
  void a_hash_of_an_older_cost_is_renewed_at_log_in() {
    house.accountant("wang");
    try (House dearer = House.open(folder, new Passwords(128, 1))) {
      assertThat(hash(dearer, "wang")).contains("m=64,");
      dearer.logIn("wang", PASSWORD);
      assertThat(hash(dearer, "wang")).contains("m=128,");
      dearer.logIn("wang", PASSWORD);
    }
  }

  @Test
  void who_was_given_a_password_must_change_it() {
    Person wang = house.accountant("wang");
    house.access().people().setPassword(wang.id(), "given by the boss 1", ADMIN);
    LoggedIn in = house.logIn("wang", "given by the boss 1");
    assertThat(in.session().principal().mustChangePassword()).isTrue();

    house.access().logIn().changePassword(in.session(), "given by the boss 1", PASSWORD, HOME);
    assertThat(house.access().sessions().find(in.cookie()))
        .get()
        .matches(session -> !session.principal().mustChangePassword());
  }

  @Test
  void changing_the_password_takes_the_current_one_and_ends_other_sessions() {
    house.accountant("wang");
    LoggedIn here = house.logIn("wang", PASSWORD);
    LoggedIn there = house.logIn("wang", PASSWORD);
    LogIn logIn = house.access().logIn();

    refused(
        "wrong-password", () -> logIn.changePassword(here.session(), "x", "fresh one 22", HOME));
    refused("weak-password", () -> logIn.changePassword(here.session(), PASSWORD, PASSWORD, HOME));
    refused("weak-password", () -> logIn.changePassword(here.session(), PASSWORD, "1", HOME));
    logIn.changePassword(here.session(), PASSWORD, "fresh one 22", HOME);

    assertThat(house.access().sessions().find(here.cookie())).isPresent();
    assertThat(house.access().sessions().find(there.cookie())).isEmpty();
    refused("wrong-password", () -> house.logIn("wang", PASSWORD));
    house.logIn("wang", "fresh one 22");
  }

  @Test
  void whoever_stole_a_session_cannot_guess_the_password_with_it() {
    house.accountant("wang");
    Session stolen = house.logIn("wang", PASSWORD).session();
    LogIn logIn = house.access().logIn();
    for (int i = 0; i < 5; i++) {
      refused("wrong-password", () -> logIn.changePassword(stolen, "x", "fresh one 22", HOME));
    }
    refused(
        "too-many-attempts", () -> logIn.changePassword(stolen, PASSWORD, "fresh one 22", HOME));
  }

  private static String hash(House house, String login) {
    return house
        .database()
        .read(
            handle -> {
              var rows = new PersonRows(handle);
              return rows.password(rows.find(login).orElseThrow().id()).orElseThrow();
            });
  }

  static void refused(String code, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
