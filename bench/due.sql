-- What is due as of 2024-08-20: deadlines of seven working days of cases that were received, open risks with a day, stages that begin
-- within 14 days where high risks are open, the reports on both half-years and the units that owe theirs. The table day_off is filled by
-- the script from the catalogue of holidays.
CREATE TEMP TABLE workday AS
WITH RECURSIVE calendar (day) AS (
    SELECT '2024-01-01' UNION ALL SELECT date(day, '+1 day') FROM calendar WHERE day < '2024-12-31'),
judged AS (
    SELECT day, strftime('%w', day) NOT IN ('0', '6') AND day NOT IN (SELECT day FROM day_off) AS works FROM calendar)
SELECT day, works, sum(works) OVER (ORDER BY day) AS number FROM judged;
CREATE TEMP TABLE owing AS
SELECT unit.code FROM unit
WHERE unit.id IN (SELECT unit FROM posting WHERE (since IS NULL OR since <= '2024-06-30') AND (until IS NULL OR until >= '2024-06-30'))
  AND NOT EXISTS (SELECT 1 FROM nil WHERE nil.unit = unit.id AND period = '2024-H1' AND date <= '2024-08-20')
  AND NOT EXISTS (SELECT 1 FROM incident WHERE incident.unit = unit.id AND occurred_on BETWEEN '2024-01-01' AND '2024-06-30'
                  AND known_on <= '2024-08-20');
CREATE TEMP TABLE open_risk AS
SELECT risk.reference, unit.code AS unit, risk.due, risk.election, risk.stage,
       coalesce(risk_review.likelihood, risk.likelihood) * coalesce(risk_review.impact, risk.impact) AS score
FROM risk
JOIN unit ON unit.id = risk.unit
LEFT JOIN risk_review ON risk_review.id = (
    SELECT id FROM risk_review WHERE risk = risk.id AND date <= '2024-08-20' ORDER BY date DESC, id DESC LIMIT 1)
WHERE risk.found_on <= '2024-08-20' AND coalesce(risk_review.status, 'open') = 'open';
SELECT 'case-deadline', incident.reference, unit.code, due.day AS due_on
FROM incident
JOIN unit ON unit.id = incident.unit
JOIN incident_move ON incident_move.id = (
    SELECT id FROM incident_move WHERE incident = incident.id AND date <= '2024-08-20' ORDER BY date DESC, id DESC LIMIT 1)
JOIN workday AS begin ON begin.day = incident_move.date
JOIN workday AS due ON due.works AND due.number = begin.number + 7
WHERE incident_move.state = 'received'
UNION ALL
SELECT 'risk', reference, unit, due FROM open_risk WHERE due IS NOT NULL
UNION ALL
SELECT DISTINCT 'stage', election.code || ': ' || stage.code, open_risk.unit, stage.since
FROM open_risk
JOIN election ON election.id = open_risk.election
JOIN stage ON stage.election = election.id AND stage.code = open_risk.stage
WHERE open_risk.score > 12 AND stage.since BETWEEN '2024-08-20' AND '2024-09-03'
UNION ALL
VALUES ('semester-report', '2024-H1', 'KANWIL-JATENG', '2024-07-14'), ('semester-report', '2024-H2', 'KANWIL-JATENG', '2025-01-14')
UNION ALL
SELECT 'unit-report', '2024-H1', code, '2024-07-14' FROM owing
ORDER BY due_on, 1, 2, 3;
