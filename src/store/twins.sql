-- Verdicts in the light of third texts: where one is a copy of both of a pair, and all but the same as one of them, it is
-- only what stands around the other that makes it look like a round-up. They are copies.
-- judged(member, preferred, reason, similarity, containment): see verdicts.sql; copies have no reason.
-- $twins is the similarity from which two texts are all but the same.
INSERT INTO verdicts
WITH copies AS (
  SELECT member AS text, preferred AS copy, similarity FROM judged WHERE reason IS NULL
  UNION ALL
  SELECT preferred AS text, member AS copy, similarity FROM judged WHERE reason IS NULL
),
twins AS (
  SELECT DISTINCT pair.member, pair.preferred
  FROM judged AS pair
  JOIN copies AS one ON one.text = pair.member
  JOIN copies AS other ON other.text = pair.preferred AND other.copy = one.copy
  WHERE pair.reason = 'round-up' AND greatest(one.similarity, other.similarity) >= $twins
)
SELECT judged.member, judged.preferred, CASE WHEN twins.member IS NULL THEN judged.reason END AS reason,
       judged.similarity, judged.containment
FROM judged
LEFT JOIN twins ON twins.member = judged.member AND twins.preferred = judged.preferred;
