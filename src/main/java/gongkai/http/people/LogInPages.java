package gongkai.http.people;

import gongkai.access.Action;
import gongkai.access.login.Access;
import gongkai.access.login.Link;
import gongkai.access.login.LoggedIn;
import gongkai.access.login.Person;
import gongkai.access.login.Session;
import gongkai.http.reply.Statuses;
import gongkai.http.reply.Views;
import gongkai.http.request.Askers;
import gongkai.http.request.Need;
import gongkai.http.request.Next;
import gongkai.http.request.Route;
import gongkai.http.request.SessionCookie;
import gongkai.http.request.Uploads;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Logging in and out, and choosing a password; all of it works without scripts. */
public final class LogInPages {
  private final Access access;
  private final Askers askers;
  private final Views views;

  public LogInPages(Access access, Askers askers, Views views) {
    this.access = access;
    this.askers = askers;
    this.views = views;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/login", Need.OPEN, ctx -> show(ctx, "login", Map.of())),
        Route.post("/login", Need.OPEN, this::logIn),
        Route.post("/logout", Need.of(Action.OWN_ACCOUNT), this::logOut),
        Route.get("/welcome/{key}", Need.OPEN, this::welcome),
        Route.post("/welcome/{key}", Need.OPEN, this::useLink),
        Route.get(
            "/password",
            Need.of(Action.OWN_ACCOUNT),
            ctx -> show(ctx, "password", Map.of("forced", mustChange(ctx)))),
        Route.post("/password", Need.of(Action.OWN_ACCOUNT), this::changePassword));
  }

  private void logIn(Context ctx) {
    try {
      enter(ctx, field(ctx, "login"), field(ctx, "password"));
    } catch (Rejected refusal) {
      again(ctx, "login", refusal, Map.of());
      return;
    }
    ctx.redirect(Next.of(ctx));
  }

  private void enter(Context ctx, String login, String password) {
    LoggedIn entered = access.logIn().logIn(login, password, ctx.ip(), ctx.header("User-Agent"));
    SessionCookie.set(ctx, entered.cookie());
  }

  private void logOut(Context ctx) {
    access.sessions().end(SessionCookie.of(ctx), askers.of(ctx).actor());
    SessionCookie.clear(ctx);
    ctx.redirect("/login");
  }

  private void welcome(Context ctx) {
    show(ctx, "welcome", model(ctx));
  }

  private Map<String, Object> model(Context ctx) {
    Link link = access.links().look(ctx.pathParam("key"));
    return Map.of("holder", link.holder().map(Person::login).orElse(""));
  }

  private void useLink(Context ctx) {
    Map<String, Object> model = model(ctx);
    String password = field(ctx, "password");
    try {
      requireTyped(password, field(ctx, "again"));
      Person person = use(ctx, password);
      enter(ctx, person.login(), password);
    } catch (Rejected refusal) {
      again(ctx, "welcome", refusal, model);
      return;
    }
    ctx.redirect("/");
  }

  private Person use(Context ctx, String password) {
    String key = ctx.pathParam("key");
    if (access.links().look(key).holder().isPresent()) {
      return access.links().choosePassword(key, password, ctx.ip());
    }
    return access
        .links()
        .makeAdministrator(key, field(ctx, "login"), field(ctx, "name"), password, ctx.ip());
  }

  private void changePassword(Context ctx) {
    Session session = askers.of(ctx).loggedIn().orElseThrow();
    String password = field(ctx, "password");
    try {
      requireTyped(password, field(ctx, "again"));
      access.logIn().changePassword(session, field(ctx, "current"), password, ctx.ip());
    } catch (Rejected refusal) {
      again(ctx, "password", refusal, Map.of("forced", mustChange(ctx)));
      return;
    }
    ctx.redirect("/");
  }

  private boolean mustChange(Context ctx) {
    return askers.of(ctx).principal().mustChangePassword();
  }

  private static void requireTyped(String password, String again) {
    if (!password.equals(again)) {
      throw new Rejected("bad-parameter", "两次输入的密码不同，请重新输入。");
    }
  }

  /** The form again, with what was typed except passwords, and what is amiss. */
  private void again(Context ctx, String page, Rejected refusal, Map<String, Object> model) {
    ctx.status(Statuses.of(refusal.code()));
    var whole = new HashMap<>(model);
    whole.put("alert", refusal.getMessage());
    show(ctx, page, whole);
  }

  private void show(Context ctx, String page, Map<String, Object> model) {
    var whole = new HashMap<>(model);
    whole.putIfAbsent("alert", "");
    whole.put("login", field(ctx, "login"));
    whole.put("name", field(ctx, "name"));
    whole.put("next", Next.of(ctx));
    whole.put("claimed", access.links().isClaimed());
    views.show(ctx, page, whole);
  }

  private static String field(Context ctx, String name) {
    String value = Uploads.field(ctx, name);
    return value == null ? "" : value;
  }
}
