SELECT member.nip, member.name, member.title_before, member.title_after, unit.code, unit_version.name,
       posting.employment, posting.rank, posting.position, posting.since
FROM member
JOIN posting ON posting.member = member.id AND posting.until IS NULL
JOIN unit ON unit.id = posting.unit
JOIN unit_version ON unit_version.unit = unit.id AND unit_version.until IS NULL
WHERE member.nip = :number;
