-- Staff of the day whom no activity has reached, by name or with their whole unit.
WITH reached AS (
    SELECT attendance.member FROM attendance JOIN activity ON activity.id = attendance.activity
    WHERE attendance.member IS NOT NULL AND activity.date <= '2024-08-20'
    UNION
    SELECT posting.member FROM attendance
    JOIN activity ON activity.id = attendance.activity
    JOIN posting ON posting.unit = attendance.unit
    WHERE activity.date <= '2024-08-20'
      AND (posting.since IS NULL OR posting.since <= activity.date)
      AND (posting.until IS NULL OR posting.until >= activity.date))
SELECT printf('P-%04d', member.number), coalesce(member.nip, member.nik), member.name, unit.code, posting.employment
FROM posting
JOIN member ON member.id = posting.member
JOIN unit ON unit.id = posting.unit
WHERE (posting.since IS NULL OR posting.since <= '2024-08-20')
  AND (posting.until IS NULL OR posting.until >= '2024-08-20')
  AND posting.member NOT IN (SELECT member FROM reached)
ORDER BY unit.code, member.name, member.number;
