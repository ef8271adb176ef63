package gongkai.http.people;

import gongkai.access.Action;
import gongkai.access.Principal;
import gongkai.access.TokenScope;
import gongkai.access.login.Access;
import gongkai.access.login.AccessToken;
import gongkai.access.login.Session;
import gongkai.access.login.SessionLine;
import gongkai.http.reply.Views;
import gongkai.http.request.Asker;
import gongkai.http.request.Askers;
import gongkai.http.request.JsonBody;
import gongkai.http.request.Need;
import gongkai.http.request.Params;
import gongkai.http.request.Route;
import gongkai.http.request.SessionCookie;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One's own account: password, log-ins and tokens. */
public final class AccountApi {
  private static final String ME = "/api/v1/me";
  private static final int USUAL_DAYS = 180;
  private final Access access;
  private final Askers askers;
  private final Views views;

  public AccountApi(Access access, Askers askers, Views views) {
    this.access = access;
    this.askers = askers;
    this.views = views;
  }

  public List<Route> routes() {
    Need own = Need.of(Action.OWN_ACCOUNT);
    return List.of(
        Route.get("/account", own, this::page),
        Route.post(ME + "/password", own, this::changePassword),
        Route.get(ME + "/sessions", own, ctx -> ctx.json(new Sessions(sessions(ctx)))),
        Route.delete(ME + "/sessions", own, this::logOutEverywhere),
        Route.delete(ME + "/sessions/{number}", own, this::endSession),
        Route.get(ME + "/tokens", own, ctx -> ctx.json(new Tokens(tokens(ctx)))),
        Route.post(ME + "/tokens", own, this::issue),
        Route.delete(ME + "/tokens/{number}", own, this::revoke));
  }

  /** A log-in. */
  public record SessionView(
      long number, String begunAt, String seenAt, String address, String agent, boolean current) {}

  /** All log-ins. */
  record Sessions(List<SessionView> sessions) {}

  /** A token without its secret. */
  public record TokenView(
      long number,
      String label,
      String tail,
      List<String> scopes,
      String issuedAt,
      String endsAt,
      String usedAt,
      String usedFrom,
      boolean good) {
    static TokenView of(AccessToken it) {
      return new TokenView(
          it.id(),
          it.label(),
          it.tail(),
          it.scopes().stream().sorted().map(TokenScope::label).toList(),
          Params.moment(it.issuedAt()),
          Params.moment(it.endsAt()),
          Params.moment(it.usedAt()),
          it.usedFrom(),
          it.isGood(Instant.now()));
    }
  }

  /** All tokens. */
  record Tokens(List<TokenView> tokens) {}

  /** What a token is to be. */
  record Wanted(String label, Set<TokenScope> scopes, Integer days) {}

  /** A token, told only this once. */
  record Issued(String token) {}

  /** A change of password. */
  record Change(String current, String password) {}

  private void page(Context ctx) {
    views.show(
        ctx,
        "account",
        Map.of(
            "me",
            askers.of(ctx).principal(),
            "sessions",
            sessions(ctx),
            "tokens",
            tokens(ctx),
            "scopes",
            usefulScopes(askers.of(ctx).principal())));
  }

  /** Those that are good for something in this role. */
  private List<TokenScope> usefulScopes(Principal principal) {
    return Arrays.stream(TokenScope.values())
        .filter(
            scope ->
                Arrays.stream(Action.values())
                    .filter(action -> action.scope().filter(scope::equals).isPresent())
                    .anyMatch(action -> access.policy().may(principal, action)))
        .toList();
  }

  private List<SessionView> sessions(Context ctx) {
    long current = askers.of(ctx).loggedIn().map(Session::id).orElse(0L);
    return access.sessions().of(person(ctx)).stream().map(it -> view(it, current)).toList();
  }

  private static SessionView view(SessionLine it, long current) {
    return new SessionView(
        it.id(),
        Params.moment(it.begunAt()),
        Params.moment(it.seenAt()),
        it.address(),
        it.agent(),
        it.id() == current);
  }

  private List<TokenView> tokens(Context ctx) {
    return access.tokens().of(person(ctx)).stream().map(TokenView::of).toList();
  }

  private void changePassword(Context ctx) {
    Change change = JsonBody.read(ctx, Change.class);
    if (change.current() == null || change.password() == null) {
      throw new Rejected("bad-json", "请给出现用密码 current 和新密码 password。");
    }
    Session session = askers.of(ctx).loggedIn().orElseThrow();
    access.logIn().changePassword(session, change.current(), change.password(), ctx.ip());
    ctx.status(204);
  }

  private void logOutEverywhere(Context ctx) {
    access.sessions().endAll(person(ctx), askers.of(ctx).actor());
    SessionCookie.clear(ctx);
    ctx.status(204);
  }

  private void endSession(Context ctx) {
    access.sessions().end(person(ctx), Params.number(ctx), askers.of(ctx).actor());
    ctx.status(204);
  }

  private void issue(Context ctx) {
    Wanted wanted = JsonBody.read(ctx, Wanted.class);
    Asker asker = askers.of(ctx);
    String token =
        access
            .tokens()
            .issue(
                asker.principal(),
                wanted.label(),
                wanted.scopes() == null ? Set.of() : wanted.scopes(),
                wanted.days() == null ? USUAL_DAYS : wanted.days(),
                asker.actor());
    ctx.status(201).json(new Issued(token));
  }

  private void revoke(Context ctx) {
    access.tokens().revoke(person(ctx), Params.number(ctx), askers.of(ctx).actor());
    ctx.status(204);
  }

  private long person(Context ctx) {
    return askers.of(ctx).principal().person();
  }
}
