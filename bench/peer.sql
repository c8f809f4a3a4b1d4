-- The one table the sqlite3 shell imports the same file into: no record is checked, nothing is kept of the change.
CREATE TABLE staff (
    row        INTEGER,
    number     TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    rank       TEXT,
    position   TEXT,
    unit       TEXT NOT NULL,
    employment TEXT NOT NULL
) STRICT;
CREATE INDEX staff_unit ON staff (unit);
