-- The journal: what happened, in order. The record tables are its index. Format: docs/ledger-format.md
CREATE TABLE entry (
    office     INTEGER NOT NULL,
    seq        INTEGER NOT NULL,
    at         TEXT    NOT NULL,
    operator   TEXT    NOT NULL,
    command    TEXT    NOT NULL,
    summary    TEXT    NOT NULL,
    schema     INTEGER NOT NULL,
    last_id    INTEGER NOT NULL,
    commitment TEXT    NOT NULL,
    previous   TEXT    NOT NULL,
    hash       TEXT    NOT NULL,
    signature  TEXT    NOT NULL DEFAULT '',
    seed       BLOB    NOT NULL,
    PRIMARY KEY (office, seq)
) STRICT;

CREATE TABLE entry_part (
    office INTEGER NOT NULL,
    seq    INTEGER NOT NULL,
    part   INTEGER NOT NULL,
    lines  BLOB    NOT NULL,
    PRIMARY KEY (office, seq, part)
) STRICT;

-- What lies outside the chain: last backup, anchors seen.
CREATE TABLE local (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
