-- Each copy with the survivor that it belongs to: the most similar one (containment decides between equals), of
-- equals the preferred one.
-- verdicts(member, preferred, reason, similarity, containment): see twins.sql; copies have no reason.
-- states(text, survives): which of the texts that are copies or have copies stay.
SELECT member, preferred, similarity, containment
FROM (
  SELECT verdict.member, verdict.preferred, verdict.similarity, verdict.containment,
         row_number() OVER (
           PARTITION BY verdict.member
           ORDER BY verdict.similarity + verdict.containment / 1e6 DESC, verdict.preferred
         ) AS place
  FROM verdicts AS verdict
  JOIN states AS state ON state.text = verdict.preferred AND state.survives
  WHERE verdict.reason IS NULL
) AS copies
WHERE place = 1
ORDER BY member;
