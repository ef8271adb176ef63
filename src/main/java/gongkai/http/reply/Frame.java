package gongkai.http.reply;

import gongkai.access.Principal;
import gongkai.access.login.Session;
import gongkai.http.request.Asker;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/**
 * What the layout shows around every page.
 *
 * @param name of who is logged in; empty for visitors
 * @param csrf what forms and scripts send back; empty without a session
 * @param path of this page
 * @param waiting how many filings wait behind the entries of the navigation, by their paths
 */
public record Frame(
    String name,
    String role,
    String csrf,
    String path,
    List<Menu.Item> menu,
    Map<String, Long> waiting) {

  static Frame of(Context ctx, Asker asker, Waiting waiting) {
    Principal principal = asker.principal();
    return new Frame(
        principal.isVisitor() ? "" : principal.name(),
        principal.role().label(),
        asker.loggedIn().map(Session::csrf).orElse(""),
        ctx.path(),
        Menu.of(waiting.policy(), principal),
        waiting.of(principal));
  }

  /** Around a page that must show whoever asks, and whatever is broken. */
  public static Frame bare(Context ctx) {
    return new Frame("", "", "", ctx.path(), List.of(), Map.of());
  }

  /** How many filings wait behind an entry of the navigation. */
  public long waitingAt(Menu.Item item) {
    return waiting.getOrDefault(item.path(), 0L);
  }

  /** Whether this is the page of the navigation that is open. */
  public boolean isHere(Menu.Item item) {
    return item.path().equals("/") ? path.equals("/") : path.startsWith(item.path());
  }
}
