package gongkai.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.access.unit.BudgetUnit;
import gongkai.access.unit.UnitTree;
import gongkai.report.Rejected;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {
  /** 104 with 104013 below it and 10401301 below that; 105 beside it. */
  private static final UnitTree CITY =
      new UnitTree(
          List.of(
              unit("104", null),
              unit("104013", "104"),
              unit("10401301", "104013"),
              unit("105", null)));

  private static final Policy POLICY = new Policy(() -> Permissions.STANDARD, () -> CITY);

  /** Who has 104013: what they may do to it (own), below it, above it, and beside it. */
  private static final Map<Role, String> EXPECTED =
      Map.of(
          Role.VISITOR,
          """
          BROWSE own below above foreign unknown
          """,
          Role.ACCOUNTANT,
          """
          BROWSE own below above foreign unknown
          CHECK own below above foreign unknown
          FILE own
          ANSWER own
          VIEW own
          OWN_ACCOUNT own below above foreign unknown
          """,
          Role.SUPERVISOR,
          """
          BROWSE own below above foreign unknown
          CHECK own below above foreign unknown
          VIEW own below
          JUDGE below
          REOPEN below
          WAIVE below
          OWN_ACCOUNT own below above foreign unknown
          """,
          Role.ADMINISTRATOR,
          """
          BROWSE own below above foreign unknown
          CHECK own below above foreign unknown
          VIEW own below above foreign unknown
          SET_DUE_DATES own below above foreign unknown
          MANAGE_UNITS own below above foreign unknown
          MANAGE_PEOPLE own below above foreign unknown
          READ_AUDIT own below above foreign unknown
          OWN_ACCOUNT own below above foreign unknown
          """);

  private static final Map<String, String> STANDING =
      Map.of("own", "104013", "below", "10401301", "above", "104", "foreign", "105");
  private static final List<String> STANDINGS =
      List.of("own", "below", "above", "foreign", "unknown");

  @ParameterizedTest
  @EnumSource(Role.class)
  void each_role_may_do_exactly_this_to_each_unit(Role role) {
    Principal principal = principal(role, "104013");
    String granted =
        Arrays.stream(Action.values())
            .map(action -> granted(principal, action))
            .filter(line -> line.contains(" "))
            .collect(joining("\n", "", "\n"));
    assertThat(granted).isEqualTo(EXPECTED.get(role));
  }

  private static String granted(Principal principal, Action action) {
    return Stream.concat(
            Stream.of(action.name()),
            STANDINGS.stream().filter(it -> POLICY.may(principal, action, STANDING.get(it))))
        .collect(joining(" "));
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void what_may_not_be_done_at_all_may_be_done_nowhere(Action action) {
    for (Role role : Role.values()) {
      for (String own : List.of("104", "104013", UnitTree.ALL)) {
        Principal principal = principal(role, own);
        boolean somewhere =
            Stream.of("104", "104013", "10401301", "105", "999")
                .anyMatch(unit -> POLICY.may(principal, action, unit));
        assertThat(POLICY.may(principal, action) || !somewhere).as("%s %s", role, own).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void the_units_listed_are_those_that_each_may_be_done_to(Action action) {
    for (Role role : Role.values()) {
      for (Set<String> own :
          List.of(Set.of("104"), Set.of("104013"), Set.of("104013", "104"), Set.of("*"))) {
        Principal principal = principal(role, own.toArray(String[]::new));
        var listed = POLICY.units(principal, action);
        for (String unit : List.of("104", "104013", "10401301", "105")) {
          assertThat(listed.isEmpty() || listed.get().contains(unit))
              .as("%s %s %s", role, own, unit)
              .isEqualTo(POLICY.may(principal, action, unit));
        }
      }
    }
  }

  @Test
  void who_stands_above_all_judges_all_even_what_the_register_does_not_know() {
    Principal bureau = principal(Role.SUPERVISOR, UnitTree.ALL);
    assertThat(POLICY.may(bureau, Action.JUDGE, "104")).isTrue();
    assertThat(POLICY.may(bureau, Action.VIEW, null)).isTrue();
    assertThat(POLICY.units(bureau, Action.VIEW)).isEmpty();
  }

  @Test
  void nobody_judges_a_unit_of_their_own_even_from_above() {
    Principal both = principal(Role.SUPERVISOR, "104", "104013");
    assertThat(POLICY.may(both, Action.JUDGE, "104013")).isFalse();
    assertThat(POLICY.may(both, Action.JUDGE, "10401301")).isTrue();
  }

  @Test
  void whoever_has_no_units_reaches_none() {
    for (Role role : List.of(Role.ACCOUNTANT, Role.SUPERVISOR)) {
      assertThat(POLICY.may(principal(role), Action.VIEW, "104")).isFalse();
      assertThat(POLICY.may(principal(role), Action.VIEW, null)).isFalse();
      assertThat(POLICY.units(principal(role), Action.VIEW)).contains(Set.of());
    }
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void a_token_is_good_for_its_scopes_only_and_never_for_the_account(Action action) {
    for (TokenScope scope : TokenScope.values()) {
      for (Role role : List.of(Role.ACCOUNTANT, Role.SUPERVISOR, Role.ADMINISTRATOR)) {
        Principal bearer =
            new Principal(1, "wang", "王", role, Set.of("104013"), Set.of(scope), false);
        boolean open = POLICY.may(Principal.VISITOR, action);
        boolean inScope = action.scope().map(scope::equals).orElse(false);
        boolean inRole = POLICY.may(principal(role, "104013"), action);
        assertThat(POLICY.may(bearer, action)).isEqualTo(open || (inScope && inRole));
      }
    }
    assertThat(Action.OWN_ACCOUNT.scope()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void who_must_change_their_password_can_do_that_and_what_everybody_can(Action action) {
    for (Role role : List.of(Role.ACCOUNTANT, Role.SUPERVISOR, Role.ADMINISTRATOR)) {
      Principal fresh = new Principal(1, "wang", "王", role, Set.of("104013"), null, true);
      assertThat(POLICY.may(fresh, action))
          .isEqualTo(action == Action.OWN_ACCOUNT || POLICY.may(Principal.VISITOR, action));
    }
  }

  @Test
  void a_refusal_says_why_and_what_to_do() {
    refused(Principal.VISITOR, Action.FILE, "not-logged-in", "请先登录");
    refused(principal(Role.ACCOUNTANT, "105"), Action.JUDGE, "forbidden", "填报人");
    refused(principal(Role.ACCOUNTANT, "105"), Action.FILE, "forbidden", "这个单位");
    refused(principal(Role.ACCOUNTANT, "105"), Action.MANAGE_PEOPLE, "forbidden", "管理人员");
    refused(
        new Principal(1, "w", "王", Role.ACCOUNTANT, Set.of("104"), Set.of(TokenScope.READ), false),
        Action.FILE,
        "token-scope",
        "令牌");
    refused(
        new Principal(1, "w", "王", Role.ACCOUNTANT, Set.of("104"), null, true),
        Action.FILE,
        "must-change-password",
        "修改密码");
  }

  @Test
  void while_unclaimed_a_visitor_checks_and_the_archive_is_closed() {
    var policy = new Policy(() -> Permissions.UNCLAIMED, () -> UnitTree.EMPTY);
    assertThat(Arrays.stream(Action.values()).filter(it -> policy.may(Principal.VISITOR, it)))
        .containsExactly(Action.BROWSE, Action.CHECK);
    assertThatThrownBy(() -> policy.require(Principal.VISITOR, Action.VIEW))
        .hasMessageContaining("一次性链接");
    assertThat(policy.may(principal(Role.ADMINISTRATOR), Action.MANAGE_PEOPLE)).isFalse();
  }

  @Test
  void a_table_with_an_unknown_word_stops_the_start() {
    assertThatThrownBy(() -> new Permissions("action visitor\nFILE maybe\n"))
        .hasMessageContaining("maybe");
  }

  private static void refused(Principal who, Action action, String code, String words) {
    assertThatThrownBy(() -> POLICY.require(who, action, "104"))
        .isInstanceOfSatisfying(
            Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(words);
  }

  private static Principal principal(Role role, String... units) {
    return new Principal(1, "wang", "王", role, Set.of(units), null, false);
  }

  private static BudgetUnit unit(String code, String parent) {
    return new BudgetUnit(code, "单位" + code, parent, null, true, null, null, false);
  }
}
