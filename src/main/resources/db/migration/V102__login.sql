-- Who may log in. password is an Argon2id hash in PHC format, NULL until they choose one.
CREATE TABLE person (
  id          INTEGER PRIMARY KEY,
  login       TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  role        TEXT NOT NULL CHECK (role IN ('ACCOUNTANT', 'SUPERVISOR', 'ADMINISTRATOR')),
  password    TEXT,
  must_change INTEGER NOT NULL,
  disabled    INTEGER NOT NULL,
  added_at    INTEGER NOT NULL
) STRICT;

-- Whose filings concern them; '*' stands above all units.
CREATE TABLE person_unit (
  person_id INTEGER NOT NULL REFERENCES person (id),
  code      TEXT NOT NULL,
  PRIMARY KEY (person_id, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_unit_by_code ON person_unit (code);

-- Of every secret below only the SHA-256 is kept.
-- A link without a person makes an administrator; one with a person lets them choose a password.
CREATE TABLE one_time_link (
  hash      TEXT PRIMARY KEY,
  person_id INTEGER REFERENCES person (id),
  issued_at INTEGER NOT NULL,
  ends_at   INTEGER NOT NULL,
  used_at   INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  hash      TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  begun_at  INTEGER NOT NULL,
  seen_at   INTEGER NOT NULL,
  address   TEXT NOT NULL,
  agent     TEXT NOT NULL
) STRICT;
CREATE INDEX session_by_person ON session (person_id);
CREATE INDEX session_by_age ON session (begun_at);

-- tail is the end of the token, by which its holder tells it from others.
CREATE TABLE token (
  id         INTEGER PRIMARY KEY,
  hash       TEXT NOT NULL UNIQUE,
  person_id  INTEGER NOT NULL REFERENCES person (id),
  label      TEXT NOT NULL,
  tail       TEXT NOT NULL,
  scopes     TEXT NOT NULL,
  issued_at  INTEGER NOT NULL,
  ends_at    INTEGER NOT NULL,
  revoked_at INTEGER,
  used_at    INTEGER,
  used_from  TEXT
) STRICT;
CREATE INDEX token_by_person ON token (person_id);

CREATE TRIGGER person_keeps_the_login BEFORE UPDATE OF id, login ON person
BEGIN SELECT raise(ABORT, 'a person keeps the log-in name'); END;
CREATE TRIGGER person_is_kept BEFORE DELETE ON person
BEGIN SELECT raise(ABORT, 'a person is disabled, never deleted'); END;
CREATE TRIGGER token_stays BEFORE UPDATE OF id, hash, person_id, scopes, issued_at, ends_at ON token
BEGIN SELECT raise(ABORT, 'a token never changes'); END;
CREATE TRIGGER token_stays_revoked BEFORE UPDATE OF revoked_at ON token
WHEN OLD.revoked_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'a token stays revoked'); END;
CREATE TRIGGER link_is_used_once BEFORE UPDATE ON one_time_link
WHEN OLD.used_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'a link is used once'); END;
