package gongkai.access.login;

import static java.util.stream.Collectors.joining;

import gongkai.access.TokenScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Writes and reads the rows of tokens. */
final class TokenRows {
  private final Handle handle;

  TokenRows(Handle handle) {
    this.handle = handle;
  }

  record Held(AccessToken token, Person person) {}

  void add(String hash, AccessToken token) {
    handle.execute(
        """
        INSERT INTO token (hash, person_id, label, tail, scopes, issued_at, ends_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        hash,
        token.person(),
        token.label(),
        token.tail(),
        token.scopes().stream().sorted().map(TokenScope::name).collect(joining(" ")),
        token.issuedAt().toEpochMilli(),
        token.endsAt().toEpochMilli());
  }

  Optional<Held> find(String hash) {
    return handle
        .createQuery("SELECT * FROM token WHERE hash = :hash")
        .bind("hash", hash)
        .map((row, context) -> token(row))
        .findOne()
        .map(token -> new Held(token, new PersonRows(handle).find(token.person()).orElseThrow()));
  }

  List<AccessToken> of(long person) {
    return handle
        .createQuery("SELECT * FROM token WHERE person_id = :person ORDER BY id DESC")
        .bind("person", person)
        .map((row, context) -> token(row))
        .list();
  }

  boolean revoke(long person, long id, Instant now) {
    return handle.execute(
            "UPDATE token SET revoked_at = ? WHERE person_id = ? AND id = ? AND revoked_at IS NULL",
            now.toEpochMilli(),
            person,
            id)
        > 0;
  }

  /** Revokes all tokens of a person that are not yet; how many. */
  int revokeAll(long person, Instant now) {
    return handle.execute(
        "UPDATE token SET revoked_at = ? WHERE person_id = ? AND revoked_at IS NULL",
        now.toEpochMilli(),
        person);
  }

  void see(long id, Instant now, String address) {
    handle.execute(
        "UPDATE token SET used_at = ?, used_from = ? WHERE id = ?",
        now.toEpochMilli(),
        address,
        id);
  }

  private static AccessToken token(ResultSet row) throws SQLException {
    long usedAt = row.getLong("used_at");
    return new AccessToken(
        row.getLong("id"),
        row.getLong("person_id"),
        row.getString("label"),
        row.getString("tail"),
        scopes(row.getString("scopes")),
        Instant.ofEpochMilli(row.getLong("issued_at")),
        Instant.ofEpochMilli(row.getLong("ends_at")),
        row.getString("revoked_at") != null,
        usedAt == 0 ? null : Instant.ofEpochMilli(usedAt),
        row.getString("used_from"));
  }

  private static Set<TokenScope> scopes(String names) {
    return Arrays.stream(names.split(" ")).map(TokenScope::valueOf).collect(Collectors.toSet());
  }
}
