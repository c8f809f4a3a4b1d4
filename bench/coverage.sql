-- Staff on the cut-off day, signatures, and whom socialisations have reached by name or with their whole unit, by unit and employment.
WITH reached AS (
    SELECT attendance.member FROM attendance JOIN activity ON activity.id = attendance.activity
    WHERE attendance.member IS NOT NULL AND activity.kind IN ('sosialisasi', 'edukasi')
    UNION
    SELECT posting.member FROM attendance
    JOIN activity ON activity.id = attendance.activity
    JOIN posting ON posting.unit = attendance.unit
    WHERE activity.kind IN ('sosialisasi', 'edukasi')
      AND (posting.since IS NULL OR posting.since <= activity.date)
      AND (posting.until IS NULL OR posting.until >= activity.date))
SELECT unit.code, posting.employment, count(*), count(pledge.signed_on), count(reached.member)
FROM posting
JOIN unit ON unit.id = posting.unit
LEFT JOIN pledge ON pledge.member = posting.member
    AND pledge.round = (SELECT round.id FROM round WHERE round.code = 'ikrar-2023-12')
    AND pledge.revoked_on IS NULL
LEFT JOIN reached ON reached.member = posting.member
WHERE (posting.since IS NULL OR posting.since <= '2023-12-19')
  AND (posting.until IS NULL OR posting.until >= '2023-12-19')
GROUP BY unit.code, posting.employment
ORDER BY unit.code, posting.employment;
