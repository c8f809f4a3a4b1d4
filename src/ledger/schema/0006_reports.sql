-- A report as it was sent, by unit and period. `anchor` is the code of the entry its pages carry.
CREATE TABLE report (
    id           INTEGER PRIMARY KEY,
    kind         TEXT NOT NULL,
    unit         INTEGER NOT NULL,
    period       TEXT NOT NULL,
    first_day    TEXT NOT NULL,
    last_day     TEXT NOT NULL,
    number       TEXT NOT NULL,
    date         TEXT NOT NULL,
    sent_on      TEXT,
    received_on  TEXT,
    anchor_entry INTEGER NOT NULL,
    anchor       TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX report_letter ON report (unit, kind, period, number, id / 1000000000);

-- One form of it. The file lies beside the ledger under its digest.
CREATE TABLE report_file (
    id     INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES report (id),
    format TEXT NOT NULL,
    size   INTEGER NOT NULL,
    digest TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX report_file_format ON report_file (report, format);
