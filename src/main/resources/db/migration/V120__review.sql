-- What supervisors decided about a version: RETURNED with an opinion, APPROVED, or REOPENED after that.
-- Moments are milliseconds since 1970; by is a log-in name.
CREATE TABLE judgement (
  id         INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES version (id),
  verdict    TEXT NOT NULL CHECK (verdict IN ('RETURNED', 'APPROVED', 'REOPENED')),
  by         TEXT NOT NULL,
  at         INTEGER NOT NULL,
  opinion    TEXT NOT NULL
) STRICT;
CREATE INDEX judgement_by_version ON judgement (version_id);

-- What people said of a finding of a version: the accountant's answer, the supervisor's waiver, and
-- that a waiver holds no longer. n is the finding's number within the version.
CREATE TABLE remark (
  id         INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL,
  n          INTEGER NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('ANSWERED', 'WAIVED', 'WITHDRAWN')),
  by         TEXT NOT NULL,
  at         INTEGER NOT NULL,
  text       TEXT NOT NULL,
  FOREIGN KEY (version_id, n) REFERENCES finding (version_id, n)
) STRICT;
CREATE INDEX remark_by_version ON remark (version_id, n);

-- The last day on which a year's filings of a template family are in time, as 2025-08-20.
CREATE TABLE due_date (
  family TEXT NOT NULL,
  year   INTEGER NOT NULL,
  day    TEXT NOT NULL,
  PRIMARY KEY (family, year)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER judgement_stays BEFORE UPDATE ON judgement
BEGIN SELECT raise(ABORT, 'a judgement never changes'); END;
CREATE TRIGGER judgement_is_kept BEFORE DELETE ON judgement
BEGIN SELECT raise(ABORT, 'a judgement is never deleted'); END;
CREATE TRIGGER remark_stays BEFORE UPDATE ON remark
BEGIN SELECT raise(ABORT, 'a remark never changes'); END;
CREATE TRIGGER remark_is_kept BEFORE DELETE ON remark
BEGIN SELECT raise(ABORT, 'a remark is never deleted'); END;
