package gongkai.http;

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
record Asker(Caller caller, Session session) {

  Principal principal() {
    return caller.principal();
  }

  /** As the audit log names them. */
  Actor actor() {
    return caller.principal().isVisitor() ? Actor.visitor(caller.address()) : caller.actor();
  }

  /** Their log-in name as filings carry it; null for visitors. */
  String login() {
    return principal().isVisitor() ? null : principal().login();
  }

  Optional<Session> loggedIn() {
    return Optional.ofNullable(session);
  }
}
