-- What a Satgas does, where a unit is vulnerable, who votes where, and the papers that prove it. unit, host_unit, from_unit, election,
-- decree, owner, member and incident may belong to another office.
CREATE TABLE activity (
    id        INTEGER PRIMARY KEY,
    reference TEXT NOT NULL,
    kind      TEXT NOT NULL,
    unit      INTEGER NOT NULL,
    date      TEXT NOT NULL,
    until     TEXT,
    title     TEXT NOT NULL,
    place     TEXT,
    mode      TEXT,
    platform  TEXT,
    leader    TEXT,
    speaker   TEXT,
    partner   TEXT,
    visitor   TEXT,
    channel   TEXT,
    findings  TEXT,
    decree    INTEGER,
    headcount INTEGER,
    CHECK (date <= until),
    CHECK (headcount >= 0)
) STRICT;
CREATE UNIQUE INDEX activity_reference ON activity (reference, id / 1000000000);
CREATE INDEX activity_unit ON activity (unit);

-- A person, or the whole staff a unit has on the day.
CREATE TABLE attendance (
    id       INTEGER PRIMARY KEY,
    activity INTEGER NOT NULL REFERENCES activity (id),
    member   INTEGER,
    unit     INTEGER,
    CHECK ((member IS NULL) <> (unit IS NULL))
) STRICT;
CREATE INDEX attendance_activity ON attendance (activity);
CREATE INDEX attendance_member ON attendance (member) WHERE member IS NOT NULL;
CREATE INDEX attendance_unit ON attendance (unit) WHERE unit IS NOT NULL;

-- A case that a finding of the activity opened.
CREATE TABLE activity_incident (
    id       INTEGER PRIMARY KEY,
    activity INTEGER NOT NULL REFERENCES activity (id),
    incident INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX activity_incident_pair ON activity_incident (activity, incident);
CREATE INDEX activity_incident_incident ON activity_incident (incident);

CREATE TABLE risk (
    id          INTEGER PRIMARY KEY,
    reference   TEXT NOT NULL,
    unit        INTEGER NOT NULL,
    election    INTEGER,
    stage       TEXT,
    category    TEXT NOT NULL,
    description TEXT NOT NULL,
    found_on    TEXT NOT NULL,
    likelihood  INTEGER NOT NULL,
    impact      INTEGER NOT NULL,
    mitigation  TEXT,
    owner       INTEGER,
    due         TEXT,
    source      TEXT,
    CHECK (likelihood BETWEEN 1 AND 5),
    CHECK (impact BETWEEN 1 AND 5)
) STRICT;
CREATE UNIQUE INDEX risk_reference ON risk (reference, id / 1000000000);
CREATE INDEX risk_unit ON risk (unit);

-- What a risk is from that day on: the newest review not after a day holds.
CREATE TABLE risk_review (
    id         INTEGER PRIMARY KEY,
    risk       INTEGER NOT NULL REFERENCES risk (id),
    date       TEXT NOT NULL,
    status     TEXT NOT NULL,
    likelihood INTEGER NOT NULL,
    impact     INTEGER NOT NULL,
    note       TEXT,
    CHECK (likelihood BETWEEN 1 AND 5),
    CHECK (impact BETWEEN 1 AND 5)
) STRICT;
CREATE INDEX risk_review_risk ON risk_review (risk);

-- A case that later happened where the risk was seen.
CREATE TABLE risk_incident (
    id       INTEGER PRIMARY KEY,
    risk     INTEGER NOT NULL REFERENCES risk (id),
    incident INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX risk_incident_pair ON risk_incident (risk, incident);
CREATE INDEX risk_incident_incident ON risk_incident (incident);

CREATE TABLE polling_place (
    id        INTEGER PRIMARY KEY,
    election  INTEGER NOT NULL,
    host_unit INTEGER NOT NULL,
    code      TEXT NOT NULL,
    place     TEXT
) STRICT;
CREATE UNIQUE INDEX polling_place_code ON polling_place (election, host_unit, code, id / 1000000000);

-- How many of a unit vote there, as a source said on a day: the newest count holds.
CREATE TABLE voters (
    id            INTEGER PRIMARY KEY,
    polling_place INTEGER NOT NULL REFERENCES polling_place (id),
    from_unit     INTEGER NOT NULL,
    category      TEXT NOT NULL,
    date          TEXT NOT NULL,
    male          INTEGER,
    female        INTEGER,
    total         INTEGER NOT NULL,
    source        TEXT,
    CHECK (male >= 0 AND female >= 0 AND total >= 0),
    CHECK (total = male + female)
) STRICT;
CREATE UNIQUE INDEX voters_count ON voters (polling_place, from_unit, category, date);

-- A paper, picture or link of a case or an activity. A file that is kept lies beside the ledger under its digest.
CREATE TABLE evidence (
    id       INTEGER PRIMARY KEY,
    incident INTEGER,
    activity INTEGER,
    name     TEXT NOT NULL,
    size     INTEGER,
    digest   TEXT,
    kept     INTEGER NOT NULL,
    location TEXT,
    added_on TEXT NOT NULL,
    CHECK ((incident IS NULL) <> (activity IS NULL)),
    CHECK (kept IN (0, 1))
) STRICT;
CREATE INDEX evidence_incident ON evidence (incident) WHERE incident IS NOT NULL;
CREATE INDEX evidence_activity ON evidence (activity) WHERE activity IS NOT NULL;

-- A step of a case that waits for a second person. `move` is the step it became.
CREATE TABLE incident_proposal (
    id       INTEGER PRIMARY KEY,
    incident INTEGER NOT NULL REFERENCES incident (id),
    state    TEXT NOT NULL,
    date     TEXT NOT NULL,
    document TEXT,
    sanction TEXT,
    since    TEXT,
    until    TEXT,
    note     TEXT,
    account  TEXT NOT NULL,
    move     INTEGER
) STRICT;
CREATE INDEX incident_proposal_incident ON incident_proposal (incident);
