package gongkai.access.login;

import gongkai.access.Principal;
import java.time.Instant;

/**
 * A log-in that is still good.
 *
 * @param id its number, by which its person tells it from their others
 * @param principal who logged in, as they are now
 * @param csrf what each form and script must send back to prove that it came from our page
 * @param endsAt when it ends whatever happens
 */
public record Session(long id, Principal principal, String csrf, Instant endsAt) {

  /** Whether a request proves that it came from our page; null does not. */
  public boolean accepts(String sentCsrf) {
    return Secret.same(csrf, sentCsrf);
  }
}
