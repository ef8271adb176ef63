-- Versions that their unit took back before anybody had judged them; filed again, one stands again.
-- A submission's latest version is the last of those that were not taken back.
CREATE TABLE withdrawal (
  version_id INTEGER PRIMARY KEY REFERENCES version (id),
  by         TEXT NOT NULL,
  at         INTEGER NOT NULL,
  reason     TEXT NOT NULL
) STRICT;

CREATE TRIGGER withdrawal_stays BEFORE UPDATE ON withdrawal
BEGIN SELECT raise(ABORT, 'a withdrawal never changes'); END;
