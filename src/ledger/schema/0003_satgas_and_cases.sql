-- Elections, decrees, the Satgas and cases. unit, decree, election and the member of a case may belong to another office.
CREATE TABLE election (
    id         INTEGER PRIMARY KEY,
    code       TEXT NOT NULL,
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    regulation TEXT,
    voting_day TEXT
) STRICT;
CREATE UNIQUE INDEX election_code ON election (code, id / 1000000000);

CREATE TABLE stage (
    id       INTEGER PRIMARY KEY,
    election INTEGER NOT NULL,
    code     TEXT NOT NULL,
    name     TEXT NOT NULL,
    phase    TEXT NOT NULL,
    since    TEXT,
    until    TEXT,
    note     TEXT,
    CHECK (since <= until)
) STRICT;
CREATE UNIQUE INDEX stage_code ON stage (election, code);

CREATE TABLE decree (
    id      INTEGER PRIMARY KEY,
    number  TEXT NOT NULL,
    date    TEXT,
    year    INTEGER,
    issuer  TEXT,
    subject TEXT,
    unit    INTEGER
) STRICT;
CREATE UNIQUE INDEX decree_number ON decree (number, id / 1000000000);

CREATE TABLE appointment (
    id           INTEGER PRIMARY KEY,
    member       INTEGER NOT NULL REFERENCES member (id),
    unit         INTEGER NOT NULL,
    decree       INTEGER,
    role         TEXT NOT NULL,
    since        TEXT,
    until        TEXT,
    confirmed_on TEXT,
    badge        TEXT,
    CHECK (since <= until)
) STRICT;
CREATE INDEX appointment_member ON appointment (member);
CREATE INDEX appointment_unit ON appointment (unit);
CREATE INDEX appointment_decree ON appointment (decree);

CREATE TABLE incident (
    id          INTEGER PRIMARY KEY,
    reference   TEXT NOT NULL,
    unit        INTEGER NOT NULL,
    subject     TEXT NOT NULL,
    member      INTEGER,
    person      TEXT,
    act         TEXT NOT NULL,
    occurred_on TEXT NOT NULL,
    known_on    TEXT NOT NULL,
    channel     TEXT,
    place       TEXT,
    summary     TEXT,
    links       TEXT
) STRICT;
CREATE UNIQUE INDEX incident_reference ON incident (reference, id / 1000000000);
CREATE INDEX incident_unit ON incident (unit);
CREATE INDEX incident_member ON incident (member);

CREATE TABLE incident_move (
    id       INTEGER PRIMARY KEY,
    incident INTEGER NOT NULL REFERENCES incident (id),
    state    TEXT NOT NULL,
    date     TEXT NOT NULL,
    document TEXT,
    sanction TEXT,
    since    TEXT,
    until    TEXT,
    body     TEXT,
    note     TEXT,
    CHECK (since <= until)
) STRICT;
CREATE INDEX incident_move_incident ON incident_move (incident);

CREATE TABLE nil (
    id     INTEGER PRIMARY KEY,
    unit   INTEGER NOT NULL,
    period TEXT NOT NULL,
    date   TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX nil_unit ON nil (unit, period, id / 1000000000);
