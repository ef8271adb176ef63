package gongkai.access;

import gongkai.access.unit.UnitTree;
import gongkai.report.Rejected;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Decides who may do what to whose filings; there is no other place that does. */
public final class Policy {
  private final Supplier<Permissions> permissions;
  private final Supplier<UnitTree> tree;

  /**
   * @param permissions the table that holds now
   * @param tree the units as they are now
   */
  public Policy(Supplier<Permissions> permissions, Supplier<UnitTree> tree) {
    this.permissions = permissions;
    this.tree = tree;
  }

  /** Whether they may do this to some unit, or at all where it concerns none. */
  public boolean may(Principal principal, Action action) {
    return refusal(principal, action).isEmpty();
  }

  /** Whether they may do this to the filings of this unit; a null code is of no known unit. */
  public boolean may(Principal principal, Action action, String unit) {
    return may(principal, action)
        && reaches(principal, action).contains(principal.reach(unit, tree.get()));
  }

  /**
   * Lets pass who may do this at all.
   *
   * @throws Rejected when they may not
   */
  public void require(Principal principal, Action action) {
    refusal(principal, action)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /**
   * Lets pass who may do this to the filings of this unit.
   *
   * @throws Rejected when they may not
   */
  public void require(Principal principal, Action action, String unit) {
    require(principal, action);
    if (!may(principal, action, unit)) {
      throw forbidden(principal, action, "这个单位");
    }
  }

  /**
   * Whether the filings of this unit are there for them at all: their role may view them, whatever
   * the token they came with is good for.
   */
  public boolean sees(Principal principal, String unit) {
    return reaches(principal, Action.VIEW).contains(principal.reach(unit, tree.get()));
  }

  /** Codes of the units that they may do this to; empty when no unit is excepted. */
  public Optional<Set<String>> units(Principal principal, Action action) {
    if (!may(principal, action)) {
      return Optional.of(Set.of());
    }
    Set<Reach> reaches = reaches(principal, action);
    boolean below = reaches.contains(Reach.BELOW);
    if (reaches.contains(Reach.FOREIGN) || (below && principal.units().contains(UnitTree.ALL))) {
      return Optional.empty();
    }
    var units = new HashSet<String>();
    if (below) {
      principal.units().forEach(own -> units.addAll(tree.get().below(own)));
    }
    if (reaches.contains(Reach.OWN)) {
      units.addAll(principal.units());
    } else {
      units.removeAll(principal.units());
    }
    return Optional.of(units);
  }

  private Set<Reach> reaches(Principal principal, Action action) {
    return permissions.get().of(action, principal.role());
  }

  private Optional<Rejected> refusal(Principal principal, Action action) {
    boolean granted = !reaches(principal, action).isEmpty();
    boolean everybody = !permissions.get().of(action, Role.VISITOR).isEmpty();
    if (!granted) {
      return Optional.of(
          principal.isVisitor() ? notLoggedIn(action) : forbidden(principal, action, "任何单位"));
    }
    if (principal.byToken() && !everybody && !inScope(principal, action)) {
      return Optional.of(
          new Rejected(
              "token-scope", "这个访问令牌不能用来%s，请换用范围合适的令牌，或登录后在网页上操作。".formatted(action.label())));
    }
    boolean mayWait = action != Action.OWN_ACCOUNT && !everybody;
    if (principal.mustChangePassword() && mayWait) {
      return Optional.of(new Rejected("must-change-password", "请先修改密码，然后继续。"));
    }
    return Optional.empty();
  }

  private Rejected notLoggedIn(Action action) {
    String how =
        permissions.get().isUnclaimed()
            ? "这台服务器还没有管理员，存档没有开放；请管理员先用启动时打印的一次性链接设定管理员，再%s。"
            : "请先登录，再%s。";
    return new Rejected("not-logged-in", how.formatted(action.label()));
  }

  private static boolean inScope(Principal principal, Action action) {
    return action.scope().map(principal.scopes()::contains).orElse(false);
  }

  private static Rejected forbidden(Principal principal, Action action, String whose) {
    String what = action.isToUnit() ? "对%s进行“%s”".formatted(whose, action.label()) : action.label();
    return new Rejected(
        "forbidden",
        "您的角色是%s，不能%s；如果工作需要，请联系管理员调整角色或所属单位。".formatted(principal.role().label(), what));
  }
}
