-- Who did what, when, from where, to what, and how it ended. Each hash covers its own entry and the
-- hash before it. Moments here and below are milliseconds since 1970.
CREATE TABLE audit (
  n       INTEGER PRIMARY KEY AUTOINCREMENT,
  at      INTEGER NOT NULL,
  who     TEXT NOT NULL,
  address TEXT NOT NULL,
  deed    TEXT NOT NULL,
  target  TEXT NOT NULL,
  outcome TEXT NOT NULL,
  detail  TEXT NOT NULL,
  hash    TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX audit_by_who ON audit (who);
CREATE INDEX audit_by_target ON audit (target);

CREATE TRIGGER audit_has_no_gaps BEFORE INSERT ON audit
WHEN NEW.n IS NOT (SELECT ifnull(max(n), 0) + 1 FROM audit)
BEGIN SELECT raise(ABORT, 'an audit entry follows the last one'); END;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'an audit entry never changes'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'an audit entry is never deleted'); END;
