-- Staff on the cut-off day and signatures, by unit and employment.
SELECT unit.code, posting.employment, count(*), count(pledge.signed_on)
FROM posting
JOIN unit ON unit.id = posting.unit
LEFT JOIN pledge ON pledge.member = posting.member
    AND pledge.round = (SELECT round.id FROM round WHERE round.code = 'ikrar-2023-12')
    AND pledge.revoked_on IS NULL
WHERE (posting.since IS NULL OR posting.since <= '2023-12-19')
  AND (posting.until IS NULL OR posting.until >= '2023-12-19')
GROUP BY unit.code, posting.employment
ORDER BY unit.code, posting.employment;
