package gongkai.http;

import gongkai.access.Action;
import gongkai.access.Principal;
import gongkai.access.login.Access;
import io.javalin.http.Context;
import java.util.List;

/** Tells the task pane whom the server takes it for. */
final class MeApi {
  private final Access access;
  private final Askers askers;

  MeApi(Access access, Askers askers) {
    this.access = access;
    this.askers = askers;
  }

  List<Route> routes() {
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
