package gongkai.access.login;

import static gongkai.access.login.House.ADMIN;
import static gongkai.access.login.House.PASSWORD;
import static gongkai.access.login.LogInTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.access.Role;
import gongkai.access.audit.AuditEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {
  @TempDir Path folder;
  private House house;
  private People people;

  @BeforeEach
  void open() {
    house = House.open(folder);
    people = house.access().people();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_person_is_what_was_said_of_them() {
    Person wang = people.add(profile("Wang.Hong", Role.ACCOUNTANT, "105", "104"), ADMIN);
    assertThat(wang.login()).isEqualTo("wang.hong");
    assertThat(wang.units()).containsExactly("104", "105");
    assertThat(wang.hasPassword()).isFalse();
    assertThat(people.find(wang.id())).contains(wang);
    assertThat(people.all()).containsExactly(wang);
    assertThat(house.events()).startsWith(AuditEvent.PERSON_ADDED);
  }

  @Test
  void many_are_added_or_none() {
    PersonDetails good = profile("wang", Role.ACCOUNTANT, "104");
    refused(
        "login-taken",
        () -> people.addAll(List.of(good, profile("li", Role.SUPERVISOR, "*"), good), ADMIN));
    refused(
        "bad-person",
        () -> people.addAll(List.of(good, profile("li", Role.ACCOUNTANT, "7")), ADMIN));
    assertThat(people.all()).isEmpty();
    assertThat(people.addAll(List.of(good, profile("li", Role.SUPERVISOR, "*")), ADMIN)).hasSize(2);
  }

  @Test
  void a_log_in_name_is_of_one_person_whatever_its_case() {
    people.add(profile("wang", Role.ACCOUNTANT, "104"), ADMIN);
    refused("login-taken", () -> people.add(profile(" WANG", Role.ACCOUNTANT, "104"), ADMIN));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ACCOUNTANT, 104",
    "w, ACCOUNTANT, 104",
    "(系统), ACCOUNTANT, 104",
    "a b, ACCOUNTANT, 104",
    "<script>, ACCOUNTANT, 104",
    "wang, VISITOR, 104",
    "wang, ACCOUNTANT, ",
    "wang, ACCOUNTANT, *",
    "wang, ACCOUNTANT, 999",
    "wang, SUPERVISOR, ",
    "wang, SUPERVISOR, 999",
    "wang, ADMINISTRATOR, 104",
  })
  void a_profile_that_is_amiss_is_refused(String login, Role role, String unit) {
    Set<String> units = unit == null ? Set.of() : Set.of(unit);
    refused("bad-person", () -> people.add(new PersonDetails(login, "王", role, units), ADMIN));
  }

  @Test
  void a_person_keeps_the_log_in_name_and_changes_the_rest() {
    Person wang = house.accountant("wang");
    refused(
        "bad-person", () -> people.change(wang.id(), profile("li", Role.ACCOUNTANT, "104"), ADMIN));
    Person changed = people.change(wang.id(), profile("wang", Role.SUPERVISOR, "*"), ADMIN);
    assertThat(changed.role()).isEqualTo(Role.SUPERVISOR);
    assertThat(changed.units()).containsExactly("*");
    house.logIn("wang", PASSWORD);
  }

  @Test
  void the_last_administrator_stays_one() {
    Person boss = house.administrator();
    Person heir = people.add(profile("heir", Role.ADMINISTRATOR), ADMIN);
    refused("last-administrator", () -> people.disable(boss.id(), ADMIN));
    refused(
        "last-administrator",
        () -> people.change(boss.id(), profile("boss", Role.ACCOUNTANT, "104"), ADMIN));
    assertThat(people.find(boss.id())).contains(boss);

    people.setPassword(heir.id(), PASSWORD, ADMIN);
    people.disable(boss.id(), ADMIN);
    refused("last-administrator", () -> people.disable(heir.id(), ADMIN));
  }

  @Test
  void a_password_that_is_given_must_be_decent_too() {
    Person wang = house.accountant("wang");
    refused("weak-password", () -> people.setPassword(wang.id(), "123456", ADMIN));
    refused("no-person", () -> people.setPassword(999, PASSWORD, ADMIN));
    assertThat(people.setPassword(wang.id(), PASSWORD, ADMIN).mustChangePassword()).isTrue();
  }

  @Test
  void nobody_by_that_number_is_changed() {
    refused("no-person", () -> people.disable(7, ADMIN));
    refused("no-person", () -> people.change(7, profile("wang", Role.ACCOUNTANT, "104"), ADMIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM person",
        "UPDATE person SET login = 'li'",
        "INSERT OR REPLACE INTO person SELECT * FROM person",
        "UPDATE one_time_link SET used_at = NULL",
      })
  void the_database_refuses_to_lose_a_person_or_to_revive_a_link(String attempt) {
    house.accountant("wang");
    assertThatThrownBy(() -> house.database().write(handle -> handle.execute(attempt)))
        .rootCause()
        .hasMessageContaining("CONSTRAINT");
  }

  private static PersonDetails profile(String login, Role role, String... units) {
    return new PersonDetails(login, "王", role, Set.of(units));
  }
}
