-- On which days the whole staff of a unit was given: whoever was missing there then had gone. unit may belong to another office.
CREATE TABLE snapshot (
    id   INTEGER PRIMARY KEY,
    unit INTEGER NOT NULL,
    date TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX snapshot_unit ON snapshot (unit, date, id / 1000000000);
