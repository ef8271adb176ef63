package gongkai.access.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.report.Rejected;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private final Passwords cheap = new Passwords(64, 1);

  /** From test.c of the reference implementation. */
  @Test
  void the_reference_implementation_and_ours_agree() {
    String phc =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
            + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(Argon2.parse(phc).matches("password")).isTrue();
    assertThat(Argon2.parse(phc).matches("passwore")).isFalse();
    assertThat(Argon2.parse(phc).phc()).isEqualTo(phc);
  }

  @Test
  void a_hash_is_salted_and_says_at_what_cost_it_was_made() {
    String hash = new Passwords().hash("天青色等烟雨而我等你 7");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(cheap.hash("x")).isNotEqualTo(cheap.hash("x"));
    assertThat(new Passwords().matches("天青色等烟雨而我等你 7", hash)).isTrue();
  }

  @Property(tries = 50)
  void a_password_matches_its_own_hash_and_no_other(
      @ForAll @StringLength(max = 40) String one, @ForAll @StringLength(max = 40) String other) {
    String hash = cheap.hash(one);
    assertThat(cheap.matches(one, hash)).isTrue();
    assertThat(cheap.matches(other + "!", cheap.hash(other))).isFalse();
  }

  @Test
  void full_width_and_half_width_are_the_same_password() {
    assertThat(cheap.matches("ａｂｃ１２３！", cheap.hash("abc123!"))).isTrue();
  }

  @Test
  void no_hash_and_endless_input_match_nothing() {
    assertThat(cheap.matches("", null)).isFalse();
    assertThat(cheap.matches("x".repeat(2000), cheap.hash("x".repeat(2000)))).isFalse();
  }

  @Test
  void a_hash_of_another_cost_is_outdated() {
    assertThat(new Passwords(128, 1).isOutdated(cheap.hash("x"))).isTrue();
    assertThat(new Passwords(64, 2).isOutdated(cheap.hash("x"))).isTrue();
    assertThat(new Passwords(64, 1).isOutdated(cheap.hash("x"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "$argon2i$v=19$m=64,t=1,p=1$c2FsdA$aGFzaA"})
  void what_is_no_argon2id_hash_is_a_defect(String kept) {
    assertThatThrownBy(() -> cheap.matches("x", kept)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short 1",
        "aaaaaaaaaaaa1",
        "1234567890",
        "abcdefghij",
        "9876543210",
        "onlyletters",
        "83920174653",
        "wanghong-2026",
        "WangHong 2026",
        "ＷａｎｇＨｏｎｇ ２０２６",
        "password1234",
        "P@ssw0rd2026",
        "Admin@123456",
        "a1b2c3d4e5!!",
        "caiwu@202612",
      })
  void a_weak_password_is_refused_with_what_to_do(String password) {
    assertThatThrownBy(() -> PasswordRules.require("wanghong", password))
        .isInstanceOfSatisfying(
            Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo("weak-password"))
        .hasMessageContaining("密码");
  }

  @Test
  void an_endless_password_is_refused() {
    assertThatThrownBy(() -> PasswordRules.require("wang", "ab1".repeat(60)))
        .isInstanceOf(Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "天青色等烟雨而我等你 7",
        "correct horse battery",
        "kT9-vWq2-xB",
        "春风十里不如你我吃火锅看电影去啊",
        "abcdefghij-12",
        "onlylettersbutlong"
      })
  void a_decent_password_passes(String password) {
    assertThatCode(() -> PasswordRules.require("wanghong", password)).doesNotThrowAnyException();
  }
}
