-- Of what each survivor was kept apart from, the most similar survivor, and why.
-- verdicts(member, preferred, reason, similarity, containment): see twins.sql; copies have no reason.
-- states(text, survives): which of the texts that are copies or have copies stay; all others do.
SELECT member, preferred, reason, similarity, containment
FROM (
  SELECT verdict.member, verdict.preferred, verdict.reason, verdict.similarity, verdict.containment,
         row_number() OVER (
           PARTITION BY verdict.member
           ORDER BY verdict.similarity + verdict.containment / 1e6 DESC, verdict.preferred
         ) AS place
  FROM verdicts AS verdict
  LEFT JOIN states AS member ON member.text = verdict.member
  LEFT JOIN states AS preferred ON preferred.text = verdict.preferred
  WHERE verdict.reason IS NOT NULL
    AND coalesce(member.survives, true) AND coalesce(preferred.survives, true)
) AS pairs
WHERE place = 1
ORDER BY member;
