-- Budget units as filings name them: by code, or by name where the workbook carries no code.
CREATE TABLE unit (
  id   INTEGER PRIMARY KEY,
  code TEXT UNIQUE,
  name TEXT NOT NULL
) STRICT;
CREATE INDEX unit_by_name ON unit (name);

-- Names that recur in millions of rows, stored once: tables, columns, sheets, rules.
CREATE TABLE word (
  id   INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;

-- What a row of a table is. The label is part of it, so that figures keep the wording they came with.
CREATE TABLE item (
  id    INTEGER PRIMARY KEY,
  key   TEXT NOT NULL,
  code  TEXT,
  label TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX item_by_key ON item (key, label, ifnull(code, ''));
CREATE INDEX item_by_code ON item (code) WHERE code IS NOT NULL;
CREATE INDEX item_by_label ON item (label);

-- What one unit files for one year in one template family; name is its public id.
CREATE TABLE submission (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE,
  unit_id   INTEGER NOT NULL REFERENCES unit (id),
  year      INTEGER NOT NULL,
  family    TEXT NOT NULL,
  status    TEXT NOT NULL CHECK (status IN ('FILED', 'WITH_ERRORS', 'RETURNED', 'APPROVED')),
  latest_id INTEGER REFERENCES version (id),
  UNIQUE (unit_id, year, family)
) STRICT;
CREATE UNIQUE INDEX submission_by_latest ON submission (latest_id);
CREATE INDEX submission_by_year ON submission (year, family, status);

-- One workbook as it was filed, and the verdict as it was issued. Hashes name files under objects/.
CREATE TABLE version (
  id                INTEGER PRIMARY KEY,
  submission_id     INTEGER NOT NULL REFERENCES submission (id),
  n                 INTEGER NOT NULL CHECK (n > 0),
  filed_at          TEXT NOT NULL,
  filed_by          TEXT,
  file_name         TEXT NOT NULL,
  template          TEXT NOT NULL,
  rules_fingerprint TEXT,
  original          TEXT NOT NULL CHECK (length(original) = 64),
  corrected         TEXT NOT NULL CHECK (length(corrected) = 64),
  report            TEXT NOT NULL CHECK (length(report) = 64),
  errors            INTEGER NOT NULL,
  warnings          INTEGER NOT NULL,
  roundings         INTEGER NOT NULL,
  infos             INTEGER NOT NULL,
  filled            INTEGER NOT NULL,
  rules_passed      INTEGER NOT NULL,
  rules_failed      INTEGER NOT NULL,
  rules_not_applicable INTEGER NOT NULL,
  rules_could_not_run  INTEGER NOT NULL,
  UNIQUE (submission_id, n),
  UNIQUE (submission_id, original)
) STRICT;

-- Every amount of a version. amount is in 0.000001 万元 (分), rounded to it and clipped to 64 bits;
-- amount and scale give the amount back as printed, or exact does where they cannot.
CREATE TABLE figure (
  version_id INTEGER NOT NULL REFERENCES version (id),
  table_id   INTEGER NOT NULL REFERENCES word (id),
  item_id    INTEGER NOT NULL REFERENCES item (id),
  column_id  INTEGER NOT NULL REFERENCES word (id),
  n          INTEGER NOT NULL,
  amount     INTEGER NOT NULL,
  scale      INTEGER NOT NULL,
  exact      TEXT,
  PRIMARY KEY (version_id, table_id, item_id, column_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_by_item ON figure (item_id, amount);

CREATE TABLE finding (
  version_id INTEGER NOT NULL REFERENCES version (id),
  n          INTEGER NOT NULL,
  rule_id    INTEGER NOT NULL REFERENCES word (id),
  level      TEXT NOT NULL CHECK (level IN ('ERROR', 'WARNING', 'ROUNDING', 'INFO')),
  message    TEXT NOT NULL,
  sheet_id   INTEGER REFERENCES word (id),
  address    TEXT,
  PRIMARY KEY (version_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_by_rule ON finding (rule_id, level);

-- The words of a version's text, by version id. Ideographs are indexed in pairs, so that any run of
-- them can be found as a phrase; the text itself stands in the report.
CREATE VIRTUAL TABLE prose USING fts5 (text, content = '', tokenize = 'unicode61');

CREATE TRIGGER version_stays BEFORE UPDATE ON version
BEGIN SELECT raise(ABORT, 'a filed version never changes'); END;
CREATE TRIGGER version_is_kept BEFORE DELETE ON version
BEGIN SELECT raise(ABORT, 'a filed version is never deleted'); END;
CREATE TRIGGER figure_stays BEFORE UPDATE ON figure
BEGIN SELECT raise(ABORT, 'a filed version never changes'); END;
CREATE TRIGGER figure_is_kept BEFORE DELETE ON figure
BEGIN SELECT raise(ABORT, 'a filed version is never deleted'); END;
CREATE TRIGGER finding_stays BEFORE UPDATE ON finding
BEGIN SELECT raise(ABORT, 'a filed version never changes'); END;
CREATE TRIGGER finding_is_kept BEFORE DELETE ON finding
BEGIN SELECT raise(ABORT, 'a filed version is never deleted'); END;
CREATE TRIGGER submission_stays BEFORE UPDATE OF id, name, unit_id, year, family ON submission
BEGIN SELECT raise(ABORT, 'a submission never changes hands'); END;
CREATE TRIGGER submission_is_kept BEFORE DELETE ON submission
BEGIN SELECT raise(ABORT, 'a submission is never deleted'); END;
