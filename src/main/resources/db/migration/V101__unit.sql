-- The budget units that may file, as their list was imported. They are retired, never deleted.
CREATE TABLE budget_unit (
  code    TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  parent  TEXT REFERENCES budget_unit (code) DEFERRABLE INITIALLY DEFERRED,
  nature  TEXT,
  files   INTEGER NOT NULL,
  contact TEXT,
  phone   TEXT,
  retired INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX budget_unit_by_parent ON budget_unit (parent);

-- What units were called before; workbooks of past years carry past names.
CREATE TABLE former_unit_name (
  code TEXT NOT NULL REFERENCES budget_unit (code),
  name TEXT NOT NULL,
  PRIMARY KEY (code, name)
) STRICT, WITHOUT ROWID;

-- One row; the revision grows with every change to the units.
CREATE TABLE unit_register (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL
) STRICT;
INSERT INTO unit_register VALUES (1, 1);

-- Lists that were brought to be imported, as JSON; base is the revision they were held against.
CREATE TABLE unit_import (
  id          INTEGER PRIMARY KEY,
  proposed_at INTEGER NOT NULL,
  proposed_by TEXT NOT NULL,
  file_name   TEXT NOT NULL,
  list        TEXT NOT NULL,
  base        INTEGER NOT NULL,
  applied_at  INTEGER,
  applied_by  TEXT
) STRICT;

CREATE TRIGGER budget_unit_keeps_its_names AFTER UPDATE OF name ON budget_unit
WHEN OLD.name <> NEW.name
BEGIN INSERT OR IGNORE INTO former_unit_name VALUES (OLD.code, OLD.name); END;
CREATE TRIGGER budget_unit_keeps_its_code BEFORE UPDATE OF code ON budget_unit
BEGIN SELECT raise(ABORT, 'a unit keeps its code'); END;
CREATE TRIGGER budget_unit_is_kept BEFORE DELETE ON budget_unit
BEGIN SELECT raise(ABORT, 'a unit is retired, never deleted'); END;
CREATE TRIGGER unit_import_is_kept BEFORE DELETE ON unit_import
BEGIN SELECT raise(ABORT, 'an import is never deleted'); END;
