-- The bytes that versions refer to; the files stand under objects/.
CREATE TABLE blob (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  size   INTEGER NOT NULL CHECK (size >= 0)
) WITHOUT ROWID;
