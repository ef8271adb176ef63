package gongkai.access.login;

import java.time.Instant;
import java.util.Optional;

/**
 * A one-time link that is still good.
 *
 * @param person whose password it lets choose; null when it makes an administrator
 */
public record Link(Person person, Instant endsAt) {

  /** Whose password it lets choose; empty when it makes an administrator. */
  public Optional<Person> holder() {
    return Optional.ofNullable(person);
  }
}
