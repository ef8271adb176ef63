-- The field's word for what an entry is about. evidence holds, one a line, what the entry touched and
-- the SHA-256 of how it then stood; entries of earlier programs carry none.
ALTER TABLE audit RENAME COLUMN deed TO event;
ALTER TABLE audit ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
