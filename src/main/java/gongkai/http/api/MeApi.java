package gongkai.http.api;

import gongkai.access.Action;
import gongkai.access.Principal;
import gongkai.access.login.Access;
import gongkai.http.request.Askers;
import gongkai.http.request.Need;
import gongkai.http.request.Route;
import io.javalin.http.Context;
import java.util.List;

/** Tells the task pane whom the server takes it for. */
public final class MeApi {
  private final Access access;
  private final Askers askers;

  public MeApi(Access access, Askers askers) {
    this.access = access;
    this.askers = askers;
  }

  public List<Route> routes() {
    return List.of(Route.get("/api/v1/me", Need.of(Action.CHECK), this::me));
  }

  /**
   * Who asks.
   *
   * @param name empty while nobody has taken charge of the server and everybody may use it
   * @param claimed whether somebody has, so that one has to log in
   */
  record Me(String name, String role, boolean claimed) {}

  private void me(Context ctx) {
    Principal principal = askers.of(ctx).principal();
    String name = principal.isVisitor() ? "" : principal.name();
    ctx.header("Cache-Control", "no-store")
        .json(new Me(name, principal.role().label(), access.links().isClaimed()));
  }
}
