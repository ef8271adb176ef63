package gongkai.http.request;

import gongkai.access.Action;
import gongkai.access.Caller;
import gongkai.access.Principal;
import gongkai.access.login.Access;
import gongkai.access.login.Session;
import gongkai.report.Rejected;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/** Finds out who sends a request: by the cookie of a session, or by a token. */
public final class Askers {
  private static final String KNOWN = "gongkai.asker";
  private static final String BEARER = "Bearer ";
  private final Access access;

  public Askers(Access access) {
    this.access = access;
  }

  /**
   * Who sent this request; whoever sends a token is not taken for who the cookie says.
   *
   * @throws Rejected when the token is not good
   */
  public Asker of(Context ctx) {
    Asker known = ctx.attribute(KNOWN);
    if (known == null) {
      known = identify(ctx);
      ctx.attribute(KNOWN, known);
    }
    return known;
  }

  /** Whom a page is made out to: browsers send cookies, and no tokens. */
  public Asker ofPage(Context ctx) {
    Asker known = ctx.attribute(KNOWN);
    return known == null ? byCookie(ctx) : known;
  }

  /**
   * Codes of the units that the sender may do this to, to which a list is to be narrowed; empty
   * when no unit is excepted.
   */
  public Optional<Set<String>> units(Context ctx, Action action) {
    return access.policy().units(of(ctx).principal(), action);
  }

  private Asker identify(Context ctx) {
    String header = ctx.header("Authorization");
    if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return byToken(ctx, header.substring(BEARER.length()).strip());
    }
    return byCookie(ctx);
  }

  private Asker byCookie(Context ctx) {
    Optional<Session> session = access.sessions().find(SessionCookie.of(ctx));
    Principal principal = session.map(Session::principal).orElse(Principal.VISITOR);
    return new Asker(new Caller(principal, ctx.ip()), session.orElse(null));
  }

  private Asker byToken(Context ctx, String token) {
    Principal holder =
        access
            .tokens()
            .find(token, ctx.ip())
            .orElseThrow(() -> new Rejected("bad-token", "访问令牌无效、已过期或已撤销，请在“我的账户”里签发一个新的。"));
    return new Asker(new Caller(holder, ctx.ip()), null);
  }
}
