package gongkai.access.login;

import static gongkai.access.login.House.ADMIN;
import static gongkai.access.login.House.HOME;
import static gongkai.access.login.House.PASSWORD;
import static gongkai.access.login.LogInTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.Action;
import gongkai.access.Principal;
import gongkai.access.Role;
import gongkai.access.audit.Actor;
import gongkai.report.Rejected;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
  @TempDir Path folder;
  private House house;
  private Links links;

  @BeforeEach
  void open() {
    house = House.open(folder);
    links = house.access().links();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void the_first_start_offers_a_link_and_nobody_can_log_in_before_it_is_used() {
    assertThat(house.access().people().all()).isEmpty();
    String link = links.firstAdministrator().orElseThrow();
    assertThat(links.look(link).holder()).isEmpty();

    Person boss = links.makeAdministrator(link, "Boss", "李", PASSWORD, HOME);
    assertThat(boss.role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(house.logIn("boss", PASSWORD).session().principal().mustChangePassword()).isFalse();
    assertThat(links.firstAdministrator()).isEmpty();
  }

  @Test
  void until_the_first_administrator_a_visitor_only_checks_and_afterwards_not_even_that() {
    var policy = house.access().policy();
    assertThat(policy.may(Principal.VISITOR, Action.CHECK, null)).isTrue();
    assertThat(policy.may(Principal.VISITOR, Action.FILE, null)).isFalse();
    assertThat(policy.may(Principal.VISITOR, Action.VIEW, "104")).isFalse();
    house.administrator();
    assertThat(policy.may(Principal.VISITOR, Action.CHECK, null)).isFalse();
    assertThat(policy.may(Principal.VISITOR, Action.FILE, null)).isFalse();
    assertThat(policy.may(Principal.VISITOR, Action.VIEW, "104")).isFalse();
  }

  @Test
  void a_link_works_once() {
    String link = links.firstAdministrator().orElseThrow();
    links.makeAdministrator(link, "boss", "李", PASSWORD, HOME);
    refused("bad-link", () -> links.look(link));
    refused("bad-link", () -> links.makeAdministrator(link, "boss2", "李", PASSWORD, HOME));
  }

  @Test
  void a_link_works_once_even_for_many_at_once() throws Exception {
    String link = links.firstAdministrator().orElseThrow();
    var threads = Executors.newFixedThreadPool(8);
    List<Callable<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String login = "boss" + i;
      attempts.add(
          () -> {
            try {
              links.makeAdministrator(link, login, "李", PASSWORD, HOME);
              return true;
            } catch (Rejected e) {
              return false;
            }
          });
    }
    int made = 0;
    for (var done : threads.invokeAll(attempts)) {
      made += done.get() ? 1 : 0;
    }
    threads.shutdown();
    assertThat(made).isEqualTo(1);
    assertThat(house.access().people().all()).hasSize(1);
  }

  @Test
  void a_mistake_does_not_use_the_link_up() {
    String link = links.firstAdministrator().orElseThrow();
    refused("weak-password", () -> links.makeAdministrator(link, "boss", "李", "1", HOME));
    refused("bad-person", () -> links.makeAdministrator(link, "(系统)", "李", PASSWORD, HOME));
    refused("bad-person", () -> links.makeAdministrator(link, "boss", "", PASSWORD, HOME));
    links.makeAdministrator(link, "boss", "李", PASSWORD, HOME);
  }

  @Test
  void a_link_expires() {
    String link = links.firstAdministrator().orElseThrow();
    house.clock().advance(Duration.ofDays(1));
    refused("bad-link", () -> links.makeAdministrator(link, "boss", "李", PASSWORD, HOME));
  }

  @Test
  void a_new_link_voids_the_last_one_of_its_kind() {
    Person wang = house.accountant("wang");
    String first = links.firstAdministrator().orElseThrow();
    String own = links.password(wang.id(), ADMIN);
    String second = links.firstAdministrator().orElseThrow();
    refused("bad-link", () -> links.look(first));
    assertThat(links.look(second).holder()).isEmpty();
    assertThat(links.look(own).holder()).map(Person::login).contains("wang");
  }

  @Test
  void a_forged_or_missing_link_is_refused() {
    String link = links.firstAdministrator().orElseThrow();
    refused("bad-link", () -> links.look(null));
    refused("bad-link", () -> links.look(""));
    refused("bad-link", () -> links.look(link.substring(1)));
    refused("bad-link", () -> links.look(new Secret(link).hash()));
  }

  @Test
  void only_the_hash_of_a_link_is_kept() throws Exception {
    String link = links.firstAdministrator().orElseThrow();
    house.close();
    assertThat(Files.readString(folder.resolve("gongkai.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain(link);
  }

  @Test
  void a_link_for_a_password_makes_no_administrator_and_the_other_way_round() {
    Person wang = house.accountant("wang");
    String own = links.password(wang.id(), ADMIN);
    refused("bad-link", () -> links.makeAdministrator(own, "boss", "李", PASSWORD, HOME));
    String administrator = links.administrator(Actor.COMMAND_LINE);
    refused("bad-link", () -> links.choosePassword(administrator, PASSWORD, HOME));
  }

  @Test
  void choosing_a_password_ends_the_sessions_begun_with_the_old_one() {
    Person wang = house.accountant("wang");
    LoggedIn in = house.logIn("wang", PASSWORD);
    String link = links.password(wang.id(), ADMIN);
    links.choosePassword(link, "another one 42", HOME);
    assertThat(house.access().sessions().find(in.cookie())).isEmpty();
    refused("wrong-password", () -> house.logIn("wang", PASSWORD));
    house.logIn("wang", "another one 42");
  }

  @Test
  void a_link_of_a_disabled_person_is_worth_nothing() {
    Person wang = house.accountant("wang");
    String link = links.password(wang.id(), ADMIN);
    house.access().people().disable(wang.id(), ADMIN);
    refused("bad-link", () -> links.choosePassword(link, PASSWORD, HOME));
    refused("no-person", () -> links.password(999, ADMIN));
  }
}
