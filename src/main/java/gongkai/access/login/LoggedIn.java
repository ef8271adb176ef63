package gongkai.access.login;

/**
 * A log-in that has just succeeded.
 *
 * @param cookie what the browser is to keep, HttpOnly and SameSite; it is told only this once
 */
public record LoggedIn(String cookie, Session session) {

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "LoggedIn[" + session.principal().login() + "]";
  }
}
