-- Cases by unit, act, state and sanction, each with how many there are and how long they took.
CREATE TEMP TABLE latest AS
SELECT incident.unit, incident.act, incident.known_on, incident_move.state, incident_move.date, decision.sanction
FROM incident
JOIN incident_move ON incident_move.id = (
    SELECT id FROM incident_move WHERE incident = incident.id ORDER BY date DESC, id DESC LIMIT 1)
LEFT JOIN incident_move AS decision ON decision.id = (
    SELECT id FROM incident_move WHERE incident = incident.id AND sanction IS NOT NULL ORDER BY date DESC LIMIT 1)
LEFT JOIN member ON member.id = incident.member
LEFT JOIN posting ON posting.id = (
    SELECT id FROM posting WHERE member = incident.member AND (since IS NULL OR since <= incident.occurred_on)
    ORDER BY since DESC LIMIT 1);
SELECT unit.code, count(*), avg(julianday(date) - julianday(known_on))
FROM latest JOIN unit ON unit.id = latest.unit GROUP BY unit.code;
SELECT act, count(*) FROM latest GROUP BY act;
SELECT state, count(*) FROM latest GROUP BY state;
SELECT sanction, count(*) FROM latest GROUP BY sanction;
