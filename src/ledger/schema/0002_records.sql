-- Units, staff and pledges. Dates are YYYY-MM-DD; an id is office × 10^9 + n; unit, parent and round may belong to another office.
CREATE TABLE unit (
    id    INTEGER PRIMARY KEY,
    code  TEXT NOT NULL,
    place TEXT
) STRICT;
CREATE UNIQUE INDEX unit_code ON unit (code, id / 1000000000);

CREATE TABLE unit_version (
    id     INTEGER PRIMARY KEY,
    unit   INTEGER NOT NULL,
    name   TEXT NOT NULL,
    kind   TEXT NOT NULL,
    class  TEXT,
    parent INTEGER,
    status TEXT NOT NULL,
    since  TEXT,
    until  TEXT,
    CHECK (since <= until)
) STRICT;
CREATE INDEX unit_version_unit ON unit_version (unit);

CREATE TABLE unit_alias (
    id    INTEGER PRIMARY KEY,
    unit  INTEGER NOT NULL,
    alias TEXT NOT NULL
) STRICT;
CREATE INDEX unit_alias_unit ON unit_alias (unit);

CREATE TABLE member (
    id               INTEGER PRIMARY KEY,
    number           INTEGER NOT NULL,
    nip              TEXT,
    nik              TEXT,
    nrp              TEXT,
    no_number_reason TEXT,
    name             TEXT NOT NULL,
    title_before     TEXT,
    title_after      TEXT,
    sex              TEXT,
    birth_date       TEXT
) STRICT;
CREATE UNIQUE INDEX member_number ON member (number, id / 1000000000);
CREATE UNIQUE INDEX member_nip ON member (nip, id / 1000000000) WHERE nip IS NOT NULL;
CREATE UNIQUE INDEX member_nik ON member (nik, id / 1000000000) WHERE nik IS NOT NULL;

CREATE TABLE posting (
    id         INTEGER PRIMARY KEY,
    member     INTEGER NOT NULL REFERENCES member (id),
    unit       INTEGER NOT NULL,
    employment TEXT NOT NULL,
    rank       TEXT,
    position   TEXT,
    job_level  TEXT,
    since      TEXT,
    until      TEXT,
    end_reason TEXT,
    CHECK (since <= until)
) STRICT;
CREATE INDEX posting_member ON posting (member);

CREATE TABLE round (
    id        INTEGER PRIMARY KEY,
    code      TEXT NOT NULL,
    name      TEXT NOT NULL,
    date      TEXT NOT NULL,
    cut_off   TEXT NOT NULL,
    elections TEXT,
    points    TEXT
) STRICT;
CREATE UNIQUE INDEX round_code ON round (code, id / 1000000000);

CREATE TABLE pledge (
    id              INTEGER PRIMARY KEY,
    round           INTEGER NOT NULL,
    member          INTEGER NOT NULL REFERENCES member (id),
    signed_on       TEXT,
    method          TEXT,
    read_on         TEXT,
    place           TEXT,
    sheet           TEXT,
    revoked_on      TEXT,
    reason_unsigned TEXT,
    CHECK (signed_on <= revoked_on)
) STRICT;
CREATE UNIQUE INDEX pledge_member ON pledge (member, round);
CREATE INDEX pledge_round ON pledge (round);
