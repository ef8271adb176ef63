package gongkai.access.login;

import static gongkai.access.login.House.ADMIN;
import static gongkai.access.login.House.HOME;
import static gongkai.access.login.House.PASSWORD;
import static gongkai.access.login.LogInTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.access.Action;
import gongkai.access.Principal;
import gongkai.access.TokenScope;
import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  private static final Actor WANG = new Actor("wang", HOME);

  @TempDir Path folder;
  private House house;
  private AccessTokens tokens;
  private Person wang;

  @BeforeEach
  void open() {
    house = House.open(folder);
    house.administrator();
    tokens = house.access().tokens();
    wang = house.accountant("wang");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_token_stands_for_its_holder_within_its_scopes() {
    Principal bearer = tokens.find(issue(TokenScope.CHECK, TokenScope.FILE), HOME).orElseThrow();
    assertThat(bearer.login()).isEqualTo("wang");
    assertThat(bearer.byToken()).isTrue();
    assertThat(house.access().policy().may(bearer, Action.FILE, "104")).isTrue();
    assertThat(house.access().policy().may(bearer, Action.FILE, "105")).isFalse();
    assertThat(house.access().policy().may(bearer, Action.VIEW, "104")).isFalse();
    assertThat(house.access().policy().may(bearer, Action.OWN_ACCOUNT)).isFalse();
  }

  @Test
  void a_token_is_shown_once_and_only_its_hash_is_kept() throws Exception {
    String token = issue(TokenScope.READ);
    assertThat(token).startsWith("gk_").hasSize(46);
    assertThat(tokens.of(wang.id()))
        .singleElement()
        .satisfies(line -> assertThat(token).endsWith(line.tail()))
        .satisfies(line -> assertThat(line.toString()).doesNotContain(token));
    house.close();
    assertThat(Files.readString(folder.resolve("gongkai.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain(token, token.substring(3));
  }

  @Test
  void a_forged_or_missing_token_is_nobody() {
    String token = issue(TokenScope.READ);
    assertThat(tokens.find(null, HOME)).isEmpty();
    assertThat(tokens.find("", HOME)).isEmpty();
    assertThat(tokens.find(token + "x", HOME)).isEmpty();
    assertThat(tokens.find(token.substring(3), HOME)).isEmpty();
    assertThat(tokens.find("gk_' OR 1=1 --", HOME)).isEmpty();
    assertThat(tokens.find(house.logIn("wang", PASSWORD).cookie(), HOME)).isEmpty();
    assertThat(house.access().sessions().find(token)).isEmpty();
  }

  @Test
  void a_token_expires() {
    String token = tokens.issue(wang.principal(), "脚本", Set.of(TokenScope.READ), 30, WANG);
    house.clock().advance(Duration.ofDays(30).minusMillis(1));
    assertThat(tokens.find(token, HOME)).isPresent();
    house.clock().advance(Duration.ofMillis(1));
    assertThat(tokens.find(token, HOME)).isEmpty();
  }

  @Test
  void a_revoked_token_is_worth_nothing_and_stays_in_the_list() {
    String token = issue(TokenScope.READ);
    long id = tokens.of(wang.id()).get(0).id();
    tokens.revoke(wang.id(), id, WANG);
    assertThat(tokens.find(token, HOME)).isEmpty();
    assertThat(tokens.of(wang.id())).singleElement().matches(AccessToken::revoked);
    assertThat(house.events()).startsWith(AuditEvent.TOKEN_REVOKED, AuditEvent.TOKEN_ISSUED);
    refused("no-token", () -> tokens.revoke(wang.id(), id, WANG));
  }

  @Test
  void a_token_of_somebody_else_cannot_be_revoked_by_its_number() {
    Person li = house.accountant("li");
    String token = issue(TokenScope.READ);
    long id = tokens.of(wang.id()).get(0).id();
    refused("no-token", () -> tokens.revoke(li.id(), id, new Actor("li", HOME)));
    assertThat(tokens.find(token, HOME)).isPresent();
    assertThat(tokens.of(li.id())).isEmpty();
  }

  @Test
  void the_token_of_a_disabled_person_is_worth_nothing() {
    String token = issue(TokenScope.READ);
    house.access().people().disable(wang.id(), ADMIN);
    assertThat(tokens.find(token, HOME)).isEmpty();
  }

  @Test
  void its_last_use_is_known() {
    String token = issue(TokenScope.READ);
    assertThat(tokens.of(wang.id()).get(0).usedAt()).isNull();
    tokens.find(token, "10.0.0.8");
    assertThat(tokens.of(wang.id()).get(0).usedAt()).isEqualTo(house.clock().instant());
    assertThat(tokens.of(wang.id()).get(0).usedFrom()).isEqualTo("10.0.0.8");
    tokens.find(token, "10.0.0.9");
    assertThat(tokens.of(wang.id()).get(0).usedFrom()).isEqualTo("10.0.0.9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE token SET scopes = 'MANAGE'",
        "UPDATE token SET ends_at = 9999999999999",
        "UPDATE token SET revoked_at = NULL",
        "UPDATE token SET person_id = 1",
      })
  void the_database_refuses_to_stretch_a_token(String attempt) {
    issue(TokenScope.READ);
    tokens.revoke(wang.id(), tokens.of(wang.id()).get(0).id(), WANG);
    assertThatThrownBy(() -> house.database().write(handle -> handle.execute(attempt)))
        .rootCause()
        .hasMessageContaining("CONSTRAINT");
  }

  @Test
  void a_senseless_token_is_refused() {
    Principal holder = wang.principal();
    Set<TokenScope> read = Set.of(TokenScope.READ);
    refused("bad-token-request", () -> tokens.issue(holder, " ", read, 1, WANG));
    refused("bad-token-request", () -> tokens.issue(holder, null, read, 1, WANG));
    refused("bad-token-request", () -> tokens.issue(holder, "a", Set.of(), 1, WANG));
    refused("bad-token-request", () -> tokens.issue(holder, "a", read, 0, WANG));
    refused("bad-token-request", () -> tokens.issue(holder, "a", read, 367, WANG));
    for (int i = 0; i < 20; i++) {
      issue(TokenScope.READ);
    }
    refused("bad-token-request", () -> issue(TokenScope.READ));
    tokens.revoke(wang.id(), tokens.of(wang.id()).get(0).id(), WANG);
    issue(TokenScope.READ);
  }

  private String issue(TokenScope... scopes) {
    return tokens.issue(wang.principal(), "任务窗格", Set.of(scopes), 90, WANG);
  }
}
