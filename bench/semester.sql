-- The figures of the half-year report on 2024-H1 for all units: for this half-year and the three before it the coverage of the newest
-- round, whom socialisations have reached, activities, cases and open risks, each by unit; and for this one the names of those who have
-- not signed and were not reached when they are few, the Satgas, the stages, the cases by everything, the risks and the voters.
CREATE TEMP TABLE half (code TEXT, first TEXT, last TEXT);
INSERT INTO half VALUES ('2022-H2', '2022-07-01', '2022-12-31'), ('2023-H1', '2023-01-01', '2023-06-30'),
    ('2023-H2', '2023-07-01', '2023-12-31'), ('2024-H1', '2024-01-01', '2024-06-30');

SELECT half.code, unit.code, posting.employment, count(*), count(pledge.signed_on)
FROM half
JOIN round ON round.id = (SELECT id FROM round WHERE date <= half.last ORDER BY date DESC, id DESC LIMIT 1)
JOIN posting ON (posting.since IS NULL OR posting.since <= round.cut_off) AND (posting.until IS NULL OR posting.until >= round.cut_off)
JOIN unit ON unit.id = posting.unit
LEFT JOIN pledge ON pledge.member = posting.member AND pledge.round = round.id AND pledge.signed_on <= half.last
    AND (pledge.revoked_on IS NULL OR pledge.revoked_on > half.last)
GROUP BY half.code, unit.code, posting.employment;

CREATE TEMP TABLE reached AS
SELECT attendance.member AS member, min(activity.date) AS date
FROM attendance JOIN activity ON activity.id = attendance.activity
WHERE attendance.member IS NOT NULL AND activity.kind IN ('sosialisasi', 'edukasi')
GROUP BY attendance.member
UNION ALL
SELECT posting.member, activity.date
FROM attendance
JOIN activity ON activity.id = attendance.activity
JOIN posting ON posting.unit = attendance.unit
WHERE activity.kind IN ('sosialisasi', 'edukasi')
  AND (posting.since IS NULL OR posting.since <= activity.date) AND (posting.until IS NULL OR posting.until >= activity.date);
CREATE INDEX temp.reached_member ON reached (member);
SELECT half.code, unit.code, count(*), sum(EXISTS (SELECT 1 FROM reached WHERE reached.member = posting.member AND reached.date <= half.last))
FROM half
JOIN posting ON (posting.since IS NULL OR posting.since <= half.last) AND (posting.until IS NULL OR posting.until >= half.last)
JOIN unit ON unit.id = posting.unit
GROUP BY half.code, unit.code;

SELECT half.code, unit.code, activity.kind, count(*), sum(activity.findings IS NOT NULL)
FROM half JOIN activity ON activity.date BETWEEN half.first AND half.last JOIN unit ON unit.id = activity.unit
GROUP BY half.code, unit.code, activity.kind;
SELECT activity.reference, activity.date, unit.code, activity.title, activity.partner, count(attendance.member), count(attendance.unit)
FROM activity JOIN unit ON unit.id = activity.unit LEFT JOIN attendance ON attendance.activity = activity.id
WHERE activity.date BETWEEN '2024-01-01' AND '2024-06-30'
GROUP BY activity.id;

CREATE TEMP TABLE latest AS
SELECT half.code AS half, incident.unit, incident.act, incident.occurred_on, incident_move.state, incident_move.date
FROM half
JOIN incident ON incident.known_on <= half.last
JOIN incident_move ON incident_move.id = (
    SELECT id FROM incident_move WHERE incident = incident.id AND date <= half.last ORDER BY date DESC, id DESC LIMIT 1)
WHERE incident_move.state NOT IN ('closed', 'rejected', 'not-proven', 'withdrawn') OR incident_move.date >= half.first;
SELECT half, unit, count(*) FROM latest GROUP BY half, unit;
SELECT act, state, count(*) FROM latest WHERE half = '2024-H1' GROUP BY act, state;
SELECT stage.code, count(*) FROM latest
JOIN stage ON latest.occurred_on BETWEEN coalesce(stage.since, '0000') AND coalesce(stage.until, '9999')
WHERE half = '2024-H1' GROUP BY stage.code;

SELECT half.code, risk.unit, count(*), sum(coalesce(risk_review.likelihood, risk.likelihood) * coalesce(risk_review.impact, risk.impact) > 12)
FROM half
JOIN risk ON risk.found_on <= half.last
LEFT JOIN risk_review ON risk_review.id = (
    SELECT id FROM risk_review WHERE risk = risk.id AND date <= half.last ORDER BY date DESC, id DESC LIMIT 1)
WHERE coalesce(risk_review.status, 'open') = 'open'
GROUP BY half.code, risk.unit;
SELECT risk.reference, risk.description, risk.stage, risk.mitigation, risk.due, risk_review.status
FROM risk
LEFT JOIN risk_review ON risk_review.id = (
    SELECT id FROM risk_review WHERE risk = risk.id AND date <= '2024-06-30' ORDER BY date DESC, id DESC LIMIT 1)
WHERE risk.found_on <= '2024-06-30';

SELECT unit.code, appointment.role, member.name, decree.number, appointment.since, appointment.until
FROM appointment JOIN unit ON unit.id = appointment.unit JOIN member ON member.id = appointment.member
LEFT JOIN decree ON decree.id = appointment.decree;
SELECT election.code, stage.name, stage.since, stage.until FROM stage JOIN election ON election.id = stage.election
WHERE coalesce(stage.since, '0000') <= '2024-06-30' AND coalesce(stage.until, '9999') >= '2024-01-01';
SELECT * FROM voters JOIN polling_place ON polling_place.id = voters.polling_place;
SELECT unit, date FROM nil WHERE period = '2024-H1';
