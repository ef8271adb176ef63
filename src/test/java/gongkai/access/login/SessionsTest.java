package gongkai.access.login;

import static gongkai.access.login.House.ADMIN;
import static gongkai.access.login.House.HOME;
import static gongkai.access.login.House.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.Role;
import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
  private static final Actor WANG = new Actor("wang", HOME);

  @TempDir Path folder;
  private House house;
  private Sessions sessions;
  private Person wang;

  @BeforeEach
  void open() {
    house = House.open(folder);
    sessions = house.access().sessions();
    wang = house.accountant("wang");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_cookie_is_256_random_bits_of_which_the_database_has_only_a_hash() throws Exception {
    LoggedIn one = house.logIn("wang", PASSWORD);
    LoggedIn other = house.logIn("wang", PASSWORD);
    assertThat(Base64.getUrlDecoder().decode(one.cookie())).hasSize(32);
    assertThat(one.cookie()).isNotEqualTo(other.cookie());
    assertThat(one.session().csrf()).isNotEqualTo(other.session().csrf());
    house.close();
    assertThat(Files.readString(folder.resolve("gongkai.db"), StandardCharsets.ISO_8859_1))
        .contains("Chromium 86")
        .doesNotContain(one.cookie(), one.session().csrf(), PASSWORD);
    assertThat(one.toString() + new Secret(one.cookie())).doesNotContain(one.cookie());
  }

  @Test
  void a_forged_or_missing_cookie_is_nobody() {
    LoggedIn in = house.logIn("wang", PASSWORD);
    assertThat(sessions.find(in.cookie())).isPresent();
    assertThat(sessions.find(null)).isEmpty();
    assertThat(sessions.find("")).isEmpty();
    assertThat(sessions.find(in.cookie() + "x")).isEmpty();
    assertThat(sessions.find(new Secret(in.cookie()).hash())).isEmpty();
    assertThat(sessions.find("' OR 1=1 --")).isEmpty();
  }

  @Test
  void a_session_survives_a_restart_of_the_server() {
    LoggedIn in = house.logIn("wang", PASSWORD);
    Access again =
        Access.over(house.database(), house.clock(), new Passwords(64, 1), SessionRules.USUAL);
    assertThat(again.sessions().find(in.cookie())).map(Session::csrf).contains(in.session().csrf());
  }

  @Test
  void an_idle_session_ends_and_one_in_use_goes_on() {
    LoggedIn idle = house.logIn("wang", PASSWORD);
    LoggedIn busy = house.logIn("wang", PASSWORD);
    for (int i = 0; i < 4; i++) {
      house.clock().advance(Duration.ofMinutes(40));
      assertThat(sessions.find(busy.cookie())).isPresent();
    }
    assertThat(sessions.find(idle.cookie())).isEmpty();
    assertThat(sessions.of(wang.id()))
        .extracting(SessionLine::id)
        .containsExactly(busy.session().id());
  }

  @Test
  void a_session_in_use_ends_at_last() {
    LoggedIn in = house.logIn("wang", PASSWORD);
    assertThat(in.session().endsAt()).isEqualTo(house.clock().instant().plus(Duration.ofHours(12)));
    for (int i = 0; i < 11; i++) {
      house.clock().advance(Duration.ofHours(1));
      assertThat(sessions.find(in.cookie())).isPresent();
    }
    house.clock().advance(Duration.ofHours(1));
    assertThat(sessions.find(in.cookie())).isEmpty();
  }

  @Test
  void ended_sessions_are_forgotten_at_the_next_log_in() {
    house.logIn("wang", PASSWORD);
    house.clock().advance(Duration.ofHours(3));
    house.logIn("wang", PASSWORD);
    int kept =
        house
            .database()
            .read(
                handle ->
                    handle.createQuery("SELECT count(*) FROM session").mapTo(Integer.class).one());
    assertThat(kept).isEqualTo(1);
  }

  @Test
  void log_out_ends_this_session_and_no_other() {
    LoggedIn here = house.logIn("wang", PASSWORD);
    LoggedIn there = house.logIn("wang", PASSWORD);
    sessions.end(here.cookie(), WANG);
    assertThat(sessions.find(here.cookie())).isEmpty();
    assertThat(sessions.find(there.cookie())).isPresent();
    assertThat(house.events()).startsWith(AuditEvent.LOG_OUT);
    sessions.end(here.cookie(), WANG);
  }

  @Test
  void log_out_everywhere_ends_all_of_one_person_only() {
    house.accountant("li");
    LoggedIn here = house.logIn("wang", PASSWORD);
    LoggedIn there = house.logIn("wang", PASSWORD);
    LoggedIn li = house.logIn("li", PASSWORD);
    sessions.endAll(wang.id(), WANG);
    assertThat(sessions.find(here.cookie())).isEmpty();
    assertThat(sessions.find(there.cookie())).isEmpty();
    assertThat(sessions.find(li.cookie())).isPresent();
  }

  @Test
  void a_session_of_somebody_else_cannot_be_ended_by_its_number() {
    Person li = house.accountant("li");
    LoggedIn mine = house.logIn("wang", PASSWORD);
    LoggedIn other = house.logIn("wang", PASSWORD);
    sessions.end(li.id(), mine.session().id(), new Actor("li", HOME));
    assertThat(sessions.find(mine.cookie())).isPresent();
    assertThat(house.events()).doesNotContain(AuditEvent.LOG_OUT);

    sessions.end(wang.id(), other.session().id(), WANG);
    assertThat(sessions.find(other.cookie())).isEmpty();
    assertThat(sessions.find(mine.cookie())).isPresent();
  }

  @Test
  void a_request_must_prove_that_it_came_from_our_page_in_this_session() {
    Session mine = house.logIn("wang", PASSWORD).session();
    Session other = house.logIn("wang", PASSWORD).session();
    assertThat(mine.accepts(mine.csrf())).isTrue();
    assertThat(mine.accepts(other.csrf())).isFalse();
    assertThat(mine.accepts("")).isFalse();
    assertThat(mine.accepts(null)).isFalse();
  }

  @Test
  void who_is_disabled_is_out_at_once() {
    LoggedIn in = house.logIn("wang", PASSWORD);
    house.access().people().disable(wang.id(), ADMIN);
    assertThat(sessions.find(in.cookie())).isEmpty();
    house.access().people().enable(wang.id(), ADMIN);
    assertThat(sessions.find(in.cookie())).isEmpty();
  }

  @Test
  void a_session_is_of_the_person_as_they_are_now() {
    LoggedIn in = house.logIn("wang", PASSWORD);
    house
        .access()
        .people()
        .change(wang.id(), new PersonDetails("wang", "王", Role.SUPERVISOR, Set.of("105")), ADMIN);
    Optional<Session> now = sessions.find(in.cookie());
    assertThat(now).get().matches(session -> session.principal().role() == Role.SUPERVISOR);
    assertThat(now.orElseThrow().principal().units()).containsExactly("105");
  }
}
