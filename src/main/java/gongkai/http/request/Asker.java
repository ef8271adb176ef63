package gongkai.http.request;

import gongkai.access.Caller;
import gongkai.access.Principal;
import gongkai.access.audit.Actor;
import gongkai.access.login.Session;
import java.util.Optional;

/**
 * Who sent a request.
 *
 * @param session the log-in that they came with, or null for visitors and tokens
 */
public record Asker(Caller caller, Session session) {

  public Principal principal() {
    return caller.principal();
  }

  /** As the audit log names them. */
  public Actor actor() {
    return caller.principal().isVisitor() ? Actor.visitor(caller.address()) : caller.actor();
  }

  /** Their log-in name as filings carry it; null for visitors. */
  public String login() {
    return principal().isVisitor() ? null : principal().login();
  }

  public Optional<Session> loggedIn() {
    return Optional.ofNullable(session);
  }
}
