package gongkai.access;

import gongkai.access.audit.Actor;

/**
 * Somebody who asks for something, and from where.
 *
 * @param address the network address of the request
 */
public record Caller(Principal principal, String address) {

  /** As the audit log names them. */
  public Actor actor() {
    return new Actor(principal.login(), address);
  }
}
