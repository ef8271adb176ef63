package gongkai.http.people;

import gongkai.access.Action;
import gongkai.access.Role;
import gongkai.access.audit.Actor;
import gongkai.access.login.Access;
import gongkai.access.login.AccessToken;
import gongkai.access.login.Person;
import gongkai.access.login.PersonDetails;
import gongkai.access.unit.BudgetUnit;
import gongkai.access.unit.UnitTree;
import gongkai.http.reply.Views;
import gongkai.http.request.Askers;
import gongkai.http.request.JsonBody;
import gongkai.http.request.Need;
import gongkai.http.request.Params;
import gongkai.http.request.Route;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;

/** Those who may log in, as administrators keep them. */
public final class PeopleApi {
  private static final String PEOPLE = "/api/v1/people";
  private static final String ONE = PEOPLE + "/{number}";
  private final Access access;
  private final Askers askers;
  private final Views views;
  private final Supplier<String> address;

  /**
   * @param address by which people reach this server
   */
  public PeopleApi(Access access, Askers askers, Views views, Supplier<String> address) {
    this.address = address;
    this.access = access;
    this.askers = askers;
    this.views = views;
  }

  public List<Route> routes() {
    Need manage = Need.of(Action.MANAGE_PEOPLE);
    return List.of(
        Route.get("/admin/people", manage, this::page),
        Route.get(PEOPLE, manage, ctx -> ctx.json(new All(people()))),
        Route.post(PEOPLE, manage, this::add),
        Route.put(ONE, manage, this::change),
        Route.post(ONE + "/disable", manage, this::disable),
        Route.post(ONE + "/enable", manage, this::enable),
        Route.post(ONE + "/link", manage, this::link),
        Route.delete(ONE + "/tokens", manage, this::revokeTokens));
  }

  /** A person as administrators see them. */
  public record PersonView(
      long number,
      String login,
      String name,
      Role role,
      String roleLabel,
      SortedSet<String> units,
      List<String> unitNames,
      boolean hasPassword,
      boolean disabled,
      int tokens) {}

  /** Everybody. */
  record All(List<PersonView> people) {}

  /** What is said of a person. */
  record Said(String login, String name, Role role, Set<String> units) {
    PersonDetails profile(String otherwise) {
      if (role == null) {
        throw new Rejected("bad-person", "请选择角色：填报人、主管或管理员。");
      }
      return new PersonDetails(
          login == null ? otherwise : login, name, role, units == null ? Set.of() : units);
    }
  }

  /** A person and the link by which they choose a password. */
  record Invited(PersonView person, String link) {}

  private void page(Context ctx) {
    views.show(
        ctx,
        "people",
        Map.of("people", people(), "units", access.units().tree().units(), "roles", Role.values()));
  }

  private List<PersonView> people() {
    UnitTree tree = access.units().tree();
    return access.people().all().stream().map(it -> view(it, tree)).toList();
  }

  private PersonView view(Person it, UnitTree tree) {
    List<String> names = it.units().stream().map(code -> name(tree, code)).toList();
    int tokens = (int) access.tokens().of(it.id()).stream().filter(PeopleApi::isGood).count();
    return new PersonView(
        it.id(),
        it.login(),
        it.name(),
        it.role(),
        it.role().label(),
        it.units(),
        names,
        it.hasPassword(),
        it.disabled(),
        tokens);
  }

  private static String name(UnitTree tree, String code) {
    return code.equals(UnitTree.ALL)
        ? "全部单位"
        : tree.unit(code).map(BudgetUnit::toString).orElse(code);
  }

  private static boolean isGood(AccessToken token) {
    return AccountApi.TokenView.of(token).good();
  }

  private void add(Context ctx) {
    Actor actor = askers.of(ctx).actor();
    PersonDetails profile = JsonBody.read(ctx, Said.class).profile("");
    Person person = access.people().add(profile, actor);
    ctx.status(201).json(invite(ctx, person));
  }

  private Invited invite(Context ctx, Person person) {
    String key = access.links().password(person.id(), askers.of(ctx).actor());
    return new Invited(view(person, access.units().tree()), address.get() + "/welcome/" + key);
  }

  private void change(Context ctx) {
    Person before = find(ctx);
    PersonDetails profile = JsonBody.read(ctx, Said.class).profile(before.login());
    reply(ctx, access.people().change(before.id(), profile, askers.of(ctx).actor()));
  }

  private void disable(Context ctx) {
    reply(ctx, access.people().disable(Params.number(ctx), askers.of(ctx).actor()));
  }

  private void enable(Context ctx) {
    reply(ctx, access.people().enable(Params.number(ctx), askers.of(ctx).actor()));
  }

  private void reply(Context ctx, Person person) {
    ctx.json(view(person, access.units().tree()));
  }

  private void link(Context ctx) {
    ctx.status(201).json(invite(ctx, find(ctx)));
  }

  private void revokeTokens(Context ctx) {
    Person person = find(ctx);
    access.tokens().of(person.id()).stream()
        .filter(PeopleApi::isGood)
        .forEach(it -> access.tokens().revoke(person.id(), it.id(), askers.of(ctx).actor()));
    ctx.status(204);
  }

  private Person find(Context ctx) {
    return access
        .people()
        .find(Params.number(ctx))
        .orElseThrow(() -> new Rejected("no-person", "没有这个人员，请刷新页面。"));
  }
}
