-- What comparing the pairs comes to. What stands at the beginning of a text is a cut of it, unless that text holds
-- another one whole behind it: then it is a round-up, and this its first item.
-- comparisons(member, preferred, reason, similarity, containment, holder, held_from, held_to): copies have no reason;
-- where only its place says that the one text is a cut of the other, or where a round-up holds it whole, `holder` is
-- the larger one, and `held_from` and `held_to` are the words of this that it takes.
INSERT INTO judged
SELECT comparison.member, comparison.preferred,
       CASE WHEN comparison.reason IS NULL AND behind.last >= comparison.held_to THEN 'round-up'
            ELSE comparison.reason END AS reason,
       comparison.similarity, comparison.containment
FROM comparisons AS comparison
LEFT JOIN (
  SELECT holder, max(held_from) AS last FROM comparisons WHERE reason IS NOT NULL GROUP BY holder
) AS behind ON behind.holder = comparison.holder;
