package gongkai.access.login;

import gongkai.access.TokenScope;
import java.time.Instant;
import java.util.Set;

/**
 * A personal access token as its holder sees it in a list.
 *
 * @param label what its holder calls it
 * @param tail its last characters, by which to recognise it
 * @param endsAt when it expires
 * @param revoked whether it was revoked
 * @param usedAt when it was last used, or null
 * @param usedFrom the address it was last used from, or null
 */
public record AccessToken(
    long id,
    long person,
    String label,
    String tail,
    Set<TokenScope> scopes,
    Instant issuedAt,
    Instant endsAt,
    boolean revoked,
    Instant usedAt,
    String usedFrom) {
  public AccessToken {
    scopes = Set.copyOf(scopes);
  }

  public boolean isGood(Instant now) {
    return !revoked && endsAt.isAfter(now);
  }
}
