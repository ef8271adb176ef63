package gongkai.access.login;

import gongkai.access.Principal;
import gongkai.access.TokenScope;
import gongkai.access.audit.Actor;
import gongkai.access.audit.AuditEvent;
import gongkai.access.audit.AuditLog;
import gongkai.archive.store.Database;
import gongkai.report.Rejected;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Personal access tokens, for the task pane and for scripts. */
public final class AccessTokens {
  /** By it a token that strayed into a file is found. */
  private static final String PREFIX = "gk_";

  private static final int TAIL = 4;
  private static final int MOST = 20;
  private static final int LONGEST_LABEL = 50;
  private static final int LONGEST_DAYS = 366;
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final Database database;
  private final AuditLog log;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  AccessTokens(Database database, AuditLog log, Clock clock) {
    this.database = database;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Issues a token.
   *
   * @param days how long it is good
   * @return the token itself, which nobody can be told again
   * @throws Rejected when something is amiss
   */
  public String issue(
      Principal holder, String label, Set<TokenScope> scopes, int days, Actor actor) {
    String plain = label == null ? "" : label.strip();
    require(!plain.isEmpty() && plain.length() <= LONGEST_LABEL, "令牌的名称应为 1 至 50 个字，请填写。");
    require(!scopes.isEmpty(), "请为令牌选择至少一个范围。");
    require(days >= 1 && days <= LONGEST_DAYS, "令牌的有效期应为 1 至 366 天，请修改。");
    var secret = new Secret(PREFIX + Secret.fresh(random).text());
    Instant now = clock.instant();
    database.write(
        handle -> {
          var rows = new TokenRows(handle);
          long good = rows.of(holder.person()).stream().filter(it -> it.isGood(now)).count();
          require(good < MOST, "每人最多有 20 个有效的令牌，请先撤销不用的。");
          rows.add(
              secret.hash(),
              new AccessToken(
                  0,
                  holder.person(),
                  plain,
                  secret.text().substring(secret.text().length() - TAIL),
                  scopes,
                  now,
                  now.plus(Duration.ofDays(days)),
                  false,
                  null,
                  null));
          return log.done(
              handle, actor, AuditEvent.TOKEN_ISSUED, holder.login(), plain + "：" + names(scopes));
        });
    return secret.text();
  }

  /**
   * Whom a token stands for, as they are now; empty when it is not good.
   *
   * @param text what the client sent
   * @param address from where
   */
  public Optional<Principal> find(String text, String address) {
    if (text == null || !text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<TokenRows.Held> found =
        database.read(
            handle ->
                new TokenRows(handle)
                    .find(new Secret(text).hash())
                    .filter(held -> held.token().isGood(now))
                    .filter(held -> !held.person().disabled()));
    found.ifPresent(held -> see(held.token(), address, now));
    return found.map(held -> held.person().principal(held.token().scopes()));
  }

  /** The tokens of this person, latest first, also those that are no longer good. */
  public List<AccessToken> of(long person) {
    return database.read(handle -> new TokenRows(handle).of(person));
  }

  /**
   * Revokes a token of this person.
   *
   * @throws Rejected when they have none of this number
   */
  public void revoke(long person, long id, Actor actor) {
    database.write(
        handle -> {
          if (!new TokenRows(handle).revoke(person, id, clock.instant())) {
            throw new Rejected("no-token", "没有这个令牌，或者它已经撤销，请刷新页面。");
          }
          return log.done(handle, actor, AuditEvent.TOKEN_REVOKED, actor.name(), "令牌 " + id);
        });
  }

  /** Writes down its use, at most once a minute or when it is used from elsewhere. */
  private void see(AccessToken token, String address, Instant now) {
    boolean recent = token.usedAt() != null && token.usedAt().plus(SEEN_EVERY).isAfter(now);
    if (!recent || !address.equals(token.usedFrom())) {
      database.write(
          handle -> {
            new TokenRows(handle).see(token.id(), now, address);
            return null;
          });
    }
  }

  private static String names(Set<TokenScope> scopes) {
    return scopes.stream().sorted().map(TokenScope::label).collect(Collectors.joining("、"));
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw new Rejected("bad-token-request", otherwise);
    }
  }
}
