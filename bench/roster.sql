-- Who is in a Satgas today, who of the leaders is in none, and units with staff and without a Satgas.
SELECT unit.code, posting.job_level, appointment.role, member.name, member.nip, decree.number, appointment.since
FROM appointment
JOIN member ON member.id = appointment.member
JOIN unit ON unit.id = appointment.unit
LEFT JOIN decree ON decree.id = appointment.decree
LEFT JOIN posting ON posting.member = member.id AND posting.until IS NULL
WHERE appointment.until IS NULL OR appointment.until >= date()
ORDER BY unit.code, posting.job_level, appointment.role, member.name;
SELECT unit.code, member.number, member.name
FROM posting
JOIN member ON member.id = posting.member
JOIN unit ON unit.id = posting.unit
WHERE posting.job_level = 'jpt-pratama' AND posting.until IS NULL
  AND NOT EXISTS (SELECT 1 FROM appointment WHERE appointment.member = posting.member)
ORDER BY unit.code, member.name;
SELECT DISTINCT unit.code
FROM posting
JOIN unit ON unit.id = posting.unit
WHERE posting.until IS NULL AND NOT EXISTS (SELECT 1 FROM appointment WHERE appointment.unit = posting.unit)
ORDER BY unit.code;
