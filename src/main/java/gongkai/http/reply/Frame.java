package gongkai.http.reply;

import gongkai.access.Policy;
import gongkai.access.Principal;
import gongkai.access.login.Session;
import gongkai.http.request.Asker;
import io.javalin.http.Context;
import java.util.List;

/**
 * What the layout shows around every page.
 *
 * @param name of who is logged in; empty for visitors
 * @param csrf what forms and scripts send back; empty without a session
 * @param path of this page
 */
public record Frame(String name, String role, String csrf, String path, List<Menu.Item> menu) {

  static Frame of(Context ctx, Asker asker, Policy policy) {
    Principal principal = asker.principal();
    return new Frame(
        principal.isVisitor() ? "" : principal.name(),
        principal.role().label(),
        asker.loggedIn().map(Session::csrf).orElse(""),
        ctx.path(),
        Menu.of(policy, principal));
  }

  /** Around a page that must show whoever asks, and whatever is broken. */
  public static Frame bare(Context ctx) {
    return new Frame("", "", "", ctx.path(), List.of());
  }

  /** Whether this is the page of the navigation that is open. */
  public boolean isHere(Menu.Item item) {
    return item.path().equals("/") ? path.equals("/") : path.startsWith(item.path());
  }
}
